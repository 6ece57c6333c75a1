/** What is known of the costs of a task's reference: measured once, and kept as quiet as the latest calls of it show. */
import { randomInt } from 'node:crypto';
import type { Task } from '../../taskset/task.js';
import type { Look } from './look.js';
import type { Ask, CallCosts, CallsAsk, ReferenceCosts, Talk } from './talk.js';

/** How much larger inputs are from one step to the next. */
export const STEP = 4;
/** So many inputs at most make a look, until the reference works that long for them. */
const BATCH = 16;
const BATCH_NS = 200_000;
/** Step 0 is where one of these is reached. */
const NEEDED_NS = 400_000;
const CARRY_NS = 800_000;
const DRAW_NS = 2_000_000;
const FIRST_N = 16;
const SEARCH_N = 1 << 16;
const LAST_N = 1 << 18;
const SEARCH_LOOKS = 3;
/** Sizes of a step are drawn between this part of it and the whole. */
const SMALLEST_PART = 0.64;
const PARTS_DRAWN = 1 << 20;
/** An input may cost the reference this much more than the cheapest two of the last of its kind. */
const LATELY = 8;
const NOISE = 1.3;
/** Looks at a step of which it is measured what their parts cost to be sorted. */
const WEIGHED = 6;
const WARM_UP = 3;
const MOST_OF_A_PART_NS = 100_000;
/** Stands for the plain loop where inputs have no size. */
const PACE_OF_CALL_NS = 6_000;
const DECLARED = /^O\((?:(1|log n)|n(?:\^([\d.]+))?(?: log n)?)\)$/;

/** Inputs of a size cannot be had: the reference raises on them, or they are too many bytes. */
export class TooLarge extends Error {}

export class TaskCosts {
	isKnown = false;
	hasGrowth = true;
	/** CPU of the reference for being loaded, in all tests, and in the calls of these alone. */
	loadNs = 0;
	testsNs = 0;
	testsNeededNs = 0;
	/** Exponent of n in the reference's cost. */
	slope = 1;
	/** Of one turn of a plain loop. */
	private paceNs = 0;
	/** Size of step 0, and the reference's costs there. */
	private n = FIRST_N;
	private neededNs = BATCH_NS;
	private carryNs = 0;
	private readonly kept = new Map<string, number[]>();
	private readonly weighed = new Map<number, number[]>();

	constructor(private readonly task: Pick<Task, 'id' | 'complexity'>) {}

	/** Measures the reference once: its tests, and the sizes to look at. Several fixes may be at it at one time; the first that is done decides. */
	*learn(): Talk<void> {
		const costs = (yield [{ learn: true }]).answers[0] as ReferenceCosts;
		const found = costs.has_growth ? yield* this.search() : null;
		if (this.isKnown) return;
		[this.loadNs, this.paceNs] = [costs.load_ns, costs.pace_ns];
		[this.testsNs, this.testsNeededNs] = [costs.tests_ns, costs.tests_needed_ns];
		this.hasGrowth = costs.has_growth;
		if (found !== null) [this.n, this.neededNs, this.carryNs, this.slope] = found;
		this.isKnown = true;
		if (found !== null) yield* this.warmUp();
	}

	/** Samples of both sizes of a first look, so that the first fix is held against what is as quiet as later. */
	private *warmUp(): Talk<void> {
		for (const step of [-2, 0]) {
			const asks = Array.from({ length: WARM_UP }, () => this.sample(step));
			for (const answer of (yield asks).answers) {
				if (answer.too_large === undefined) this.look(step, answer as CallCosts);
			}
		}
	}

	private sample(step: number): CallsAsk {
		const { stop_ns: _, ...ask } = this.calls(step) ?? { step, n: FIRST_N, count: 1, weighs: false };
		return ask;
	}

	/** Doubles n until the reference, carrying its arguments or drawing them takes as long as a first look may. */
	private *search(): Talk<readonly [n: number, neededNs: number, carryNs: number, slope: number]> {
		const needed = new Map<number, number>();
		let found: readonly [number, number, number] = [FIRST_N, 1, 0];
		for (let n = FIRST_N; n <= SEARCH_N; n *= 2) {
			// The least of several: one busy moment must not end the search.
			const ask = () => ({ step: 0, n: drawnSize(n), count: 1, weighs: false });
			const { answers } = yield Array.from({ length: SEARCH_LOOKS }, ask);
			const tooLarge = answers.find(({ too_large }) => too_large !== undefined)?.too_large;
			if (tooLarge !== undefined && needed.size === 0) throw new TooLarge(tooLarge);
			if (tooLarge !== undefined) break;
			const least = (name: keyof CallCosts) => Math.min(...answers.map((answer) => (answer as CallCosts)[name]));
			found = [n, least('needed_ns'), least('carry_ns')];
			needed.set(n, found[1]);
			if (found[1] > NEEDED_NS || found[2] > CARRY_NS || least('draw_ns') > DRAW_NS) break;
		}
		return [...found, declaredSlope(this.task.complexity?.time ?? null, needed)];
	}

