/** What every engine must do for episodes; run by the test file of each. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Turn } from '../../src/episode/arena.js';
import type { Store } from '../../src/store/store.js';
import { memoryArena } from '../support/arenas.js';
import { FIX } from '../support/memory-sandbox.js';
import { makeTask } from '../support/task-folders.js';

/** @param open opens another store over the same database, as a second process or one after a restart would */
export function durableEpisodes(engine: string, open: () => Promise<Store>): void {
	describe(`episodes kept by ${engine}`, () => {
		const stores: Store[] = [];
		const another = async () => {
			const store = await open();
			stores.push(store);
			return memoryArena({ journal: store.journal });
		};
		let arena: Awaited<ReturnType<typeof another>>;
		beforeEach(async () => {
			arena = await another();
		});
		afterEach(async () => {
			await Promise.all(stores.splice(0).map((store) => store.close()));
		});

		const spoken = ({ observation, reward, done }: Turn) => JSON.stringify({ observation, reward, done });
		const playWith = async (id: string, arenaOf: () => Promise<typeof arena>) => {
			await (await arenaOf()).reset({ episodeId: id, seed: 7, rewardMode: 'delta', agentId: 'ann' });
			const turns: string[] = [];
			for (const behaviour of ['none', 'half', 'half', 'hidden', 'slow']) {
				turns.push(spoken(await (await arenaOf()).step(id, FIX(behaviour))));
			}
			return turns;
		};

		it('go on in another process, to the byte as if nothing had happened', async () => {
			const undisturbed = await playWith('one', async () => arena);
			expect(await playWith('two', another)).toEqual(undisturbed);
			await expect(arena.step('two', FIX('right'))).rejects.toMatchObject({ code: 'episode_done' });
		});

		it('show the same state and observation everywhere', async () => {
			await arena.reset({ episodeId: 'a', seed: 3 });
			const elsewhere = await another();
			expect(await elsewhere.state('a')).toEqual(await arena.state('a'));
			await elsewhere.step('a', FIX('half'));
			expect((await arena.state('a')).state).toMatchObject({ stepCount: 1, bestReward: expect.any(Number) });
			expect(await elsewhere.state('a')).toEqual(await arena.state('a'));
		});

		it('count each of two steps that two processes grade at the same moment, one after the other', async () => {
			const elsewhere = await another();
			await arena.reset({ episodeId: 'a', seed: 3 });
			await elsewhere.state('a');
			const turns = await Promise.all([arena.step('a', FIX('half')), elsewhere.step('a', FIX('none'))]);
			const steps = turns.map(({ grading }) => grading?.penalties.step).sort();
			expect(steps).toEqual([0.01, 0.02]);
			expect((await arena.state('a')).state.stepCount).toBe(2);
		});

		it('never take more steps than allowed, however many processes step them', async () => {
			const arenas = [arena, await another(), await another()];
			await arena.reset({ episodeId: 'a', maxSteps: 3 });
			const steps = arenas.flatMap((each) => [1, 2].map((n) => each.step('a', FIX(`none${n}`))));
			const outcomes = await Promise.allSettled(steps);
			const refused = outcomes.filter(({ status }) => status === 'rejected');
			expect(refused.map((outcome) => (outcome as PromiseRejectedResult).reason.code)).toEqual(
				Array(3).fill('episode_done'),
			);
			expect((await arena.state('a')).state).toMatchObject({ stepCount: 3, done: true });
		});

		it('of an id that was reset elsewhere are the new ones', async () => {
			await arena.reset({ episodeId: 'a', maxSteps: 2 });
			await arena.step('a', FIX('half'));
			await (await another()).reset({ episodeId: 'a', maxSteps: 9 });
			const { observation } = await arena.step('a', FIX('none'));
			expect(observation).toMatchObject({ stepCount: 1, attemptsLeft: 8 });
		});

		it('outlive the connection that let go of them, and are found by the name that the client used', async () => {
			await arena.reset({ episodeId: 'session-1.1', alias: 'mine' });
			await arena.step('session-1.1', FIX('half'));
			arena.discard('session-1.1');
			const elsewhere = await another();
			expect(await elsewhere.find('mine')).toBe('session-1.1');
			expect(await elsewhere.find('session-1.1')).toBe('session-1.1');
			expect((await elsewhere.step('session-1.1', FIX('right'))).observation.stepCount).toBe(2);
			await expect(elsewhere.find('absent')).rejects.toMatchObject({ code: 'unknown_episode' });
		});

		it('keep every character of a fix and of an id', async () => {
			const odd = `${FIX('half')}# \u0000 \ud800 \u{1f40d} "'\\`;
			await arena.reset({ episodeId: 'näme "x" \u{1f40d}' });
			await arena.step('näme "x" \u{1f40d}', odd);
			const { observation } = await (await another()).state('näme "x" \u{1f40d}');
			expect(observation.previousAttempts[0]).toContain('# \u0000 ');
			expect(observation).toEqual((await arena.state('näme "x" \u{1f40d}')).observation);
		});

		it('are gone with the task that they were about', async () => {
			await arena.reset({ episodeId: 'a' });
			const store = await open();
			stores.push(store);
			const changed = memoryArena({ journal: store.journal, tasks: [makeTask({ contentHash: 'another' })] });
			await expect(changed.step('a', FIX('right'))).rejects.toThrow('its task "sum" is not what it was');
		});

		it('stay as they were when a step ends in an infrastructure error', async () => {
			await arena.reset({ episodeId: 'a' });
			await expect(arena.step('a', FIX('fault'))).rejects.toMatchObject({ code: 'sandbox_unavailable' });
			expect((await (await another()).state('a')).state.stepCount).toBe(0);
		});

		it('take writes of many at once without mixing them up', async () => {
			const ids = Array.from({ length: 60 }, (_, n) => `episode-${n}`);
			await Promise.all(ids.map((episodeId, n) => arena.reset({ episodeId, seed: n, agentId: `agent-${n % 7}` })));
			await Promise.all(ids.map((id, n) => arena.step(id, FIX(`none${n}`))));
			const elsewhere = await another();
			const seen = await Promise.all(ids.map(async (id) => (await elsewhere.state(id)).observation.previousAttempts));
			expect(seen).toEqual(ids.map((_, n) => [FIX(`none${n}`)]));
		});
	});
}
