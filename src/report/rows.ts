/** Runs as flat rows, which every figure and the log of rewards are made of. */
import { costOf, type EpisodeRecord, type StepRecord } from '../evaluate/record.js';
import type { Run } from '../evaluate/run-folder.js';
import { errorPatterns } from '../records/statistics/error-patterns.js';

export interface StepRow {
	readonly run: string;
	/** 1 for the first step of the run, in the order in which episodes ended. */
	readonly position: number;
	readonly task_id: string;
	readonly category: string;
	readonly difficulty: string;
	readonly seed: number;
	readonly step: number;
	readonly method: string;
	readonly model: string;
	readonly reward: number;
	/** Sum of all rewards of the run so far. */
	readonly cumulative: number;
	readonly solved: boolean;
	readonly done: boolean;
	readonly tests_passed: number;
	readonly tests_total: number;
	readonly compile_score: number | null;
	readonly test_pass_ratio: number | null;
	readonly efficiency_score: number | null;
	readonly hack_gap: number | null;
	/** Measured growth class; `unknown` without one. */
	readonly complexity: string;
	readonly verdict: string;
	readonly prompt_tokens: number | null;
	readonly completion_tokens: number | null;
	readonly cost_usd: number | null;
	readonly thinking_ms: number;
	readonly grading_ms: number;
}

export function stepRows({ name, episodes, settings }: Run): StepRow[] {
	let position = 0;
	let cumulative = 0;
	return episodes
		.filter(({ status }) => status === 'done')
		.flatMap((episode) =>
			episode.steps.map((step): StepRow => {
				position += 1;
				cumulative += step.reward;
				const cost = costOf(step.tokens, settings.prices);
				return { run: name, position, ...placeOf(episode), ...gradeOf(step), cumulative, cost_usd: cost };
			}),
		);
}

function placeOf({ task_id, category, difficulty, seed }: EpisodeRecord) {
	return { task_id, category, difficulty, seed };
}

function gradeOf({
	step,
	method,
	model,
	reward,
	done,
	observation,
	info,
	tokens,
	thinking_ms,
	grading_ms,
}: StepRecord) {
	const { reward_components: parts, solved, tests_passed, tests_total } = observation;
	const complexity = info.complexity as { measured?: string | null } | null | undefined;
	return {
		...{ step, method, reward, done, solved, tests_passed, tests_total, thinking_ms, grading_ms },
		model: model ?? '',
		compile_score: parts.compile_score ?? null,
		test_pass_ratio: parts.test_pass_ratio ?? null,
		efficiency_score: parts.efficiency_score ?? null,
		hack_gap: typeof info.hack_gap === 'number' ? info.hack_gap : null,
		complexity: complexity?.measured ?? 'unknown',
		verdict: String(info.verdict ?? ''),
		prompt_tokens: tokens?.prompt ?? null,
		completion_tokens: tokens?.completion ?? null,
	};
}

/** Share of episodes that are solved within so many steps, for each run. */
export function solveCurve({ name, episodes, settings }: Run): { run: string; attempts: number; rate: number }[] {
	const done = episodes.filter(({ status }) => status === 'done');
	return Array.from({ length: settings.maxSteps }, (_, step) => ({
		run: name,
		attempts: step + 1,
		rate: done.filter(({ solved, steps }) => solved && steps.length <= step + 1).length / Math.max(1, done.length),
	}));
}

export function patternRows({ name, episodes }: Run): { run: string; pattern: string }[] {
	return episodes.flatMap(({ steps }) =>
		steps.flatMap(({ observation, info }) => {
			const [refusals, findings] = [rulesOf(info.refusals), rulesOf(info.hacking)];
			const patterns = errorPatterns({ errorLog: observation.error_log, refusals, findings });
			return patterns.map(({ pattern }) => ({ run: name, pattern }));
		}),
	);
}

export function faultRows({
	name,
	startedAt,
	episodes,
}: Run): { run: string; minute: number; where: string; what: string }[] {
	return episodes.flatMap(({ faults }) =>
		faults.map(({ at, where, what }) => ({ run: name, minute: (at - startedAt) / 60_000, where, what })),
	);
}

function rulesOf(findings: unknown): { rule: string }[] {
	return Array.isArray(findings) ? (findings as { rule: string }[]) : [];
}
