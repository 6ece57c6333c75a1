/**
 * Where to look next at a fix beside the reference of its task, until the figures are clear. One small and one larger size are enough where
 * growth is far from the borders. Where it is near one, the same sizes are called again, and then larger ones, whose growth parts the classes
 * more plainly.
 */
import type { EfficiencyBorders, EfficiencyMeasurement } from '../sandbox.js';
import { importStatements } from './import-statements.js';
import { FLOOR_NS, type Look, mostOf, ownNs, ratioOf } from './look.js';
import { Looks } from './looks.js';
import type { Ask, CallCosts, Talk, TimingReport } from './talk.js';
import { STEP, type TaskCosts, TooLarge } from './task-costs.js';

/** Far enough for what C does fast. */
const FAR_N = 1 << 16;
/** Growth this near below a border needs a larger size, and this near above it: no fix is refused for one busy moment. */
const NEAR = 0.2;
const SURE = 0.4;
/** A fix that needs so many times the reference's cost is looked at one size further; up to the small size half of that, and further still. */
const DEAR = 3;
const SMALL_N = 1 << 12;
/** Beyond it at a small size, the next size is chosen by what it may cost. */
const SLOW_RATIO = 8;
/** A call is not made where it is expected to cost more. */
const CALL_NS = 200e6;
const REFERENCE_NS = 60e6;
/** Such calls are not made more than twice: large costs are hardly noisy. */
const AGAIN_NS = 60e6;
/** A glance that cost so much is as good as a whole look. */
const PLAIN_NS = 5e6;
/** At one size. */
const LOOKS = 3;
/** Of the fix's CPU limit may go into all calls. */
const LIMIT_SHARE = 0.4;
/** What a call of the reference usually needs: work outside of calls is measured in it. */
const USUAL_NS = 500_000;
/** Times the reference's own cost that import and tests may need on a busy machine, and that importing may. */
const NOISE = 2;
const IMPORT_NOISE = 1.6;

export interface TimedSource {
	readonly source: string;
	readonly files?: Readonly<Record<string, string>>;
}

export class TimedFix {
	private readonly looks = new Looks();
	private readonly talk = this.talkAll();
	private report: TimingReport | null = null;
	/** The last step of which inputs can be had. */
	private largest = Number.POSITIVE_INFINITY;
	private importsNs = 0;

	/** @param importCosts what is known of imports, by their statements; shared by all fixes */
	constructor(
		private readonly costs: TaskCosts,
		private readonly borders: EfficiencyBorders,
		private readonly fix: TimedSource,
		private readonly importCosts: Map<string, number>,
	) {}

	/** What the harness is asked first, when the fix has passed its tests, and what it may draw for the next fix. */
	begin(): { readonly asks: readonly Ask[]; readonly ahead: readonly Ask[] } {
		const asks = this.talk.next().value as readonly Ask[];
		return { asks, ahead: this.costs.isKnown ? this.costs.firstAsks() : [] };
	}

	/** What the harness does next; it ends where nothing is asked. */
	answer(report: TimingReport) {
		try {
			this.report = report;
			const { done, value } = this.talk.next(report);
			return { op: 'time' as const, asks: done ? [] : (value as readonly Ask[]), error: '' };
		} catch (error) {
			return { op: 'time' as const, asks: [], error: error instanceof Error ? error.message : String(error) };
		}
	}

	/** @param end how it ended, as the harness says */
	measurement({ outcome, detail }: Pick<EfficiencyMeasurement, 'outcome' | 'detail'>): EfficiencyMeasurement {
		const [looks, isMeasured] = [this.looks.all(), outcome === 'measured'];
		return {
			outcome,
			detail,
			ratio: isMeasured ? this.looks.ratio() : null,
			excessGrowth: isMeasured ? this.looks.growth() : null,
			prepared: isMeasured ? this.prepared() : 0,
			reached: looks.length > 0 && this.looks.top >= 0,
			looks: looks.map((look) => ({ n: look.n, spentMs: ownNs(look) / 1e6, neededMs: look.neededNs / 1e6 })),
		};
	}

	/** Whether one busy moment may have made it look worse than it is: once more tells. */
	get isDoubtful(): boolean {
		return this.isPrepared() || this.isBeyondAll();
	}