	/** @returns null where the size is beyond the largest */
	calls(step: number, isGlance = false): CallsAsk | null {
		if (!this.hasGrowth) return { step, n: 0, count: BATCH, weighs: false, stop_ns: Number.MAX_SAFE_INTEGER };
		const n = drawnSize(this.n * STEP ** step);
		if (n > LAST_N) return null;
		const needed = this.neededNs * STEP ** (step * this.slope);
		// The carrying of large inputs is work enough for the clock.
		const work = step < 0 ? needed : needed + this.carryNs * STEP ** step;
		const count = isGlance ? 1 : Math.min(Math.ceil(BATCH_NS / work), BATCH);
		const weighs = !isGlance && (this.weighed.get(step)?.length ?? 0) < WEIGHED;
		return { step, n, count, weighs, stop_ns: Number.MAX_SAFE_INTEGER };
	}

	/** What a plain loop over the input needs. */
	paceAt(n: number): number {
		return n === 0 ? PACE_OF_CALL_NS : this.paceNs * n ** this.slope;
	}

	/** What the reference needs at a step, at most. */
	neededAt(step: number): number {
		return this.neededNs * STEP ** (step * this.slope);
	}

	look(step: number, costs: CallCosts, isGlance = false): Look {
		const { n, times, slope } = { ...costs, slope: this.slope };
		const [paceNs, shared] = [this.paceAt(n), { n, times, slope, spentNs: costs.spent_ns, isGlance }];
		if (!this.hasGrowth) {
			return { ...shared, paceNs, neededNs: costs.needed_ns, carryNs: costs.carry_ns, partNs: costs.part_ns };
		}
		const weighed = [...(this.weighed.get(step) ?? []), ...(costs.part_ns > 0 ? [costs.part_ns] : [])];
		this.weighed.set(step, weighed);
		const neededNs = this.quiet('needed', step, n ** slope, costs.needed_ns);
		return {
			...shared,
			paceNs,
			neededNs,
			carryNs: this.quiet('carry', step, n, costs.carry_ns),
			partNs: Math.min(...weighed, MOST_OF_A_PART_NS),
		};
	}

	/** A cost of the reference, without what a busy moment added to it. */
	private quiet(kind: 'needed' | 'carry', step: number, scale: number, spentNs: number): number {
		const kept = [...(this.kept.get(`${kind} ${step}`) ?? []), spentNs / scale];
		const two = [...kept].sort((one, other) => one - other).slice(0, 2);
		// Carrying that seems dear would hide work, so its least counts for ever.
		this.kept.set(`${kind} ${step}`, kind === 'needed' ? kept.slice(-LATELY) : two);
		return Math.min(spentNs, (two.at(-1) ?? 0) * scale * NOISE);
	}

	/** What the next fix is asked first, which can be drawn ahead. */
	firstAsks(): readonly Ask[] {
		const asks = this.hasGrowth ? [this.calls(-2, true), this.calls(0)] : [this.calls(0)];
		return asks.filter((ask) => ask !== null);
	}
}

function drawnSize(n: number): number {
	const part = SMALLEST_PART + ((1 - SMALLEST_PART) * randomInt(PARTS_DRAWN)) / PARTS_DRAWN;
	return Math.max(Math.round(n * part), FIRST_N);
}

/** Exponent of the growth that a task declares, n log n being n; else as measured between a size and the largest. */
export function declaredSlope(complexity: string | null, neededNs: ReadonlyMap<number, number>): number {
	const power = DECLARED.exec(complexity ?? '');
	if (power !== null) return power[1] === undefined ? Number(power[2] ?? 1) : 0;
	const top = Math.max(...neededNs.keys());
	const middle = Math.max(...[...neededNs.keys()].filter((n) => n * STEP <= top));
	if (!Number.isFinite(middle)) return 1;
	return Math.log((neededNs.get(top) ?? 1) / (neededNs.get(middle) ?? 1)) / Math.log(top / middle);
}
