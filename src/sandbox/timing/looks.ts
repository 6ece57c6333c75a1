/**
 * All looks at one fix, and the figures that come of them. A busy machine makes a call seem dearer, never cheaper, so the least of several
 * calls counts. What carrying needs can be taken for too much or too little, most of all at small sizes: a growth is what is left of it either way.
 */
import { sum } from '../../numbers.js';
import { growthBetween, type Look, multipleOf, ratioOf } from './look.js';

/** A call may cost this many times the least of its size: beyond, it was work of another kind. */
const NOISE = 2;
/** Between the sizes that growth is read from, where they lie that far apart. */
const SPAN = 10;

export class Looks {
	private readonly byStep = new Map<number, Look[]>();

	add(step: number, look: Look): void {
		const looks = this.byStep.get(step);
		if (looks === undefined) this.byStep.set(step, [look]);
		else looks.push(look);
	}

	/** Smaller steps first. */
	all(): Look[] {
		return this.steps().flatMap((step) => this.at(step));
	}

	/** Whether there is any look at a step. */
	has(step: number): boolean {
		return this.byStep.has(step);
	}

	/** Looks at one step, glances left out. */
	count(step: number): number {
		return this.at(step).filter(({ isGlance }) => !isGlance).length;
	}

	/** The least at one step, beside the least that the reference needed there in the same moments. */
	best(step: number): Look {
		const looks = this.at(step);
		const whole = looks.filter(({ isGlance }) => !isGlance);
		const counted = whole.length > 0 ? whole : looks;
		const needed = Math.min(...counted.map(({ neededNs, paceNs }) => neededNs / paceNs));
		return leastOf(counted.map((look) => ({ ...look, neededNs: needed * look.paceNs })));
	}

	/** The largest step. */
	get top(): number {
		return Math.max(...this.byStep.keys());
	}

	get bottom(): number {
		return Math.min(...this.byStep.keys());
	}

	/** The least at the largest step. */
	largest(): Look {
		return this.best(this.top);
	}

	/** The least at the largest step, each look beside what the reference needed for that very input. */
	ratio(): number {
		return ratioOf(leastOf(this.at(this.top)));
	}

	/** The steps from which growth up to the largest is read; where none is far enough below, the smallest. */
	farBelow(): number[] {
		const { n } = this.largest();
		const lower = this.steps().slice(0, -1);
		const far = lower.filter((step) => this.best(step).n * SPAN <= n);
		return far.length > 0 ? far : lower.slice(0, 1);
	}

	/** Whether no size is far enough below the largest for a plain growth. */
	isClose(): boolean {
		const { n } = this.largest();
		return this.farBelow().every((step) => this.best(step).n * SPAN > n);
	}

	/** By how much, at least, the exponent of n in the fix's cost is above the reference's, from where that is most; null where nothing grows. */
	growth(): number | null {
		const high = this.largest();
		const lows = this.farBelow().map((step) => this.best(step));
		const growths = lows.filter(({ n }) => n < high.n).map((low) => growthBetween(low, high));
		return growths.length > 0 ? Math.max(...growths) : null;
	}

	/** CPU in all calls. */
	spentNs(): number {
		return sum(this.all().map(({ spentNs, times }) => spentNs * times));
	}

	/**
	 * How many of the reference's calls, each as dear as at its size and as `usualNs` at least, went into calls that others of their size
	 * don't confirm.
	 */
	unconfirmed(usualNs: number): number {
		const excess = this.steps().flatMap((step) => {
			const least = this.best(step);
			return this.at(step).map((look) => excessNs(look, least) / Math.max(look.neededNs, usualNs));
		});
		return sum(excess);
	}

	private steps(): number[] {
		return [...this.byStep.keys()].sort((one, other) => one - other);
	}

	private at(step: number): readonly Look[] {
		return this.byStep.get(step) ?? [];
	}
}

/** @throws Error where there is none */
function leastOf(looks: readonly Look[]): Look {
	const [first, ...others] = looks;
	if (first === undefined) throw new Error('there is no look at this step');
	return others.reduce((least, look) => (multipleOf(look) < multipleOf(least) ? look : least), first);
}

/** What calls cost beyond what noise explains beside the least of their size. */
function excessNs(look: Look, least: Look): number {
	return look.spentNs * look.times * Math.max(1 - (multipleOf(least) * NOISE) / multipleOf(look), 0);
}
