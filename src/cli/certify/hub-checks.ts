/** What a hub wants to know: of images, which are not published from here, and of whether the tasks teach anything. */
import { join } from 'node:path';
import { HONEST, readCorpus } from '../attack/corpus.js';
import type { Graded, TaskFacts } from './arena-under-test.js';
import { type Check, notMeasured, verdict } from './check.js';
import { gameabilityGap } from './gameability.js';
import { acrossServers } from './semantic-checks.js';

/** Attacks that are submitted here; `codearena attack` submits all. */
const ATTACKS = 60;
/** A first reset later than this after the start is slow. */
const FIRST_WORK_LIMIT_MS = 60_000;
const rewardOf = ({ reward }: Graded) => reward ?? 0;
const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);

export const HUB_CHECKS: readonly Check[] = [
	{ id: 'hub.layer_isolation', measure: () => notMeasured('made of an image; none is published') },
	{
		id: 'hub.time_to_first_work',
		measure: (_arena, { firstWorkMs }) =>
			firstWorkMs === null
				? notMeasured('the server ran already')
				: verdict(
						firstWorkMs <= FIRST_WORK_LIMIT_MS,
						`${(firstWorkMs / 1000).toFixed(1)} s from start to first observation`,
					),
	},
	{ id: 'hub.cosign_signature', measure: () => notMeasured('made of an image; none is published') },
	{
		id: 'hub.cross_host_determinism',
		measure: async (arena, { tasks }) => {
			const finding = await acrossServers(arena, tasks);
			return { ...finding, evidence: `two settings of one host: ${finding.evidence}` };
		},
	},
	{ id: 'hub.immutable_versioning', measure: () => notMeasured('a matter of the registry; none is used') },
	{
		id: 'statistical.reward_reachability',
		measure: (_arena, { tasks }) => {
			const solved = tasks.filter(({ reference }) => reference.solved).length;
			return verdict(solved === tasks.length, `${solved} of ${tasks.length} tasks can be solved`);
		},
	},
	{ id: 'statistical.difficulty_separation', measure: async (arena, { tasks }) => difficultySeparation(arena, tasks) },
	{
		id: 'statistical.headroom',
		measure: ({ manifest: { reward } }, { tasks }) => {
			const best = mean(tasks.map(({ broken, wrong }) => Math.max(...[broken, ...wrong].map(rewardOf))));
			return verdict(
				reward.range[1] - best >= 0.1,
				`the best unsolving fix is paid ${best.toFixed(3)} on average, ${(reward.range[1] - best).toFixed(3)} below the most`,
			);
		},
	},
	{
		id: 'statistical.variance_bound',
		measure: async (arena, { tasks }) => {
			const { task } = tasks[0] ?? {};
			if (task === undefined) return notMeasured('there is no task');
			const rewards = await Promise.all(
				Array.from({ length: 8 }, async () => (await arena.grade(task.id, [task.solutionCode]))[0]?.reward),
			);
			return verdict(new Set(rewards).size === 1, `8 gradings of one fix, ${new Set(rewards).size} reward`);
		},
	},
	{
		id: 'statistical.training_signal',
		measure: (_arena, { tasks }) => {
			const telling = tasks.filter(
				({ reference, broken, wrong }) => new Set([reference, broken, ...wrong].map(rewardOf)).size >= 3,
			);
			return verdict(
				telling.length > tasks.length / 2,
				`${telling.length} of ${tasks.length} tasks pay three or more different rewards`,
			);
		},
	},
	{
		id: 'statistical.adversarial_floor',
		measure: async (arena) => {
			const attacks = attacksOf(arena.root);
			const paid = async (rubric: string) =>
				(await Promise.all(attacks.map(({ taskId, source }) => arena.grade(taskId, [source], { rubric })))).flat();
			const graded = await paid('codearena');
			const solved = graded.filter((one) => one.solved).length;
			const highest = Math.max(...graded.map(rewardOf));
			const lifted = (await paid('binary')).filter((one) => rewardOf(one) > 0).length;
			return verdict(
				solved === 0 && lifted === 0,
				`${attacks.length} attacks, ${solved} solved, ${lifted} paid above the floor of rubric binary; the best paid ${highest.toFixed(3)} in rubric codearena, which pays for single tests`,
			);
		},
	},
	{ id: 'statistical.gameability_gap', measure: (_arena, { tasks }) => gameabilityGap(tasks) },
];

/** Attacks that a server may be asked to run anywhere, spread over the categories. */
function attacksOf(root: string): ReturnType<typeof readCorpus> {
	const all = readCorpus(join(root, 'corpus', 'attacks')).filter(
		({ category, destructive, slow, harm }) => category !== HONEST && !destructive && !slow && harm.kind === 'solved',
	);
	const stride = Math.max(1, Math.floor(all.length / ATTACKS));
	return all.filter((_, i) => i % stride === 0).slice(0, ATTACKS);
}

/** Milliseconds for each repair by search. */
const SEARCH_BUDGET_MS = 5000;
const SEARCHED_PER_DIFFICULTY = 5;

/** How often a repair by search alone, a weak agent, solves tasks of each difficulty: easy ones at least as often as hard ones. */
async function difficultySeparation(
	arena: Parameters<Check['measure']>[0],
	tasks: readonly TaskFacts[],
): Promise<ReturnType<typeof verdict>> {
	const shares: number[] = [];
	for (const difficulty of ['easy', 'medium', 'hard']) {
		const own = tasks.filter(({ task }) => task.difficulty === difficulty);
		const stride = Math.max(1, Math.floor(own.length / SEARCHED_PER_DIFFICULTY));
		const sample = own.filter((_, i) => i % stride === 0).slice(0, SEARCHED_PER_DIFFICULTY);
		let solved = 0;
		for (const { task } of sample) {
			const answer = await arena.post('/fix', {
				task_id: task.id,
				method: 'search',
				budget_ms: SEARCH_BUDGET_MS,
				seed: 1,
			});
			const [graded] = await arena.grade(task.id, [String(answer.fixed_code ?? task.buggyCode)]);
			if (graded?.solved) solved += 1;
		}
		shares.push(solved / Math.max(1, sample.length));
	}
	const [easy = 0, medium = 0, hard = 0] = shares;
	const told = [easy, medium, hard].map((share) => `${Math.round(share * 100)} %`).join(', ');
	return verdict(easy >= hard && easy > 0, `repair by search solves ${told} of easy, medium and hard tasks`);
}
