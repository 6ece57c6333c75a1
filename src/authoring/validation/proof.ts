/** What a task has to show before it is worth training on, and what it showed. */
import type { Verdict } from '../../sandbox/sandbox.js';
import type { Task } from '../../taskset/task.js';
import type { TestNote } from './tests-say.js';

/** One thing that a task does not fulfil. */
export interface ProofProblem {
	/** File of the task folder, such as `wrong/half.py`; empty when the task as a whole is meant. */
	readonly file: string;
	readonly message: string;
}

/** A program of the task and what its gradings gave. */
export interface ProgramResult {
	/** `solution.py`, `right/loop.py`, `wrong/half.py`. */
	readonly file: string;
	/** Different rewards of the repeated gradings, ascending; one is what it should be. */
	readonly rewards: readonly number[];
	readonly verdict: Verdict;
	/** In any of the gradings. */
	readonly solved: boolean;
	/** Level of the cost measurement of the first grading; null where it was not measured. */
	readonly efficiency: number | null;
	/** In each of the gradings: everything passed, solved, and at full efficiency where the task declares a growth. */
	readonly accepted: boolean;
}

export interface TaskProof {
	readonly task: Pick<Task, 'id' | 'category' | 'difficulty' | 'split' | 'complexity' | 'folder' | 'contentHash'>;
	/** Null when the task could not be graded at all. */
	readonly reference: ProgramResult | null;
	/** Results of `right/*.py`: one that is not accepted is a false refusal. */
	readonly right: readonly ProgramResult[];
	/** Results of `wrong/*.py`: one that is solved is a false acceptance. */
	readonly wrong: readonly ProgramResult[];
	/** Empty when the task has proved itself. */
	readonly problems: readonly ProofProblem[];
	/** Lines of the tests that ask what no test can have; the task may be sound all the same. */
	readonly notes: readonly TestNote[];
	readonly wallTimeMs: number;
}
