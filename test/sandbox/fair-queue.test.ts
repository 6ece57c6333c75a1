import { describe, expect, it } from 'vitest';
import { createFairQueue, type FairQueue } from '../../src/sandbox/fair-queue.js';

/** A queue of texts whose first letter is the session. */
function queueOf(...entries: string[]) {
	const queue = createFairQueue<string>();
	for (const entry of entries) queue.push(entry.charAt(0), entry);
	return queue;
}

/** Serves one entry, which keeps a worker for some time. */
function serve<Entry>(queue: FairQueue<Entry>, tookMs = 10): Entry | undefined {
	const turn = queue.shift();
	turn?.end(tookMs);
	return turn?.entry;
}

/**
 * Workers that serve a queue whose sessions always have more to do, each session's work taking its own time.
 * @param times session → ms that each of its entries takes
 * @returns session → ms that workers spent on it
 */
function simulate(times: Readonly<Record<string, number>>, workers: number, lengthMs: number): Map<string, number> {
	const queue = createFairQueue<string>();
	const spent = new Map<string, number>();
	const busy: { readonly untilMs: number; readonly end: () => void }[] = [];
	for (const session of Object.keys(times)) for (let n = 0; n < 10; n++) queue.push(session, session);
	for (let nowMs = 0; nowMs < lengthMs; ) {
		while (busy.length < workers) {
			const turn = queue.shift();
			if (turn === undefined) throw new Error('nothing to do');
			const session = turn.entry;
			const tookMs = times[session] ?? 0;
			busy.push({
				untilMs: nowMs + tookMs,
				end: () => {
					turn.end(tookMs);
					spent.set(session, (spent.get(session) ?? 0) + tookMs);
					queue.push(session, session);
				},
			});
		}
		busy.sort((a, b) => a.untilMs - b.untilMs);
		const done = busy.shift();
		nowMs = done?.untilMs ?? nowMs;
		done?.end();
	}
	return spent;
}

describe('the fair queue', () => {
	it('takes sessions in turn and keeps the order within each', () => {
		const queue = queueOf('a1', 'a2', 'a3', 'b1', 'c1', 'b2');
		expect(queue.size).toBe(6);
		expect(Array.from({ length: 6 }, () => serve(queue))).toEqual(['a1', 'b1', 'c1', 'a2', 'b2', 'a3']);
		expect([queue.size, queue.shift()]).toEqual([0, undefined]);
	});

	it('takes sessions in turn while nothing has ended yet', () => {
		const queue = queueOf('a1', 'a2', 'b1', 'b2');
		expect(Array.from({ length: 4 }, () => queue.shift()?.entry)).toEqual(['a1', 'b1', 'a2', 'b2']);
	});

	it('lets one that comes later wait behind one entry of a busy session, not behind all', () => {
		const queue = queueOf(...Array.from({ length: 1000 }, (_, n) => `a${n}`));
		serve(queue);
		queue.push('b', 'b0');
		expect([serve(queue), serve(queue), serve(queue)]).toEqual(['b0', 'a1', 'a2']);
	});

	it('gives a session whose work never ends no more of the workers than the others', () => {
		const spent = simulate({ hangs: 5000, a: 10, b: 10, c: 20, d: 10, e: 15, f: 10 }, 2, 400_000);
		const shares = [...spent.values()].map((ms) => ms / (2 * 400_000));
		expect(shares.length).toBe(7);
		for (const share of shares) expect(share).toBeCloseTo(1 / 7, 1);
	});

	it('lets a session that hangs use what nobody else wants', () => {
		const queue = createFairQueue<string>();
		for (let n = 0; n < 5; n++) {
			queue.push('hangs', `hangs${n}`);
			expect(serve(queue, 5000)).toBe(`hangs${n}`);
		}
		queue.push('hangs', 'hangs5');
		queue.push('honest', 'honest0');
		expect(serve(queue)).toBe('honest0');
		expect(serve(queue)).toBe('hangs5');
	});

	it('shares between owners first, however many sessions each has', () => {
		const queue = createFairQueue<string>((session) => session.charAt(0));
		for (let n = 0; n < 6; n++) queue.push(`a${n}`, `a${n}`);
		queue.push('b0', 'b0');
		queue.push('b0', 'b1');
		const order = Array.from({ length: 5 }, () => serve(queue));
		expect(order).toEqual(['a0', 'b0', 'a1', 'b1', 'a2']);
	});

	it('serves whom it says to be ahead of a newcomer, and no others', () => {
		const sessions = ['a0', 'a0', 'a0', 'a1', 'a2', 'b0', 'b1', 'b1', 'c0'];
		for (const newcomer of ['a0', 'a9', 'b0', 'c0', 'd0']) {
			const queue = createFairQueue<string>((session) => session.charAt(0));
			for (const session of sessions) queue.push(session, session);
			const ahead = queue.positionOf(newcomer);
			queue.push(newcomer, 'newcomer');
			const served = Array.from({ length: sessions.length + 1 }, () => queue.shift()?.entry);
			// Within one round of the owners it may be anywhere.
			expect(Math.abs(served.indexOf('newcomer') - ahead), newcomer).toBeLessThanOrEqual(3);
		}
	});

	it('keeps the order of service with thousands of sessions, some taken out', () => {
		const queue = createFairQueue<string>();
		const names = Array.from({ length: 3000 }, (_, n) => `s${n}`);
		for (const name of names) queue.push(name, name);
		for (const name of names) if (Number(name.slice(1)) % 3 === 0) queue.remove(name, name);
		const left = names.filter((name) => Number(name.slice(1)) % 3 !== 0);
		expect(Array.from({ length: left.length }, () => serve(queue))).toEqual(left);
		expect([queue.size, queue.shift()]).toEqual([0, undefined]);
	});

	it('gives no credit for having been away', () => {
		const queue = queueOf('a0', 'b0');
		serve(queue);
		serve(queue);
		for (let n = 0; n < 200; n++) {
			queue.push('a', `a${n}`);
			serve(queue);
		}
		for (let n = 0; n < 5; n++) {
			queue.push('a', `a${n}`);
			queue.push('b', `b${n}`);
		}
		const order = queue.drain().map((entry) => entry.charAt(0));
		expect(order.slice(0, 4).sort()).toEqual(['a', 'a', 'b', 'b']);
	});

	it('puts what was begun before everything else, in the order of coming', () => {
		const queue = queueOf('a1', 'b1');
		queue.pushFirst('y', 'z1');
		queue.pushFirst('a', 'z2');
		expect(queue.drain()).toEqual(['z1', 'z2', 'b1', 'a1']);
	});

	it('forgets entries that are taken out, once', () => {
		const queue = queueOf('a1', 'a2', 'b1');
		queue.pushFirst('z', 'z');
		const removed = ['a1', 'a1', 'z', 'none'].map((entry) => queue.remove(entry.charAt(0), entry));
		expect(removed).toEqual([true, false, true, false]);
		expect(queue.size).toBe(2);
		expect(queue.drain()).toEqual(['a2', 'b1']);
	});
});
