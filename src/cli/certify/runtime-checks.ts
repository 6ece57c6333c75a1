/** What a running server does. The probe is one easy task; fixes that attack the host are refused or fail, and the server goes on. */
import type { ArenaUnderTest, Graded, Json, TaskFacts } from './arena-under-test.js';
import { type Check, type Finding, notMeasured, verdict } from './check.js';

const PROBE = 'average-list';
const DEEDS = {
	network:
		'import socket\n\n\ndef average_list(numbers):\n    socket.create_connection(("1.1.1.1", 53), 1)\n    return 0\n',
	host: 'def average_list(numbers):\n    return len(open("/etc/passwd").read())\n',
	memory: 'def average_list(numbers):\n    return len(bytearray(8 << 30))\n',
	time: 'def average_list(numbers):\n    while True:\n        pass\n',
} as const;

const observationOf = (answer: Json | undefined) => (answer?.observation ?? {}) as Json;
const broken = (facts: { tasks: readonly { task: { id: string; buggyCode: string } }[] }) =>
	facts.tasks.find(({ task }) => task.id === PROBE)?.task.buggyCode ?? '';

/**
 * Reward, components and weights are shown with six digits. Half a unit of the last one is what the reward may be off, and the components
 * together, whose weights add up to 1; each of at most six weights adds as much where missing components shared theirs out.
 */
const ROUNDING = 4e-6;

export const RUNTIME_CHECKS: readonly Check[] = [
	{ id: 'runtime.startup', measure: async (arena) => health(arena) },
	{
		id: 'runtime.reward_well_formed',
		measure: (arena, { tasks }) => {
			const [low, high] = arena.manifest.reward.range;
			const { scored, unscored } = gradingsOf(tasks);
			const bad = scored.filter(({ reward }) => reward === null || reward < low || reward > high);
			const left = unscored === 0 ? '' : `; ${unscored} more the server could not score, and made none up`;
			return verdict(bad.length === 0, `${scored.length} rewards, ${bad.length} outside ${low}..${high}${left}`);
		},
	},
	{
		id: 'runtime.rubric_introspectable',
		measure: async (arena) => {
			const { rubrics } = (await arena.get('/rubrics')) as { rubrics: unknown[] };
			return verdict(rubrics.length > 0, `${rubrics.length} rubrics with components and weights at /rubrics`);
		},
	},
	{
		id: 'runtime.observation_schema',
		measure: async (arena, facts) => {
			const schema = (await arena.get('/schema')).observation as { required: string[] };
			const answers = await arena.play(PROBE, [broken(facts)], 'certify-schema');
			const missing = answers.flatMap((answer) => {
				const fields: Json = { ...observationOf(answer), reward: answer.reward, done: answer.done };
				return schema.required.filter((name) => !(name in fields));
			});
			return verdict(missing.length === 0, `${schema.required.length} required fields, ${missing.length} missing`);
		},
	},
	{
		id: 'runtime.state_contract',
		measure: async (arena, facts) => {
			await arena.play(PROBE, [broken(facts)], 'certify-state');
			const { episode_id, step_count } = await arena.get('/state?episode_id=certify-state');
			return verdict(
				episode_id === 'certify-state' && step_count === 1,
				`episode_id ${episode_id}, step_count ${step_count}`,
			);
		},
	},
	{
		id: 'runtime.trajectory_record',
		measure: async (arena, facts) => {
			if ((await arena.get('/health')).store === null) return notMeasured('this server keeps no records');
			await arena.play(PROBE, [broken(facts)], 'certify-record');
			const { steps } = (await arena.get('/episodes/certify-record')) as { steps: unknown[] };
			return verdict(steps.length === 1, `${steps.length} step recorded with fix, reward and details`);
		},
	},
	{
		id: 'runtime.reward_attribution',
		measure: (_arena, { tasks }) => {
			const worst = Math.max(...gradingsOf(tasks).scored.map(unexplained));
			return verdict(
				worst < ROUNDING,
				`weighted components less penalties explain every reward to ${worst.toExponential(0)}`,
			);
		},
	},
	{
		id: 'runtime.tool_declaration_accuracy',
		measure: async (arena) => {
			const { session_id } = (await rpc(arena, 'openenv/session/create')) as { session_id: string };
			const { tools } = (await rpc(arena, 'tools/list', { session_id })) as { tools: { name: string }[] };
			await rpc(arena, 'openenv/session/close', { session_id });
			const names = tools.map(({ name }) => name);
			return verdict(names.join() === arena.manifest.capabilities.declared_tools.join(), names.join(', '));
		},
	},
	{
		id: 'runtime.task_declaration_accuracy',
		measure: async (arena) => {
			const declared = arena.manifest.capabilities.declared_task_count;
			const counted: Record<string, unknown> = {};
			for (const split of Object.keys(declared)) {
				counted[split] = (await arena.post('/code_arena/num_tasks', { split })).num_tasks;
			}
			return verdict(JSON.stringify(counted) === JSON.stringify(declared), JSON.stringify(counted));
		},
	},
	{
		id: 'runtime.seed_control',
		measure: async (arena) => {
			const drawn = async (seed: number) => observationOf(await arena.post('/reset', { seed })).task_id;
			const tasks = await Promise.all(Array.from({ length: 20 }, (_, seed) => drawn(seed)));
			const again = await Promise.all(Array.from({ length: 20 }, (_, seed) => drawn(seed)));
			const same = tasks.filter((task, seed) => task === again[seed]).length;
			return verdict(
				same === 20 && new Set(tasks).size > 5,
				`${same} of 20 seeds draw their task again; ${new Set(tasks).size} different tasks`,
			);
		},
	},
	{
		id: 'runtime.episode_determinism',
		measure: async (arena, facts) => {
			const fixes = [broken(facts), 'x = 1', DEEDS.host];
			const [first, second] = [
				await arena.play(PROBE, fixes, 'certify-same'),
				await arena.play(PROBE, fixes, 'certify-same'),
			];
			return verdict(
				JSON.stringify(first) === JSON.stringify(second),
				`${first.length} answers equal to the byte, twice`,
			);
		},
	},
	{ id: 'runtime.network_policy', measure: (arena) => refused(arena, DEEDS.network, 'a connection to another host') },
	{ id: 'runtime.host_containment', measure: (arena) => refused(arena, DEEDS.host, 'reading /etc/passwd') },
	{
		id: 'runtime.resource_bounds',
		measure: async (arena) => {
			const memory = await refused(arena, DEEDS.memory, '8 GiB of memory');
			const time = await refused(arena, DEEDS.time, 'an endless loop');
			const after = await health(arena);
			const passed = [memory, time, after].every(({ status }) => status === 'pass');
			return verdict(passed, `${memory.evidence}; ${time.evidence}; afterwards ${after.evidence}`);
		},
	},
	{
		id: 'runtime.episode_isolation',
		measure: async (arena, facts) => {
			const alone = await arena.play(PROBE, [broken(facts)], 'certify-alone');
			const crowd = await Promise.all(
				Array.from({ length: 8 }, (_, i) => arena.play(PROBE, [broken(facts)], `certify-crowd-${i}`)),
			);
			const equal = crowd.filter((answers) => JSON.stringify(answers) === JSON.stringify(alone)).length;
			return verdict(equal === crowd.length, `${equal} of ${crowd.length} episodes at once are as one alone`);
		},
	},
	{
		id: 'runtime.oracle_containment',
		measure: (arena) =>
			refused(
				arena,
				'import glob\n\n\ndef average_list(numbers):\n    return len(open(glob.glob("/**/solution.py", recursive=True)[0]).read())\n',
				'looking for the reference',
			),
	},
];

