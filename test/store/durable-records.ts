/** What every engine must do for what is derived from episodes; run by the test file of each. */
import { randomUUID } from 'node:crypto';
import { afterEach, describe, expect, it } from 'vitest';
import { createCurriculum } from '../../src/curriculum/create-curriculum.js';
import type { Policy } from '../../src/curriculum/curriculum.js';
import type { StatisticsFilter, StatisticsQuestion } from '../../src/records/statistics/statistics.js';
import type { Store } from '../../src/store/store.js';
import { CATEGORIES, DIFFICULTIES } from '../../src/taskset/task.js';
import { memoryArena } from '../support/arenas.js';
import { FIX } from '../support/memory-sandbox.js';
import { makeTask } from '../support/task-folders.js';

/** One task in each tier of each category. */
const TASKS = CATEGORIES.flatMap((category) =>
	DIFFICULTIES.map((difficulty) => {
		const id = `${category.replaceAll('_', '-')}-${difficulty}`;
		return makeTask({ id, category, difficulty, contentHash: id, complexity: { time: 'O(n)', n: 'numbers' } });
	}),
).sort((a, b) => (a.id < b.id ? -1 : 1));

/** @param open opens another store over the same database */
export function durableRecords(engine: string, open: () => Promise<Store>): void {
	const stores: Store[] = [];
	afterEach(async () => {
		await Promise.all(stores.splice(0).map((store) => store.close()));
	});

	const replica = async (defaultPolicy: Policy = 'easy-to-hard') => {
		const store = await open();
		stores.push(store);
		const records = store.curriculum;
		const curriculum = createCurriculum({ records, defaultPolicy, window: 6, now: Date.now });
		const arena = memoryArena({
			tasks: TASKS,
			journal: store.journal,
			recollect: async (agentId, task, rubric) => store.memory.best(agentId, task, rubric),
			onUnscored: store.unscored.count,
			chooseAuto: (candidates, { agentId = '', seed }) => curriculum.choose(candidates, agentId, undefined, seed),
		});
		return { store, curriculum, arena };
	};
	type Replica = Awaited<ReturnType<typeof replica>>;

	/** Plays episodes of one step by the curriculum. @returns the tiers that were given */
	const play = async ({ arena }: Replica, agentId: string, behaviour: string, times: number) => {
		const tiers: string[] = [];
		for (let n = 0; n < times; n += 1) {
			const { episodeId, observation } = await arena.reset({ agentId, taskId: 'auto', seed: n, maxSteps: 1 });
			tiers.push(observation.difficulty);
			await arena.step(episodeId, FIX(behaviour));
		}
		return tiers;
	};

	describe(`verdicts of the judge kept by ${engine}`, () => {
		const verdict = { scores: { correctness: 0.8, security: 1, quality: 0.6 }, feedback: 'fine', reason: '' };

		it('are there for every replica, and new ones take the place of damaged ones', async () => {
			const [one, other] = [await replica(), await replica()];
			const key = randomUUID();
			expect(await one.store.judgeCache.get(key)).toBeNull();
			await one.store.judgeCache.put(key, { ...verdict, scores: { ...verdict.scores, quality: 9 } });
			expect(await other.store.judgeCache.get(key)).toBeNull();
			await other.store.judgeCache.put(key, verdict);
			expect(await one.store.judgeCache.get(key)).toEqual(verdict);
		});
	});

	describe(`the curriculum kept by ${engine}`, () => {
		it('leads an agent that solves everything up to hard, and one that solves nothing nowhere', async () => {
			const one = await replica();
			expect(await play(one, 'ann', 'right', 8)).toEqual([
				...Array(3).fill('easy'),
				...Array(3).fill('medium'),
				...Array(2).fill('hard'),
			]);
			expect(await play(one, 'bob', 'none', 5)).toEqual(Array(5).fill('easy'));
		});

		it('leads down again, and starts from the new tier in another process', async () => {
			const one = await replica();
			await play(one, 'ann', 'right', 7);
			await play(one, 'ann', 'none', 6);
			const other = await replica();
			const { level, history } = await other.curriculum.progress('ann');
			expect(level).toBe('medium');
			expect(history.map(({ from, to }) => `${from}>${to}`)).toEqual(['hard>medium', 'medium>hard', 'easy>medium']);
			expect((await other.arena.reset({ agentId: 'ann', taskId: 'auto' })).observation.difficulty).toBe('medium');
		});

		it('moves an agent once, however many processes see that it is due', async () => {
			const replicas = [await replica(), await replica(), await replica()];
			const [first] = replicas as [Replica, ...Replica[]];
			await play(first, 'ann', 'right', 3);
			const seen = await Promise.all(replicas.map(({ curriculum }) => curriculum.progress('ann')));
			expect(seen.map(({ level }) => level)).toEqual(Array(3).fill('medium'));
			expect((await first.curriculum.progress('ann')).history).toHaveLength(1);
		});

		it('begins hard where hard comes first, and keeps the policies apart', async () => {
			const one = await replica('hard-first');
			expect(await play(one, 'ann', 'none', 5)).toEqual(['hard', 'hard', 'hard', 'medium', 'medium']);
			expect(await one.curriculum.progress('ann', 'easy-to-hard')).toMatchObject({ level: 'easy', episodes: 0 });
		});

		it('by capability gives what the agent solves half of the time', async () => {
			const one = await replica('capability');
			for (const { id } of TASKS) {
				for (const behaviour of id === 'logic-medium' ? ['right', 'none'] : ['right', 'right']) {
					const { episodeId } = await one.arena.reset({ agentId: 'ann', taskId: id, maxSteps: 1 });
					await one.arena.step(episodeId, FIX(behaviour));
				}
			}
			const { observation } = await one.arena.reset({ agentId: 'ann', taskId: 'auto', seed: 1 });
			expect(observation.taskId).toBe('logic-medium');
			expect((await one.curriculum.progress('ann')).level).toBeNull();
		});

		it('counts an episode that was begun again with what it reached, and no open one', async () => {
			const one = await replica();
			for (let n = 0; n < 4; n += 1) {
				await one.arena.reset({ agentId: 'ann', episodeId: 'same', taskId: 'logic-easy' });
				await one.arena.step('same', FIX('none'));
			}
			expect(await one.curriculum.progress('ann')).toMatchObject({ episodes: 3, level: 'easy' });
		});
	});

	describe(`the memory kept by ${engine}`, () => {
		const solve = async ({ arena }: Replica, agentId: string, failures: number, rubric = 'codearena') => {
			const { episodeId } = await arena.reset({ agentId, taskId: 'logic-easy', rubric });
			for (let n = 0; n < failures; n += 1) await arena.step(episodeId, FIX(`none${n}`));
			return arena.step(episodeId, `${FIX('right')}# after ${failures}`);
		};
		const remindedOf = async ({ arena }: Replica, agentId: string, useMemory = true) => {
			const { observation } = await arena.reset({ agentId, taskId: 'logic-easy', useMemory });
			return observation;
		};

		it('is the best solved fix, kept when a better one comes and when a worse one does not', async () => {
			const one = await replica();
			const fixes: unknown[] = [];
			for (const failures of [2, 0, 3]) {
				await solve(one, 'ann', failures);
				fixes.push((await remindedOf(await replica(), 'ann')).recollection?.fix.split('# ')[1]);
			}
			expect(fixes).toEqual(['after 2', 'after 0', 'after 0']);
		});

		it('holds nothing that was not solved', async () => {
			const one = await replica();
			const { episodeId } = await one.arena.reset({ agentId: 'ann', taskId: 'logic-easy' });
			await one.arena.step(episodeId, FIX('hidden'));
			expect((await remindedOf(one, 'ann')).recollection).toBeNull();
		});

		it('is shown to its agent when asked for, and to nobody else', async () => {
			const one = await replica();
			await solve(one, 'ann', 0);
			const mine = await remindedOf(one, 'ann');
			expect(mine.feedback).toContain('You have solved this task before, for 0.99');
			expect((await remindedOf(one, 'ann', false)).recollection).toBeNull();
			expect((await remindedOf(one, 'bob')).recollection).toBeNull();
			const nobody = await one.arena.reset({ taskId: 'logic-easy', useMemory: true });
			expect(nobody.observation.recollection).toBeNull();
			expect(nobody.observation.feedback).not.toContain('before');
		});

		it('stays in the observation of its episode, in another process as well', async () => {
			const one = await replica();
			await solve(one, 'ann', 0);
			const { episodeId } = await one.arena.reset({ agentId: 'ann', taskId: 'logic-easy', useMemory: true });
			const other = await replica();
			const { observation } = await other.arena.step(episodeId, FIX('none'));
			expect(observation.recollection?.reward).toBe(0.99);
			expect(observation.feedback).not.toContain('before');
		});

		it('keeps rubrics apart, since their rewards cannot be compared', async () => {
			const one = await replica();
			await solve(one, 'ann', 2, 'binary');
			await solve(one, 'ann', 1);
			const all = await one.store.memory.list('ann', { limit: 10 });
			expect(all.map(({ rubric, step }) => [rubric, step])).toEqual([
				['binary', 3],
				['codearena', 2],
			]);
			const [first] = all;
			const rest = await one.store.memory.list('ann', { limit: 10, ...(first && { after: first }) });
			expect(rest.map(({ rubric }) => rubric)).toEqual(['codearena']);
			expect((await remindedOf(one, 'ann')).recollection?.fix).toContain('after 1');
		});

		it('does not take the fix of a task that has changed since', async () => {
			const one = await replica();
			await solve(one, 'ann', 0);
			const changed = { id: 'logic-easy', contentHash: 'another' };
			expect(await one.store.memory.best('ann', changed, 'codearena')).toBeNull();
		});
	});

	describe(`episodes read back from ${engine}`, () => {
		const played = async () => {
			const one = await replica();
			for (const [n, { id }] of TASKS.entries()) {
				const agentId = n % 2 === 0 ? 'ann' : 'bob';
				const { episodeId } = await one.arena.reset({ episodeId: `e${n}`, agentId, taskId: id, maxSteps: 2, seed: n });
				await one.arena.step(episodeId, FIX(n % 3 === 0 ? 'right' : 'none'));
			}
			return one;
		};
		const idsOf = (episodes: readonly { episodeId: string }[]) => episodes.map(({ episodeId }) => episodeId);

		it('come newest first, in pages that neither overlap nor leave any out', async () => {
			const { store } = await played();
			const seen: string[] = [];
			let page = await store.episodes.list({}, { limit: 4 });
			while (page.length > 0) {
				seen.push(...idsOf(page));
				page = await store.episodes.list({}, { limit: 4, beforeSeq: page.at(-1)?.seq ?? 0 });
			}
			expect(seen).toEqual(TASKS.map((_, n) => `e${n}`).reverse());
		});

		it('can be narrowed by every fact', async () => {
			const { store } = await played();
			const count = async (filter: Parameters<typeof store.episodes.list>[0]) =>
				(await store.episodes.list(filter, { limit: 100 })).length;
			expect(await count({ agentId: 'ann' })).toBe(8);
			expect(await count({ category: 'logic', difficulty: 'easy' })).toBe(1);
			expect(await count({ solved: true })).toBe(5);
			expect(await count({ status: 'open', agentId: 'bob' })).toBe(5);
			expect(await count({ minReward: 0.9 })).toBe(5);
			expect(await count({ maxReward: 0.9, rubric: 'codearena', split: 'train', language: 'python' })).toBe(10);
			expect(await count({ since: Date.now() + 1000 })).toBe(0);
			expect(await count({ until: Date.now() + 1000, taskId: 'logic-easy' })).toBe(1);
			expect(await count({ episodeId: 'e3' })).toBe(1);
		});

		it('can be narrowed by a text in a fix, in which nothing is a wildcard', async () => {
			const { store, arena } = await played();
			await arena.reset({ episodeId: 'odd' });
			await arena.step('odd', `${FIX('none')}# 100% "Sure"_thing!`);
			const idsWith = async (filter: Parameters<typeof store.episodes.list>[0]) =>
				idsOf(await store.episodes.list(filter, { limit: 100 }));
			for (const fixText of ['100% "sure"_THING!', '0%', '_thing', '!'])
				expect(await idsWith({ fixText })).toEqual(['odd']);
			for (const fixText of ['1%0', 'sure__thing', '\\']) expect(await idsWith({ fixText })).toEqual([]);
		});

		it('can be narrowed by the rule of a finding, which stands in no refusal and in no words of a finding', async () => {
			const { store, arena } = await played();
			for (const behaviour of ['tampers', 'unparsable']) {
				await arena.reset({ episodeId: behaviour, agentId: 'cleo' });
				await arena.step(behaviour, FIX('none'));
				await arena.step(behaviour, FIX(behaviour));
			}
			const idsWith = async (finding: string, more = {}) =>
				idsOf(await store.episodes.list({ finding, ...more }, { limit: 100 }));
			for (const finding of ['runtime_tampering', 'Runtime_Tampering'])
				expect(await idsWith(finding)).toEqual(['tampers']);
			expect(await idsWith('runtime_tampering', { agentId: 'ann' })).toEqual([]);
			for (const finding of ['runtime', 'runtime%', 'runtime!tampering', 'runtime-tampering', 'unparsable', 'no', '"'])
				expect(await idsWith(finding), finding).toEqual([]);
			const before = (await store.episodes.place('unparsable')) ?? 0;
			const { older } = await store.episodes.neighbours({ finding: 'runtime_tampering' }, before);
			expect(older === null ? null : (await store.episodes.trajectory(older))?.episode.episodeId).toBe('tampers');
		});

		it('know what stands beside them, under a filter or without', async () => {
			const { store } = await played();
			const seq = (await store.episodes.place('e4')) ?? 0;
			const nameOf = async (runId: string | null) =>
				runId === null ? null : ((await store.episodes.trajectory(runId))?.episode.episodeId ?? null);
			const beside = async (filter: Parameters<typeof store.episodes.neighbours>[0], place = seq) => {
				const { newer, older } = await store.episodes.neighbours(filter, place);
				return [await nameOf(newer), await nameOf(older)];
			};
			expect(await beside({})).toEqual(['e5', 'e3']);
			expect(await beside({ agentId: 'nobody' })).toEqual([null, null]);
			expect(await beside({}, (await store.episodes.place('e0')) ?? 0)).toEqual(['e1', null]);
			expect(await store.episodes.place('nothing')).toBeNull();
		});

		it('add up by task', async () => {
			const { store } = await played();
			const allCounts = await store.episodes.taskCounts({});
			const sum = allCounts.reduce((sum, { episodes }) => sum + episodes, 0);
			expect(sum).toBe((await store.episodes.list({}, { limit: 100 })).filter(({ stepCount }) => stepCount > 0).length);
			expect(allCounts.reduce((sum, { solved }) => sum + solved, 0)).toBe(5);
			expect(allCounts.find(({ solved }) => solved === 1)).toMatchObject({ finished: 1, meanStepsToSolve: 1 });
			expect(await store.episodes.taskCounts({ agentId: 'nobody' })).toEqual([]);
		});

		it('hold everything that happened, by episode or by run', async () => {
			const { store, arena } = await played();
			await arena.step('e1', FIX('half'));
			const trajectory = await store.episodes.trajectory('e1');
			expect(trajectory?.episode).toMatchObject({
				episodeId: 'e1',
				agentId: 'bob',
				status: 'done',
				stepCount: 2,
				seed: 1,
			});
			expect(trajectory?.task).toMatchObject({ buggyCode: makeTask().buggyCode, feedback: expect.any(String) });
			expect(trajectory?.steps.map(({ step, fix, done }) => [step, fix, done])).toEqual([
				[1, FIX('none'), false],
				[2, FIX('half'), true],
			]);
			expect(trajectory?.steps[1]).toMatchObject({
				verdict: 'failed',
				shown: { feedback: expect.any(String), rewardComponents: { compile_score: 1 } },
				grading: { verdict: 'failed', penalties: { step: 0.02, repeat: 0 } },
				cpuMs: 3.2,
				gradedMs: expect.any(Number),
			});
			expect(await store.episodes.trajectory(trajectory?.episode.runId ?? '')).toEqual(trajectory);
			expect(await store.episodes.trajectory('absent')).toBeNull();
		});
	});

	describe(`the statistics kept by ${engine}`, () => {
		const QUESTION = { filter: {}, interval: 'day', by: null } as const;
		/** Until nothing is uncounted. */
		const counted = async ({ store }: Replica, question: StatisticsQuestion = QUESTION) => {
			for (;;) {
				const statistics = await store.statistics.ask(question);
				if (statistics.uncounted === 0) return statistics;
			}
		};
		const playAll = async (one: Replica, behaviours: Readonly<Record<string, readonly string[]>>) => {
			for (const [agentId, fixes] of Object.entries(behaviours)) {
				for (const behaviour of fixes) {
					const { episodeId } = await one.arena.reset({ agentId, taskId: 'logic-easy', maxSteps: 1 });
					await one.arena.step(episodeId, FIX(behaviour));
				}
			}
		};

		it('count each step once, whichever process counts it', async () => {
			const replicas = [await replica(), await replica()];
			const [one] = replicas as [Replica, ...Replica[]];
			await playAll(one, { ann: Array(130).fill('right'), bob: Array(20).fill('none') });
			await Promise.all(replicas.map((each) => counted(each)));
			const { total, by } = await counted(one);
			expect(total).toMatchObject({ steps: 150, finished: 150, solved: 130 });
			expect(by.agent.map(({ key, steps, solved }) => [key, steps, solved])).toEqual([
				['ann', 130, 130],
				['bob', 20, 0],
			]);
		});

		it('tell means, hack gaps and verdicts', async () => {
			const one = await replica();
			await playAll(one, { ann: ['right', 'right'], bob: ['hidden'], '': ['unparsable'] });
			const { total, by, verdicts } = await counted(one);
			expect(total).toMatchObject({ steps: 4, solved: 2, finished: 4 });
			const agents = Object.fromEntries(by.agent.map(({ key, ...aggregate }) => [String(key), aggregate]));
			expect(agents.ann).toMatchObject({ meanReward: 0.99, meanBestReward: 0.99, meanHackGap: 0 });
			expect(agents.bob?.meanHackGap).toBeGreaterThan(0.2);
			expect(agents.null?.steps).toBe(1);
			expect(by.category).toMatchObject([{ key: 'logic', steps: 4 }]);
			expect(by.rubric).toMatchObject([{ key: 'codearena', steps: 4 }]);
			expect(verdicts).toEqual([
				{ verdict: 'passed', steps: 2 },
				{ verdict: 'failed', steps: 1 },
				{ verdict: 'syntax-error', steps: 1 },
			]);
		});

		it('group errors and count tests, held-out ones without their names', async () => {
			const one = await replica();
			await playAll(one, { ann: ['import', 'import', 'half'], bob: ['unparsable'] });
			const { errors, tests, complexity } = await counted(one, { ...QUESTION, filter: { taskId: 'logic-easy' } });
			expect(errors.map(({ kind, pattern, steps }) => [kind, pattern, steps])).toEqual([
				['exception', 'NameError: name … is not defined.', 2],
				['refusal', 'unparsable', 1],
			]);
			const example = await one.store.episodes.trajectory(errors[0]?.example.runId ?? '');
			expect(example?.steps[0]?.shown.errorLog).toContain('NameError');
			expect(tests).toContainEqual({
				taskId: 'logic-easy',
				group: 'visible',
				name: 'Basic.test_0',
				seen: 3,
				passed: 1,
			});
			expect(tests.filter(({ group }) => group !== 'visible').every(({ name }) => name === null)).toBe(true);
			expect(complexity).toMatchObject([{ measured: 'O(n)', reference: 'O(n)', steps: 1 }]);
		});

		it('follow the filters', async () => {
			const one = await replica();
			await playAll(one, { ann: ['right'], bob: ['none', 'none'] });
			const steps = async (filter: StatisticsFilter) => (await counted(one, { ...QUESTION, filter })).total.steps;
			expect(await steps({ agentId: 'bob' })).toBe(2);
			expect(await steps({ category: 'logic', difficulty: 'easy', language: 'python', rubric: 'codearena' })).toBe(3);
			expect(await steps({ category: 'syntax' })).toBe(0);
			expect(await steps({ since: Date.now() + 86_400_000 })).toBe(0);
			expect(await steps({ until: Date.now() + 86_400_000, since: Date.now() - 86_400_000 })).toBe(3);
			const { total } = await one.store.statistics.ask({ ...QUESTION, filter: { agentId: 'carl' } });
			expect(total).toMatchObject({ steps: 0, meanReward: null, meanBestReward: null, meanHackGap: null });
		});

		it('count by cause what failures of ours left unscored, and nowhere else', async () => {
			const [one, other] = [await replica(), await replica()];
			for (const { arena, store } of [one, other]) {
				const { episodeId } = await arena.reset({ agentId: 'ann', taskId: 'logic-easy' });
				await expect(arena.step(episodeId, FIX('fault'))).rejects.toThrow();
				store.unscored.count({ agentId: 'ann', cause: 'timed_out', gradings: 1 });
				await arena.step(episodeId, FIX('right'));
				await expect(arena.step(episodeId, FIX('right'))).rejects.toThrow('done');
			}
			await one.arena.evaluate({ taskId: 'logic-easy', fixes: [FIX('fault'), FIX('right'), FIX('fault')] });
			const unscored = async (filter: StatisticsFilter) => (await counted(other, { ...QUESTION, filter })).unscored;
			const ofAll = [
				{ cause: 'sandbox_unavailable', gradings: 4 },
				{ cause: 'timed_out', gradings: 2 },
			];
			await expect.poll(() => unscored({}), { timeout: 20_000 }).toEqual(ofAll);
			expect(await unscored({ agentId: 'ann' })).toEqual([
				{ cause: 'sandbox_unavailable', gradings: 2 },
				{ cause: 'timed_out', gradings: 2 },
			]);
			expect(await unscored({ agents: { from: 'b', to: 'c' } })).toEqual([]);
			expect(await unscored({ since: Date.now() + 86_400_000 })).toEqual([]);
			expect((await counted(other)).total).toMatchObject({ steps: 2, solved: 2 });
		});

		it('show the course of time by day and by hour', async () => {
			const one = await replica();
			await playAll(one, { ann: ['right'], bob: ['none', 'none'] });
			const { overTime: hours } = await counted(one, { filter: {}, interval: 'hour', by: 'agent' });
			expect(hours.map(({ key, steps }) => [key, steps])).toEqual(expect.arrayContaining([['ann', 1]]));
			const { overTime: days } = await counted(one, { filter: {}, interval: 'day', by: 'difficulty' });
			expect(days.reduce((sum, { steps }) => sum + steps, 0)).toBe(3);
			expect(days[0]).toMatchObject({ key: 'easy', from: expect.any(Number) });
			expect((days[0]?.from ?? 1) % 86_400_000).toBe(0);
		});
	});
}
