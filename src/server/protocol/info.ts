/**
 * `info`, the trainer's side of an HTTP answer: timings, execution facts, counts of held-out tests, the judge's texts. None of it may
 * stand in an observation, because it is either secret from the agent or differs between two runs of the same episode.
 */
import { z } from 'zod';
import type { Turn } from '../../episode/arena.js';
import type { Grading, Score } from '../../grading/grading.js';
import { type GradingRecord, toGradingRecord } from '../../grading/grading-record.js';
import { VERDICTS } from '../../sandbox/sandbox.js';

const tierCounts = z.record(z.string(), z.object({ passed: z.int(), total: z.int() }));

export const gradingInfoSchema = z.object({
	verdict: z.enum(VERDICTS),
	penalties: z.object({ step: z.number(), repeat: z.number() }),
	weights: z
		.record(z.string(), z.number())
		.describe('Weight of each component after sharing out those of unscored ones.'),
	unscored: z.record(z.string(), z.string()).describe('Components that are null, each with the reason.'),
	extracted: z
		.string()
		.nullable()
		.describe('Which block of a longer text was taken as the fix; null where the text was code, in a fence or not.'),
	refusals: z
		.array(z.object({ rule: z.string(), message: z.string(), line: z.int(), column: z.int() }))
		.describe('Why the pre-check did not let the fix run.'),
	execution: z
		.object({
			cpu_time_ms: z.number(),
			wall_time_ms: z.number(),
			peak_memory_bytes: z.number(),
			stdout: z.string(),
			stderr: z.string(),
		})
		.nullable()
		.describe('Null when no process was started.'),
	tests: z.object({ visible: tierCounts, heldout: tierCounts, fresh: tierCounts }),
	hack_gap: z.number().nullable().describe('Visible pass ratio minus held-out pass ratio.'),
	hacking: z.array(
		z.object({ rule: z.string(), category: z.string(), message: z.string(), line: z.int(), column: z.int() }),
	),
	complexity: z
		.object({
			measured: z.string().nullable(),
			reference: z.string().nullable(),
			ratio: z.number().nullable(),
			level: z.number().nullable(),
			reason: z.string(),
		})
		.nullable(),
	judge: z.object({
		source: z.enum(['llm', 'static', 'none']),
		scores: z.record(z.string(), z.number().nullable()),
		feedback: z.string(),
	}),
	isolation: z.string().describe('Isolation level of the sandbox.'),
});
export type GradingInfo = z.output<typeof gradingInfoSchema>;
type Tiers = GradingInfo['tests'];

export const infoSchema = gradingInfoSchema
	.partial()
	.extend({
		episode_id: z.string(),
		task_id: z.string(),
		difficulty: z.string(),
		test_results: z.string(),
		reward_components: z.record(z.string(), z.number().nullable()),
		isolation: z.string(),
		resume_token: z.string().optional().describe('Where the reset asked for it with `resumable`.'),
		ignored: z.array(z.string()).describe('Keys of the request that the server does not know.'),
	})
	.meta({ title: 'Info' });
export type Info = z.output<typeof infoSchema>;

/**
 * @param isolation level of the sandbox, for turns in which nothing ran
 * @param ignored keys of the request that were not understood
 */
export function toInfo(turn: Turn, isolation: string, ignored: readonly string[]): Info {
	const { observation, grading } = turn;
	return {
		episode_id: turn.episodeId,
		task_id: observation.taskId,
		difficulty: observation.difficulty,
		test_results: observation.testResults,
		reward_components: { ...observation.rewardComponents },
		isolation,
		...(grading !== null && gradingInfo(grading, isolation)),
		ignored: [...ignored],
	};
}

/** The facts behind one grading. @param isolation level of the sandbox, for a grading in which nothing ran */
export function gradingInfo(grading: Grading, isolation: string): GradingInfo {
	return toWireGrading(toGradingRecord(grading, isolation));
}

/** What is kept of a grading, as the wire shows it. */
export function toWireGrading(record: GradingRecord): GradingInfo {
	const { execution, counts, judge } = record;
	return {
		verdict: record.verdict,
		penalties: { step: record.penalties.step, repeat: record.penalties.repeat },
		weights: { ...record.weights },
		unscored: { ...record.unscored },
		extracted: record.extracted,
		refusals: record.refusals.map(({ rule, message, line, column }) => ({ rule, message, line, column })),
		execution: execution && {
			cpu_time_ms: toMicroseconds(execution.cpuTimeMs),
			wall_time_ms: toMicroseconds(execution.wallTimeMs),
			peak_memory_bytes: execution.peakMemoryBytes,
			stdout: execution.stdout,
			stderr: execution.stderr,
		},
		tests: { visible: { ...counts.visible }, heldout: { ...counts.heldout }, fresh: { ...counts.fresh } } as Tiers,
		hack_gap: record.hackGap,
		hacking: record.hacking.map(({ rule, category, message, line, column }) => ({
			rule,
			category,
			message,
			line,
			column,
		})),
		complexity: record.efficiency && { ...record.efficiency },
		judge: { source: judge.source, scores: { ...judge.scores }, feedback: judge.feedback },
		isolation: record.isolation,
	};
}

/** Named parts of a reward as `{name: value}`. */
export function rewardComponents(scores: readonly Score[]): Record<string, number | null> {
	return Object.fromEntries(scores.map((score) => [score.name, score.value]));
}

/** Milliseconds without digits that no clock can mean. */
function toMicroseconds(timeMs: number): number {
	return Math.round(timeMs * 1000) / 1000;
}