	/** Whether it has burned more outside of the timed calls than is allowed. */
	isPrepared(): boolean {
		return this.looks.all().length > 0 && this.prepared() > this.borders.prepared;
	}

	/** Whether it grows beyond every border between sizes so close that a moment of three times the cost would look like it. */
	private isBeyondAll(): boolean {
		if (this.looks.all().length === 0) return false;
		const growth = this.looks.growth();
		const worst = this.borders.growth(ratioOf(this.looks.largest())).at(-1);
		return growth !== null && worst !== undefined && growth > worst && this.looks.isClose();
	}

	private *talkAll(): Talk<void> {
		if (!this.costs.isKnown) yield* this.costs.learn();
		if (this.costs.hasGrowth) yield* this.firstLook();
		else yield* this.look(0);
		for (let step = this.nextStep(); step !== null; step = this.nextStep()) yield* this.look(step);
		const watched = this.borders.prepared * USUAL_NS;
		if ((this.report?.threads ?? 0) > 1) yield [{ watch_ns: watched }];
		if (this.isPrepared()) yield* this.learnImports();
	}

	/**
	 * A glance at a small size, and the largest ordinary one or, for what is slow already, the largest that takes no time. The small one again,
	 * so that no busy moment hides growth, unless there is nothing to be hidden.
	 */
	private *firstLook(): Talk<void> {
		const [glance, top] = [this.costs.calls(-2, true), this.costs.calls(0)];
		if (glance === null || top === null) throw new TooLarge('the sizes of a first look are beyond the largest');
		const slowNs = SLOW_RATIO * Math.max(this.costs.neededAt(-2), this.costs.paceAt(glance.n), FLOOR_NS);
		const { answers } = yield [{ ...glance, stop_ns: slowNs }, top];
		for (const [index, answer] of answers.entries()) {
			this.note(index === 0 ? -2 : 0, answer, index === 0 && (answer.spent_ns ?? 0) < PLAIN_NS);
		}
		if (!this.looks.has(0)) yield* this.lookAtSlow();
		// One busy moment is more common than a dear fix, and one call tells the two apart.
		if (this.looks.top === 0 && this.isNearSameWork()) yield* this.look(0);
		if (mostOf(this.looks.largest()) > this.borders.sameWork && this.isCheapBelow()) {
			yield* this.look(-2);
			yield* this.look(-2);
		}
	}

	/** For a fix whose small call cost much: what it is, and how far it can be called. */
	private *lookAtSlow(): Talk<void> {
		if (this.looks.count(-2) === 0) yield* this.look(-2);
		const isSlow = ratioOf(this.looks.best(-2)) > SLOW_RATIO;
		const steps = [0, -1].filter((step) => !isSlow || this.expectedNs(step) <= CALL_NS / 2);
		yield* this.look(steps[0] ?? -3);
	}

	private isNearSameWork(): boolean {
		const most = mostOf(this.looks.largest());
		return most > this.borders.sameWork && most < this.borders.sameWork * 2 && this.mayCall(0);
	}

	private isCheapBelow(): boolean {
		return ownNs(this.looks.best(-2)) < CALL_NS / STEP ** 4;
	}

	/** The size that tells most of what is not clear yet; null where all is clear, or nothing tells more. */
	private nextStep(): number | null {
		const { top } = this.looks;
		const [growth, largest] = [this.looks.growth(), this.looks.largest()];
		if (top < 0 && this.mayCall(0)) return 0;
		const isDear = ratioOf(largest) > this.borders.ratio;
		if (growth === null) return isDear && this.mayCall(top) ? top : null;
		const borders = this.borders.growth(ratioOf(largest));
		const isSame = growth <= (borders[0] ?? 0) - NEAR;
		const isNear = borders.some((border) => border - NEAR < growth && growth < border + SURE);
		if (!isSame || isDear) {
			const again = this.leastLookedAt();
			if ((isNear || this.looks.count(again) < 2) && this.mayCall(again)) return again;
		}
		const isWorthIt = isSame ? !this.isFar() : isNear;
		// A second call of a size is cheaper than a larger one.
		if (isWorthIt && isSame && this.looks.count(top) < 2 && mostOf(largest) < DEAR) return top;
		return isWorthIt && this.mayCall(top + 1) ? top + 1 : null;
	}

