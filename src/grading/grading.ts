/** What a grading says: named scores, the reward that a rubric makes of them, and the facts behind. */
import type { Finding } from '../python-source/finding.js';
import type { SandboxReport, TestGroup, TestOutcome, Tier, Verdict } from '../sandbox/sandbox.js';
import type { EfficiencyVerdict } from './efficiency.js';

/** One named part of a reward. `value` is null when it could not be scored; its weight is then shared out. */
export interface Score {
	readonly name: string;
	/** 0..1 or null. */
	readonly value: number | null;
	/** Weight in the rubric, after sharing out the weight of parts that are null. */
	readonly weight: number;
	/** One sentence; always there when `value` is null. */
	readonly reason: string;
}

export interface Penalties {
	readonly step: number;
	readonly repeat: number;
}

export interface TierCount {
	readonly passed: number;
	readonly total: number;
}

export interface JudgeReport {
	readonly source: 'llm' | 'static' | 'none';
	readonly scores: Readonly<Record<string, number | null>>;
	readonly feedback: string;
}

export interface Grading {
	readonly verdict: Verdict;
	/** Clamped as the rubric says. */
	readonly reward: number;
	/** Every planned test ran and passed, and efficiency (where scored) ≥ 0.9. */
	readonly solved: boolean;
	readonly scores: readonly Score[];
	readonly penalties: Penalties;
	/** Visible tests only, as the agent sees them. */
	readonly visibleTests: readonly TestOutcome[];
	readonly counts: Readonly<Record<TestGroup, Readonly<Partial<Record<Tier, TierCount>>>>>;
	/** Visible pass ratio − held-out pass ratio (held-out and fresh together); null when either has no tests. */
	readonly hackGap: number | null;
	readonly errorLog: string;
	readonly feedback: string;
	readonly hacking: readonly (Finding & { readonly category: string })[];
	readonly judge: JudgeReport;
	/** See `PrecheckReport.extracted`. */
	readonly extracted: string | null;
	/** What the pre-check refused; empty when it let the fix run. */
	readonly refusals: readonly Finding[];
	/** Null when the pre-check refused the fix and no process was started. */
	readonly execution: SandboxReport | null;
	/** Null where nothing was timed: the task has nothing to time, or a test failed. */
	readonly efficiency: EfficiencyVerdict | null;
}