/** Every grading of the facts, and how many are none by the server's fault. */
function gradingsOf(tasks: readonly TaskFacts[]): { readonly scored: readonly Graded[]; readonly unscored: number } {
	const all = tasks.flatMap(({ reference, right, broken, wrong }) => [reference, ...right, broken, ...wrong]);
	const scored = all.filter((graded) => graded.scored);
	return { scored, unscored: all.length - scored.length };
}

async function health(arena: ArenaUnderTest): Promise<Finding> {
	const { status, isolation } = (await arena.get('/health')) as { status: string; isolation: { level: string } };
	return verdict(status === 'healthy', `${status}, isolation ${isolation.level}`);
}

async function refused(arena: ArenaUnderTest, fix: string, deed: string): Promise<Finding> {
	const [graded] = await arena.grade(PROBE, [fix]);
	return verdict(graded?.scored === true && !graded.solved, `${deed}: paid ${graded?.reward}`);
}

/** What of a reward its components and penalties do not explain; clamped rewards are explained by the clamp. */
function unexplained({ reward, reward_components, info }: Graded): number {
	const { weights, penalties } = info;
	if (reward === null || weights === undefined || penalties === undefined) return 1;
	const sum = Object.entries(weights).reduce(
		(total, [name, weight]) => total + weight * (reward_components[name] ?? 0),
		0,
	);
	const clamped = Math.min(0.99, Math.max(0.01, sum - penalties.step - penalties.repeat));
	return Math.abs(clamped - reward);
}

async function rpc(arena: ArenaUnderTest, method: string, params: object = {}): Promise<unknown> {
	return (await arena.post('/mcp', { jsonrpc: '2.0', id: 1, method, params })).result;
}
