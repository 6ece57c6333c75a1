/**
 * A sandbox without processes, for what surrounds one: order of steps, caches, deadlines, failures of ours. A fix says by a marker
 * how it behaves; `right` passes everything, `half` one visible test and some fresh inputs, `hidden` all visible ones and most others, `none`
 * nothing; `tampers` is found out by the run; `import`, `syntax`, `slow`; `hang` runs until it is cancelled, `fault` is a failure of ours.
 */
import { createHash } from 'node:crypto';
import { ArenaError } from '../../src/errors.js';
import type { Precheck } from '../../src/precheck/precheck.js';
import type { IsolationLevel, Sandbox, SandboxJob, SandboxReport } from '../../src/sandbox/sandbox.js';
import { measured, notImported, outcomes, ran } from './gradings.js';

export interface MemorySandbox extends Sandbox {
	/** Every job in the order in which it started. */
	readonly jobs: SandboxJob[];
	/** Jobs under way now, and the most at any time. */
	running: number;
	mostRunning: number;
	/** While false, started jobs wait. */
	open: boolean;
}

export const FIX = (behaviour: string) => `def add(a, b):  #: ${behaviour}\n    return ${JSON.stringify(behaviour)}\n`;

export function memorySandbox(level: IsolationLevel = 'seccomp', workers = 2): MemorySandbox {
	const sandbox: MemorySandbox = {
		jobs: [],
		running: 0,
		mostRunning: 0,
		open: true,
		isolation: { level, layers: ['rlimits'], missing: ['seccomp: no library'], probes: [], pythonVersion: '3.11.7' },
		stats: () => ({
			workers,
			busy: Math.min(workers, sandbox.running),
			queued: Math.max(0, sandbox.running - workers),
		}),
		coverage: async () => ({ missing: [], inputs: {}, failures: [], scaleAnswers: {} }),
		screen: async () => {
			throw new ArenaError('sandbox_unavailable', 'nothing is screened here');
		},
		execute: async () => {
			throw new ArenaError('sandbox_unavailable', 'nothing is run here');
		},
		close: async () => {},
		run: async (job, signal) => {
			sandbox.jobs.push(job);
			sandbox.running += 1;
			sandbox.mostRunning = Math.max(sandbox.mostRunning, sandbox.running);
			try {
				await untilDone(sandbox, job, signal);
				return reportOf(job);
			} finally {
				sandbox.running -= 1;
			}
		},
	};
	return sandbox;
}

/** Refuses what holds `unparsable`; two sources are one code when they differ in white space and comments only. */
export const memoryPrecheck: Precheck = {
	check: (source) => ({
		source,
		verdict: source.includes('unparsable') ? 'syntax-error' : 'ok',
		extracted: null,
		refusals: source.includes('unparsable') ? [{ rule: 'unparsable', message: 'no', line: 1, column: 1 }] : [],
		program: null,
		fingerprint: source.replaceAll(/#.*$/gm, '').replaceAll(/\s/g, ''),
	}),
};

async function untilDone(sandbox: MemorySandbox, job: SandboxJob, signal?: AbortSignal): Promise<void> {
	do {
		await new Promise((resolve) => setImmediate(resolve));
		if (signal?.aborted) throw new ArenaError('cancelled', 'cancelled');
	} while (!sandbox.open || behaviourOf(job) === 'hang');
	if (behaviourOf(job) === 'fault') throw new ArenaError('sandbox_unavailable', 'worker died twice');
}

function behaviourOf({ source, task }: SandboxJob): string {
	return /#: (\S+)/.exec(source)?.[1] ?? (source === task.solutionCode ? 'right' : 'none');
}

function reportOf(job: SandboxJob): SandboxReport {
	const whole = reportFor(behaviourOf(job), job);
	const tests = whole.tests.filter(({ group }) => job.scope === 'all' || group === 'visible');
	return { ...whole, tests, efficiency: job.measureEfficiency ? whole.efficiency : null, wallTimeMs: Math.random() };
}

function reportFor(behaviour: string, job: SandboxJob): SandboxReport {
	const groups = (visible: string, heldout: string, fresh: string) => [
		...outcomes('visible', visible),
		...outcomes('heldout', heldout),
		...outcomes('fresh', fresh),
	];
	switch (behaviour) {
		case 'right':
			return ran({ tests: groups('ppp', 'pp', 'pppp') });
		case 'slow':
			return ran({ tests: groups('ppp', 'pp', 'pppp'), efficiency: measured(0.4) });
		case 'half':
			return ran({ tests: groups('pff', 'ff', luck(job)) });
		case 'hidden':
			return ran({ tests: groups('ppp', 'pf', 'pppf') });
		case 'tampers':
			return ran({ tests: groups('fff', 'ff', 'ffff'), findings: [{ rule: 'runtime_tampering', message: 'no' }] });
		case 'import':
			return notImported();
		case 'syntax':
			return { ...notImported(), compiled: false, verdict: 'syntax-error', errorLine: 1, errorText: 'SyntaxError: no' };
		default:
			return ran({ tests: groups('fff', 'ff', 'ffff') });
	}
}

/** Fresh inputs of a half-right fix pass or fail by seed and step, as real ones do. */
function luck({ seed, step }: SandboxJob): string {
	const [byte = 0] = createHash('sha256').update(`${seed}:${step}`).digest();
	return [1, 2, 4, 8].map((bit) => (byte & bit ? 'p' : 'f')).join('');
}
