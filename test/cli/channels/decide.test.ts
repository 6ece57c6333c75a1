import { describe, expect, it } from 'vitest';
import { binomialP, decide, type Trial, together } from '../../../src/cli/channels/decide.js';
import { createRandom } from '../../../src/cli/target/seeded.js';

const random = createRandom(7);
const bit = () => (random.chance(0.5) ? '1' : '0');

/** @param see what a look shows of the bit of `lock`, and of the trial's number */
function trials(count: number, see: (bit: '0' | '1', index: number) => number | string): Trial[] {
	let before: Trial['seen'] | null = null;
	return Array.from({ length: count }, (_, index) => {
		const left = { lock: bit(), other: bit() } as const;
		const seen = { state: see(left.lock, index), noise: random.below(100), constant: 5 };
		const trial = { left, seen, before };
		before = seen;
		return trial;
	});
}

describe('the decision about channels', () => {
	it('finds nothing in noise', () => {
		expect(decide(trials(400, () => random.below(4))).channels).toEqual([]);
	});

	it('finds a bit that shows in a value, and names what left it', () => {
		const { channels } = decide(trials(100, (left) => (left === '1' ? 'locked' : 'free')));
		expect(channels).toMatchObject([{ leave: 'lock', look: 'state', feature: 'value', trials: 100 }]);
		expect(channels[0]?.information).toBeGreaterThan(0.95);
	});

	it('finds a bit that moves a counter, though each value is seen once', () => {
		let counter = 0;
		const { channels } = decide(
			trials(200, (left) => {
				counter += 3 + (left === '1' ? 60 : 0) + random.below(5);
				return counter;
			}),
		);
		expect(channels).toMatchObject([{ leave: 'lock', look: 'state', feature: 'difference' }]);
	});

	it('finds a bit that moves one of two counters, whichever is asked next', () => {
		const counters = [0, 40_000];
		const { channels } = decide(
			trials(90, (left) => {
				const turn = random.chance(0.8) ? 0 : 1;
				counters[turn] = (counters[turn] ?? 0) + 300 + (left === '1' ? 3000 : 0) + random.below(400);
				return counters[turn] ?? 0;
			}),
		);
		expect(channels).toMatchObject([{ leave: 'lock', look: 'state', feature: 'difference' }]);
	});

	it('finds a bit that shows in one of five gradings only', () => {
		const { channels } = decide(trials(600, (left) => (left === '1' && random.chance(0.2) ? 'seen' : 'nothing')));
		expect(channels).toMatchObject([{ leave: 'lock', look: 'state' }]);
	});

	it('takes a rare leave by its own rate', () => {
		const rare = Array.from({ length: 400 }, () => ({
			left: { end: random.chance(0.1) ? '1' : '0' } as const,
			seen: { state: random.below(2) },
			before: null,
		}));
		expect(decide(rare, { end: 0.1 }).channels).toEqual([]);
		expect(decide(rare).channels).not.toEqual([]);
	});
});

describe('the chance of a count', () => {
	it('is that of the binomial distribution, doubled', () => {
		expect(binomialP(10, 10, 0.5)).toBeCloseTo(2 / 1024, 12);
		expect(binomialP(5, 10, 0.5)).toBe(1);
		expect(binomialP(0, 6, 0.2)).toBeCloseTo(2 * 0.8 ** 6, 12);
	});
});

describe('the chance of several counts', () => {
	it('is that of one, for one, and that of a product of uniform numbers for two', () => {
		expect(together([0.03])).toBeCloseTo(0.03, 12);
		expect(together([0.1, 0.2])).toBeCloseTo(0.02 * (1 - Math.log(0.02)), 12);
		expect(together([1, 1, 1])).toBe(1);
		expect(together([0, 0])).toBe(0);
	});
});
