/** Whether rewards mean what they should: full for right, the floor for wrong, the same whenever and wherever. */
import type { Graded, TaskFacts } from './arena-under-test.js';
import { type Check, notMeasured, verdict } from './check.js';

/** Tasks on which rewards are compared between two servers, and repeated. */
const SAMPLE = 12;
const rewardOf = ({ reward }: Graded) => reward ?? 0;
const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
const shown = (value: number) => value.toFixed(3);

/** Every so-manieth task, so that categories and difficulties are mixed. */
function sampleOf(tasks: readonly TaskFacts[]): readonly TaskFacts[] {
	const stride = Math.max(1, Math.floor(tasks.length / SAMPLE));
	return tasks.filter((_, i) => i % stride === 0).slice(0, SAMPLE);
}

export const SEMANTIC_CHECKS: readonly Check[] = [
	{
		id: 'semantic.oracle_max',
		measure: ({ manifest: { reward } }, { tasks }) => {
			const least = reward.range[1] - reward.oracle_tolerance;
			const short = tasks.filter(({ reference }) => rewardOf(reference) < least);
			const lowest = Math.min(...tasks.map(({ reference }) => rewardOf(reference)));
			return verdict(
				short.length === 0,
				`${tasks.length - short.length} of ${tasks.length} references paid at least ${shown(least)}; lowest ${shown(lowest)}`,
			);
		},
	},
	{
		id: 'semantic.floor_gap',
		measure: ({ manifest: { reward } }, { tasks }) => {
			const floor = mean(tasks.map(({ broken }) => rewardOf(broken)));
			const gap = reward.range[1] - floor;
			return verdict(
				gap >= reward.floor_margin,
				`broken programs are paid ${shown(floor)} on average, ${shown(gap)} below the most`,
			);
		},
	},
	{
		id: 'semantic.canary_floor',
		measure: async (arena) => {
			const canaries = JSON.parse(arena.file(arena.manifest.capabilities.canaries)) as Canaries;
			const fixes = canaries.actions.map(({ proposed_fix }) => proposed_fix);
			const graded = await arena.grade(canaries.reset.options.task_id, fixes);
			const highest = Math.max(...graded.map(rewardOf));
			const binary = await arena.grade(canaries.reset.options.task_id, fixes, { rubric: 'binary' });
			const lifted = binary.filter((one) => rewardOf(one) > 0).length;
			const quiet = highest <= canaries.highest_reward && lifted === 0 && !graded.some(({ solved }) => solved);
			return verdict(
				quiet,
				`${graded.length} canaries, the best paid ${shown(highest)} of at most ${shown(canaries.highest_reward)}, ${lifted} above the floor of rubric binary`,
			);
		},
	},
	{
		id: 'semantic.no_solution_leakage',
		measure: async (arena, { tasks }) => {
			const leaks: string[] = [];
			for (const { task } of tasks) {
				const { info: _info, ...answer } = await arena.post('/reset', { task_id: task.id, seed: 42 });
				const text = `${JSON.stringify(answer)}${JSON.stringify(await arena.get(`/tasks/${task.id}`))}`;
				const own = task.solutionCode
					.split('\n')
					.filter((line) => line.trim().length > 24 && !task.buggyCode.includes(line));
				if (own.length > 0 && own.every((line) => text.includes(JSON.stringify(line).slice(1, -1))))
					leaks.push(task.id);
			}
			return verdict(
				leaks.length === 0,
				`${tasks.length} resets and task pages hold no reference${leaks.length ? `, but ${leaks.join()}` : ''}`,
			);
		},
	},
	{
		id: 'semantic.verifier_determinism',
		measure: async (arena, { tasks }) => {
			let differing = 0;
			for (const { task, reference, broken } of sampleOf(tasks)) {
				const again = await arena.grade(task.id, [task.solutionCode, task.buggyCode]);
				if (again[0]?.reward !== reference.reward || again[1]?.reward !== broken.reward) differing += 1;
			}
			return verdict(differing === 0, `${differing} of ${SAMPLE} tasks graded differently the second time`);
		},
	},
	{ id: 'semantic.verifier_portability', measure: (arena, { tasks }) => acrossServers(arena, tasks) },
	{
		id: 'semantic.resource_envelope',
		measure: ({ manifest: { resources } }, { tasks }) => {
			const peaks = tasks
				.flatMap(({ reference, broken }) => [reference, broken])
				.map(({ info }) => info.execution?.peak_memory_bytes ?? 0);
			const peakMb = Math.max(...peaks) / 2 ** 20;
			return verdict(
				peakMb <= resources.memory_mb,
				`the largest execution took ${peakMb.toFixed(0)} MB of ${resources.memory_mb} MB`,
			);
		},
	},
	{
		id: 'semantic.replayability',
		measure: async (arena, { tasks }) => {
			const [first] = tasks;
			if (first === undefined) return notMeasured('there is no task');
			const fixes = [first.task.buggyCode, 'x = 1', first.task.solutionCode];
			const rewards = async (id: string) =>
				(await arena.play(first.task.id, fixes, id)).map(({ reward }) => reward).join();
			const [played, replayed] = [await rewards('certify-play'), await rewards('certify-replay')];
			return verdict(
				played === replayed,
				`an episode of ${fixes.length} steps replayed from its seed is paid ${replayed.replace(/^,/, '')}`,
			);
		},
	},
];

interface Canaries {
	readonly reset: { readonly options: { readonly task_id: string } };
	readonly highest_reward: number;
	readonly actions: readonly { readonly proposed_fix: string }[];
}

/** The same fixes on a server with other settings. */
export async function acrossServers(
	arena: Parameters<Check['measure']>[0],
	tasks: readonly TaskFacts[],
): Promise<ReturnType<typeof verdict>> {
	const { second } = arena;
	if (second === null) return notMeasured('needs a second server; leave --url out');
	let differing = 0;
	for (const { task, reference, broken } of sampleOf(tasks)) {
		const there = await arena.grade(task.id, [task.solutionCode, task.buggyCode], { url: second });
		if (there[0]?.reward !== reference.reward || there[1]?.reward !== broken.reward) differing += 1;
	}
	return verdict(
		differing === 0,
		`${differing} of ${SAMPLE} tasks paid differently by a server with one worker and fewer layers of isolation`,
	);
}