	/** Of the steps that growth is read from. */
	private leastLookedAt(): number {
		const steps = [this.looks.top, ...this.looks.farBelow()];
		return steps.reduce((least, step) => (this.looks.count(step) < this.looks.count(least) ? step : least));
	}

	/** Whether the largest size would show what grows late: work that C does fast, or what costs more all along. */
	private isFar(): boolean {
		const largest = this.looks.largest();
		if (this.borders.far) return largest.n >= FAR_N;
		if (largest.n > SMALL_N) return mostOf(largest) < DEAR || this.looks.top > 0;
		// The first call of a size finds nothing warm.
		return mostOf(largest) < (this.looks.count(this.looks.top) < 2 ? this.borders.sameWork : DEAR / 2);
	}

	/** Whether another call of that size is worth its time. */
	private mayCall(step: number): boolean {
		const expectedNs = this.expectedNs(step);
		const {
			read_ns: readNs,
			before_ns: beforeNs,
			limit_ns: limitNs,
		} = this.report ?? { read_ns: 0, before_ns: 0, limit_ns: 0 };
		if (readNs + expectedNs > beforeNs + (limitNs - beforeNs) * LIMIT_SHARE) return false;
		const count = this.looks.count(step);
		if (this.looks.has(step)) return count < (expectedNs > AGAIN_NS ? 2 : LOOKS);
		const { neededNs, carryNs } = this.looks.largest();
		const referenceNs = neededNs * STEP ** this.costs.slope + carryNs * STEP;
		return step <= this.largest && expectedNs <= CALL_NS && referenceNs <= REFERENCE_NS;
	}

	/** Cost of the fix at a step: by the growth seen so far, or as if it were one class worse. */
	private expectedNs(step: number): number {
		if (this.looks.has(step)) return ownNs(this.looks.best(step));
		const growth = this.looks.growth();
		const exponent = this.costs.slope + (growth === null ? 1.2 : Math.max(growth, 0) + 0.2);
		return ownNs(this.looks.largest()) * STEP ** ((step - this.looks.top) * exponent);
	}

	/** Calls at a step, or none where no input of that size can be had. */
	private *look(step: number): Talk<void> {
		const ask = this.costs.calls(step);
		if (ask === null) this.largest = step - 1;
		else this.note(step, (yield [ask]).answers[0] ?? {});
	}

	private note(step: number, answer: Partial<CallCosts> & { readonly too_large?: string }, isGlance = false): void {
		if (answer.too_large !== undefined && step <= 0) throw new TooLarge(answer.too_large);
		if (answer.too_large !== undefined) this.largest = step - 1;
		else this.looks.add(step, this.costs.look(step, answer as CallCosts, isGlance));
	}

	private *learnImports(): Talk<void> {
		const statements = importStatements([this.fix.source, ...Object.values(this.fix.files ?? {})].join('\n'));
		if (statements.length === 0) return;
		const name = statements.join('\n');
		if (!this.importCosts.has(name)) {
			const { answers } = yield [{ imports: statements }];
			this.importCosts.set(name, answers[0]?.imports_ns ?? 0);
		}
		this.importsNs = (this.importCosts.get(name) ?? 0) * IMPORT_NOISE;
	}

	/**
	 * How many of the reference's calls the fix has burned outside of what its calls are counted for, as far as neither its pace in the calls
	 * nor a busy machine explains it.
	 */
	private prepared(): number {
		const { looks, costs } = this;
		const [smallest, usual]: Look[] = [looks.best(looks.bottom), looks.best(Math.min(looks.top, 0))];
		if (smallest === undefined || usual === undefined) return 0;
		const pace = Math.min(Math.max(ratioOf(smallest) - 1, 0), this.borders.ratio);
		const explainedNs = (costs.loadNs + costs.testsNs) * NOISE + pace * costs.testsNeededNs + this.importsNs;
		const burnedNs = (this.report?.read_ns ?? 0) - looks.spentNs() - explainedNs;
		return Math.max(burnedNs, 0) / Math.max(usual.neededNs, USUAL_NS) + looks.unconfirmed(USUAL_NS);
	}
}
