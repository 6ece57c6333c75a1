/** What is kept of a grading: the facts behind it. Reward, tests and texts for the agent are kept beside it. */
import type { Grading } from './grading.js';

export interface GradingRecord
	extends Pick<Grading, 'verdict' | 'penalties' | 'extracted' | 'refusals' | 'counts' | 'hackGap' | 'hacking'>,
		Pick<Grading, 'efficiency' | 'judge'> {
	/** Weight of each component after sharing out those of unscored ones. */
	readonly weights: Readonly<Record<string, number>>;
	/** Components that are null, each with the reason. */
	readonly unscored: Readonly<Record<string, string>>;
	/** Null when no process was started. */
	readonly execution: ExecutionRecord | null;
	/** Isolation level of the sandbox. */
	readonly isolation: string;
}

export interface ExecutionRecord {
	readonly cpuTimeMs: number;
	readonly wallTimeMs: number;
	readonly peakMemoryBytes: number;
	readonly stdout: string;
	readonly stderr: string;
}

/** @param isolation level of the sandbox, for a grading in which nothing ran */
export function toGradingRecord(grading: Grading, isolation: string): GradingRecord {
	const { verdict, penalties, scores, extracted, refusals, execution, counts, hackGap, hacking } = grading;
	const unscored = scores.filter(({ value }) => value === null);
	return {
		verdict,
		penalties,
		weights: Object.fromEntries(scores.map(({ name, weight }) => [name, weight])),
		unscored: Object.fromEntries(unscored.map(({ name, reason }) => [name, reason])),
		extracted,
		refusals,
		execution: execution && {
			cpuTimeMs: execution.cpuTimeMs,
			wallTimeMs: execution.wallTimeMs,
			peakMemoryBytes: execution.peakMemoryBytes,
			stdout: execution.stdout,
			stderr: execution.stderr,
		},
		counts,
		hackGap,
		hacking,
		efficiency: grading.efficiency,
		judge: grading.judge,
		isolation: execution?.isolation ?? isolation,
	};
}
