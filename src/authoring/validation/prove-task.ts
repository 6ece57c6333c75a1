/**
 * A task proves itself through the same way that a fix of an agent takes: broken program, reference, right and wrong fixes are graded by the
 * real sandbox, several times each, and what comes out is held against the demands.
 */

import { createDeadline, type Deadline } from '../../episode/deadline.js';
import { startEpisode } from '../../episode/episode.js';
import { type StepParts, stepEpisode } from '../../episode/step-episode.js';
import type { Baseline } from '../../episode/task-runs.js';
import { causeText, isArenaError } from '../../errors.js';
import type { Grading } from '../../grading/grading.js';
import type { Rubric } from '../../grading/rubric.js';
import type { Task } from '../../taskset/task.js';
import { checkBuggy, checkCoverage, checkReference, checkRight, checkWrong, isAccepted } from './check-proof.js';
import type { ProgramResult, ProofProblem, TaskProof } from './proof.js';
import { notesOnTests } from './tests-say.js';

export interface ProverParts extends StepParts {
	readonly rubric: Rubric;
	/** Gradings of the reference, of each right and each wrong fix, ≥ 1; TASKS.md asks for ten. */
	readonly repeat: number;
	/** Limit of one grading in ms, its wait for a worker included. */
	readonly gradingTimeoutMs: number;
	/** Monotonic clock in ms. */
	readonly now: () => number;
}

/** Rejects only when the sandbox as a whole fails; what is wrong with the task is in the proof. */
export async function proveTask(parts: ProverParts, task: Task): Promise<TaskProof> {
	const start = parts.now();
	const proof = await gradePrograms(parts, task).catch((error: unknown) => {
		// What the harness says of a task that it cannot load or run is the task's problem.
		if (!isArenaError(error, 'internal_error')) throw error;
		return {
			reference: null,
			right: [],
			wrong: [],
			problems: [{ file: '', message: withoutOurFrames(causeText(error)) }],
		};
	});
	const { id, category, difficulty, split, complexity, folder, contentHash } = task;
	return {
		...proof,
		notes: notesOnTests(task),
		task: { id, category, difficulty, split, complexity, folder, contentHash },
		wallTimeMs: parts.now() - start,
	};
}

/** A traceback of the harness from the task's own files on. */
function withoutOurFrames(message: string): string {
	const lines = message.trimEnd().split('\n');
	const last = lines.findLastIndex((line) => /^ {2}File "\//.test(line));
	if (last === -1) return message;
	const rest = lines.slice(last + 1);
	const shown = rest.slice(rest.findIndex((line) => !line.startsWith('    ')));
	return `cannot be graded:\n${shown.join('\n')}`;
}

async function gradePrograms(
	parts: ProverParts,
	task: Task,
): Promise<Pick<TaskProof, 'reference' | 'right' | 'wrong' | 'problems'>> {
	const baseline = await parts.taskRuns.baseline(task, deadlineOf(parts));
	const problems: ProofProblem[] = [...checkBuggy(task, baseline)];
	const coverage = await parts.sandbox.coverage(task);
	problems.push(...checkCoverage(coverage));

	// The reference and other right fixes must hold for any fresh inputs, so each of their gradings has a seed of its own.
	const gradings = await gradeRepeatedly(parts, task, baseline, task.solutionCode, (position) => position);
	const reference = resultOf(task, 'solution.py', gradings);
	problems.push(...checkReference(task, parts.rubric, gradings, reference));

	const right: ProgramResult[] = [];
	for (const [name, source] of Object.entries(task.right)) {
		const rightGradings = await gradeRepeatedly(parts, task, baseline, source, (position) => position);
		const result = resultOf(task, `right/${name}.py`, rightGradings);
		right.push(result);
		problems.push(...checkRight(task, rightGradings, result));
	}

	const wrong: ProgramResult[] = [];
	for (const [name, source] of Object.entries(task.wrong)) {
		const result = resultOf(task, `wrong/${name}.py`, await gradeRepeatedly(parts, task, baseline, source, () => 0));
		wrong.push(result);
		problems.push(...checkWrong(result));
	}
	return { reference, right, wrong, problems };
}

async function gradeRepeatedly(
	parts: ProverParts,
	task: Task,
	baseline: Baseline,
	source: string,
	seedOf: (position: number) => number,
): Promise<readonly Grading[]> {
	const gradings: Grading[] = [];
	for (let position = 0; position < parts.repeat; position += 1) {
		const settings = { id: `validate/${task.id}`, task, rubric: parts.rubric, seed: seedOf(position) };
		const episode = startEpisode({ ...settings, rewardMode: 'dense', maxSteps: 1 }, baseline);
		gradings.push((await stepEpisode(parts, episode, source, episode.id, deadlineOf(parts))).grading);
	}
	return gradings;
}

function deadlineOf({ gradingTimeoutMs, now }: ProverParts): Deadline {
	return createDeadline(gradingTimeoutMs, undefined, now);
}

function resultOf(task: Task, file: string, gradings: readonly Grading[]): ProgramResult {
	const [first] = gradings;
	return {
		file,
		rewards: [...new Set(gradings.map(({ reward }) => reward))].sort((a, b) => a - b),
		verdict: first?.verdict ?? 'rejected',
		solved: gradings.some(({ solved }) => solved),
		efficiency: first?.efficiency?.level ?? null,
		accepted: gradings.every((grading) => isAccepted(task, grading)),
	};
}
