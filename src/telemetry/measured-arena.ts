/** An arena that counts and times what goes through it, whichever transport asks. */
import type { Arena } from '../episode/arena.js';
import { isArenaError } from '../errors.js';
import type { Grading } from '../grading/grading.js';
import type { GradedFix, Metrics } from './metrics.js';

/** @param now monotonic clock in ms */
export function measureArena<A extends Arena>(arena: A, metrics: Metrics, now: () => number): A {
	const timed = async <T>(work: () => Promise<T>, saw: (value: T, tookMs: number) => void): Promise<T> => {
		const startMs = now();
		try {
			const value = await work();
			saw(value, now() - startMs);
			return value;
		} catch (error) {
			metrics.recordFailure(isArenaError(error) ? error.code : 'internal_error');
			throw error;
		}
	};
	return {
		...arena,
		reset: (request, options) =>
			timed(
				() => arena.reset(request, options),
				(_turn, tookMs) => metrics.recordReset(tookMs),
			),
		step: (episodeId, proposedFix, options) =>
			timed(
				() => arena.step(episodeId, proposedFix, options),
				({ grading }, tookMs) => {
					metrics.recordStep(tookMs);
					if (grading !== null) metrics.recordGrading(toGradedFix('step', grading));
				},
			),
		evaluate: (request, options) =>
			timed(
				() => arena.evaluate(request, options),
				(evaluations) => {
					for (const evaluation of evaluations) {
						if (evaluation.scored) metrics.recordGrading(toGradedFix('evaluate', evaluation.grading));
						else metrics.recordFailure(evaluation.error.code);
					}
				},
			),
	};
}

function toGradedFix(via: GradedFix['via'], grading: Grading): GradedFix {
	const { verdict, solved, reward, execution, hacking, judge } = grading;
	const scored = Object.values(judge.scores).some((score) => score !== null);
	return {
		via,
		verdict,
		solved,
		reward,
		cpuMs: execution?.cpuTimeMs ?? null,
		findings: hacking.length,
		judge: judge.source !== 'llm' ? null : scored ? 'scored' : 'unscored',
	};
}
