/** Where a fix is looked at, decided from costs alone: a made-up harness answers, so that no clock has a say. */
import { describe, expect, it } from 'vitest';
import type { EfficiencyBorders } from '../../../src/sandbox/sandbox.js';
import type { Ask, TimingReport } from '../../../src/sandbox/timing/talk.js';
import { TaskCosts } from '../../../src/sandbox/timing/task-costs.js';
import { TimedFix } from '../../../src/sandbox/timing/timed-fix.js';

type Cost = (n: number) => number;

const BORDERS: EfficiencyBorders = { sameWork: 2, ratio: 25, growth: () => [0.42, 1.7], prepared: 8, far: false };
const LINEAR = { id: 'sums', complexity: { time: 'O(n)', n: 'len(x)' } };
const REFERENCE: Cost = (n) => 40 * n;
const CARRYING: Cost = (n) => 10 * n;

/** A harness with a fix of that cost, in which `outsideNs` were burned before it was timed. */
function madeUpHarness(cost: Cost, { outsideNs = 0, largest = Number.POSITIVE_INFINITY } = {}) {
	let readNs = outsideNs;
	const asked: Ask[] = [];
	const answer = (ask: Ask): TimingReport['answers'][number] => {
		asked.push(ask);
		if ('learn' in ask) return { load_ns: 0, pace_ns: 20, tests_ns: 0, tests_needed_ns: 0, has_growth: true };
		if ('imports' in ask) return { imports_ns: outsideNs };
		if ('watch_ns' in ask) return {};
		const { n, count } = ask;
		if (n > largest) return { too_large: `${n} is too large` };
		const spent = ask.stop_ns === undefined ? 0 : cost(n) + CARRYING(n);
		readNs += spent * count;
		const reference = { needed_ns: REFERENCE(n), carry_ns: CARRYING(n), part_ns: 100, draw_ns: 50 * n };
		return { n, times: count, spent_ns: spent, ...reference };
	};
	const report = (asks: readonly Ask[]): TimingReport => {
		const answers: TimingReport['answers'][number][] = [];
		for (const ask of asks) {
			answers.push(answer(ask));
			const stop = 'stop_ns' in ask ? (ask.stop_ns ?? 0) : Number.POSITIVE_INFINITY;
			if (answers.at(-1)?.too_large !== undefined || (answers.at(-1)?.spent_ns ?? 0) > stop) break;
		}
		return { read_ns: readNs, before_ns: 0, limit_ns: 2e9, threads: 1, answers };
	};
	return { asked, report };
}

/** The sizes that a fix is called at, and what comes of it. */
function timed(cost: Cost, options: Parameters<typeof madeUpHarness>[1] & { source?: string; far?: boolean } = {}) {
	const costs = new TaskCosts(LINEAR);
	const time = (harness: ReturnType<typeof madeUpHarness>) => {
		const fix = new TimedFix(
			costs,
			{ ...BORDERS, far: options.far ?? false },
			{ source: options.source ?? '' },
			new Map(),
		);
		let { asks }: { asks: readonly Ask[] } = fix.begin();
		let error = '';
		while (asks.length > 0) ({ asks, error } = fix.answer(harness.report(asks)));
		return { fix, error };
	};
	time(madeUpHarness(REFERENCE));
	const harness = madeUpHarness(cost, options);
	const { fix, error } = time(harness);
	const sizes = harness.asked.flatMap((ask) => ('n' in ask && ask.stop_ns !== undefined ? [ask.n] : []));
	return {
		sizes,
		error,
		asked: harness.asked,
		isDoubtful: fix.isDoubtful,
		measurement: fix.measurement({ outcome: error === '' ? 'measured' : 'ended', detail: '' }),
	};
}

describe('a fix is called', () => {
	it('at a small and a large size where it costs what the reference does', () => {
		const { sizes, measurement } = timed(REFERENCE);
		expect(sizes).toHaveLength(2);
		expect(sizes[1]).toBeGreaterThan(8 * (sizes[0] ?? 0));
		expect(measurement.ratio).toBeCloseTo(1);
	});

	it('at the large size alone once more where its one call seems dear', () => {
		let large = 0;
		const { sizes, measurement } = timed((n) => REFERENCE(n) * (n > 4096 && large++ === 0 ? 3 : 1));
		expect(sizes.filter((n) => n > 4096)).toHaveLength(2);
		expect(sizes).toHaveLength(3);
		expect(measurement.ratio).toBeCloseTo(1);
	});

	it('at no ordinary size where a small one costs too much already, and still shows its class', () => {
		const { sizes, measurement } = timed((n) => 300 * n * n);
		expect(Math.max(...sizes)).toBeLessThan(4096);
		expect(measurement.excessGrowth).toBeGreaterThan(0.8);
	});

	it('further where its source may work in C, and where it costs more all along', () => {
		expect(Math.max(...timed(REFERENCE, { far: true }).sizes)).toBeGreaterThan(40_000);
		const { sizes } = timed((n) => 200 * n);
		expect(Math.max(...sizes)).toBeGreaterThan(Math.max(...timed(REFERENCE).sizes));
	});

	it('again and at larger sizes where its growth is near a border', () => {
		const { sizes, measurement } = timed((n) => 40 * n + (n * n) / 60);
		expect(sizes.length).toBeGreaterThan(5);
		expect(measurement.excessGrowth).toBeGreaterThan(0.42);
	});

	it('no further than inputs can be had, and not at all where none can', () => {
		const { sizes, error } = timed((n) => 200 * n, { largest: 20_000 });
		expect(sizes.filter((n) => n > 20_000)).toHaveLength(1);
		expect(error).toBe('');
		expect(timed(REFERENCE, { largest: 10 }).error).toMatch(/is too large$/);
	});
});

it('charges work outside of the calls, and leaves out what the imports need', () => {
	const burned = timed(REFERENCE, { outsideNs: 20e6 });
	expect(burned.measurement.prepared).toBeGreaterThan(30);
	expect(burned.asked.some((ask) => 'imports' in ask)).toBe(false);
	const imported = timed(REFERENCE, { outsideNs: 20e6, source: 'import turtle\n' });
	expect(imported.asked).toContainEqual({ imports: ['import turtle'] });
	expect(imported.measurement.prepared).toBe(0);
});

it('is graded once more where growth beyond every border is of sizes that lie close together', () => {
	const square: Cost = (n) => 40 * n * n;
	const busy: Cost = (n) => (n > 400 ? 6 : 1) * square(n);
	const seen = timed(busy);
	expect(seen.measurement.excessGrowth).toBeGreaterThan(1.7);
	expect([seen.isDoubtful, timed(square).isDoubtful, timed(REFERENCE).isDoubtful]).toEqual([true, false, false]);
});

it('learns a task once, whichever of two fixes is done first', () => {
	const costs = new TaskCosts(LINEAR);
	const fixes = [0, 1].map(() => new TimedFix(costs, BORDERS, { source: '' }, new Map()));
	const talks = fixes.map((fix) => ({ fix, harness: madeUpHarness(REFERENCE), asks: fix.begin().asks }));
	for (let turn = 0; talks.some(({ asks }) => asks.length > 0); turn += 1) {
		for (const [place, talk] of talks.entries()) {
			if (talk.asks.length > 0 && (place === 0 || turn % 2 === 0)) {
				talk.asks = talk.fix.answer(talk.harness.report(talk.asks)).asks;
			}
		}
	}
	const tops = fixes.map((fix) => fix.measurement({ outcome: 'measured', detail: '' }).looks.at(-1)?.n ?? 0);
	expect(Math.min(...tops) * 2).toBeGreaterThan(Math.max(...tops));
});
