/** What the long commands conclude from what they have seen: growth, invented rewards, other rewards for one fix. */
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { startBurners } from '../../../src/cli/bench/busy.js';
import { countEqual } from '../../../src/cli/bench/noise.js';
import { faultProblems, formatFaults } from '../../../src/cli/faults/format.js';
import type { FaultRow } from '../../../src/cli/faults/run.js';
import { createMixture } from '../../../src/cli/soak/mixture.js';
import { takeSample } from '../../../src/cli/soak/sample.js';
import { type Point, trendsOf } from '../../../src/cli/soak/trend.js';
import { createRandom } from '../../../src/cli/target/seeded.js';
import { packageRoot } from '../../../src/package-root.js';

const MEBIBYTE = 1024 * 1024;
const STEADY = {
	'server memory': 100 * MEBIBYTE,
	'tree memory': 300 * MEBIBYTE,
	descriptors: 87,
	processes: 7,
	threads: 19,
	'sandbox files': 10,
};

/** 40 samples, 500 gradings apart; `change` is what the n-th holds beside the steady rest. */
const points = (change: (n: number) => Partial<typeof STEADY>): Point[] =>
	Array.from({ length: 40 }, (_, n) => ({ gradings: (n + 1) * 500, sample: { ...STEADY, ...change(n) } }));
const growing = (all: readonly Point[]) => trendsOf(all).flatMap(({ measure, grows }) => (grows ? [measure] : []));

describe('the soak', () => {
	test('sees a leak of memory, and of a single descriptor every 500 gradings', () => {
		expect(growing(points((n) => ({ 'server memory': (100 + 2 * n) * MEBIBYTE })))).toEqual(['server memory']);
		expect(growing(points((n) => ({ descriptors: 87 + n })))).toEqual(['descriptors']);
	});

	test('takes neither a warm-up nor unrest nor a single peak for a leak', () => {
		expect(growing(points((n) => ({ 'server memory': (100 + Math.min(n, 15) * 20) * MEBIBYTE })))).toEqual([]);
		expect(growing(points((n) => ({ processes: 7 + (n % 3), threads: n === 39 ? 60 : 19 })))).toEqual([]);
	});

	test('shows first, last, most and slope', () => {
		const trend = trendsOf(points((n) => ({ threads: n === 20 ? 50 : 19 + n / 39 }))).find(
			({ measure }) => measure === 'threads',
		);
		expect(trend).toMatchObject({ first: 19, last: 20, max: 50 });
	});

	test('draws seldom what took long the last time, and never what is destructive', () => {
		const mixture = createMixture(join(packageRoot(), 'corpus', 'attacks'), 1);
		const long = mixture.draw();
		mixture.recordTime(long, 5000);
		const often = () => Array.from({ length: 4000 }, () => mixture.draw()).filter(({ id }) => id === long.id).length;
		const whileLong = often();
		mixture.recordTime(long, 20);
		expect(often()).toBeGreaterThan(2 * whileLong);
		expect(Array.from({ length: 4000 }, () => mixture.draw()).filter(({ destructive }) => destructive)).toEqual([]);
	});

	test('counts what this process holds', () => {
		const sample = takeSample(process.pid, import.meta.dirname);
		for (const value of Object.values(sample)) expect(value).toBeGreaterThan(0);
	});
});

describe('the faults', () => {
	const row: FaultRow = {
		fault: 'kill -9 of the harness',
		skipped: null,
		times: 3,
		requests: 10,
		right: 9,
		invented: 0,
		inventions: [],
		errors: { sandbox_unavailable: 1 },
		recoveryMs: 400,
	};
	const report = (...rows: FaultRow[]) => ({ isolation: 'seccomp', workers: 2, seed: 1, rows });

	test('forgive an error and a fault that cannot be had here', () => {
		expect(faultProblems(report(row, { ...row, times: 0, recoveryMs: null, skipped: 'needs root' }))).toEqual([]);
	});

	test('forgive no invented reward, no silence, no pool that stays away, and no fault that hit nothing', () => {
		const bad = [{ invented: 1, inventions: [] }, { errors: { unanswered: 2 } }, { recoveryMs: null }, { times: 0 }];
		for (const change of bad) expect(faultProblems(report({ ...row, ...change }))).toHaveLength(1);
	});

	test('are printed with what was skipped and why', () => {
		const text = formatFaults(report(row, { ...row, fault: 'clock jumps', skipped: 'not ours' }));
		expect(text).toContain('sandbox_unavailable ×1');
		expect(text).toContain('skipped: clock jumps (not ours)');
	});
});

test('values are counted, the most frequent first', () => {
	expect(countEqual([0.7, 1, 1])).toEqual([
		[1, 2],
		[0.7, 1],
	]);
});

test('programs that burn CPU run until they are ended', async () => {
	const burners = startBurners(1);
	const [pid = 0] = burners.pids;
	expect(() => process.kill(pid, 0)).not.toThrow();
	await burners.stop();
	expect(() => process.kill(pid, 0)).toThrow('ESRCH');
});

test('a seed decides a sequence', () => {
	const draw = (seed: number) => {
		const random = createRandom(seed);
		return Array.from({ length: 20 }, () => random.below(100));
	};
	expect(draw(3)).toEqual(draw(3));
	expect(draw(3)).not.toEqual(draw(4));
	expect(Math.min(...draw(3))).toBeGreaterThanOrEqual(0);
	expect(Math.max(...draw(3))).toBeLessThan(100);
});
