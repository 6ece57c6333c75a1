/** All commands of `codearena`: one file in `commands/` and one entry here for each. */
import type { CommandEntry } from './command.js';

export const COMMANDS: readonly CommandEntry[] = [
	{
		name: 'serve',
		summary: 'start the server',
		load: async () => (await import('./commands/serve.js')).defineServe,
	},
	{
		name: 'tasks',
		summary: 'look at tasks, prove them, make and import more',
		load: async () => (await import('./commands/tasks.js')).defineTasks,
	},
	{
		name: 'eval',
		summary: 'let an agent play episodes and measure it',
		load: async () => (await import('./commands/eval.js')).defineEval,
	},
	{
		name: 'report',
		summary: 'draw the figures of runs',
		load: async () => (await import('./commands/report.js')).defineReport,
	},
	{
		name: 'compare',
		summary: 'say what differs between runs, and whether chance explains it',
		load: async () => (await import('./commands/compare.js')).defineCompare,
	},
	{
		name: 'export',
		summary: 'write recorded episodes as training data',
		load: async () => (await import('./commands/export.js')).defineExport,
	},
	{
		name: 'certify',
		summary: 'measure the checks by which OpenEnv judges an environment',
		load: async () => (await import('./commands/certify.js')).defineCertify,
	},
	{
		name: 'doctor',
		summary: 'say how strongly this host isolates and what makes its timing noisy',
		load: async () => (await import('./commands/doctor.js')).defineDoctor,
	},
	{
		name: 'bench',
		summary: 'measure latency, noise, overload and the store on this machine',
		load: async () => (await import('./commands/bench.js')).defineBench,
	},
	{
		name: 'attack',
		summary: 'submit the whole corpus of attacks and honest oddities',
		load: async () => (await import('./commands/attack.js')).defineAttack,
	},
	{
		name: 'fuzz',
		summary: 'send random texts, requests and frames',
		load: async () => (await import('./commands/fuzz.js')).defineFuzz,
	},
	{
		name: 'soak',
		summary: 'grade tens of thousands of fixes and look whether anything piles up',
		load: async () => (await import('./commands/soak.js')).defineSoak,
	},
	{
		name: 'faults',
		summary: 'kill, pause and starve the processes of a server under load',
		load: async () => (await import('./commands/faults.js')).defineFaults,
	},
];
