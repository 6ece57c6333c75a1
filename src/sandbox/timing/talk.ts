/** What the server asks a harness that times a fix, and what comes back. Costs are nanoseconds of CPU. */

/** Calls of a size. */
interface Calls {
	/** 0: the largest size of a first look; each step is 4 times the one before. */
	readonly step: number;
	/** Size of the inputs; 0 where the task has no growing ones. */
	readonly n: number;
	readonly count: number;
	/** Whether the reference says what sorting the parts of such inputs costs. */
	readonly weighs: boolean;
}

/** Calls of the reference, and of the fix where `stop_ns` is given. Where a call of the fix costs more, what was asked for behind it is left out. */
export type CallsAsk = Calls & { readonly stop_ns?: number };

export type Ask =
	| CallsAsk
	| { readonly learn: true }
	/** Waits for threads that were left behind, until they have burned that much. */
	| { readonly watch_ns: number }
	/** What importing by these statements costs. */
	| { readonly imports: readonly string[] };

/** What calls cost, for one of them. */
export interface CallCosts {
	readonly n: number;
	readonly times: number;
	readonly spent_ns: number;
	readonly needed_ns: number;
	readonly carry_ns: number;
	readonly part_ns: number;
	readonly draw_ns: number;
}

export interface ReferenceCosts {
	readonly load_ns: number;
	readonly pace_ns: number;
	readonly tests_ns: number;
	readonly tests_needed_ns: number;
	readonly has_growth: boolean;
}

type Answer = Partial<CallCosts & ReferenceCosts> & { readonly imports_ns?: number; readonly too_large?: string };

export interface TimingReport {
	/** CPU of the fix's process since it was locked down. */
	readonly read_ns: number;
	/** The same before it was timed, and what its task allows. */
	readonly before_ns: number;
	readonly limit_ns: number;
	readonly threads: number;
	readonly answers: readonly Answer[];
}

/** Asks, goes on with the report, and ends with what it was about. */
export type Talk<Result> = Generator<readonly Ask[], Result, TimingReport>;
