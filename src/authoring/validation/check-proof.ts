/** The demands on a task as pure checks over what its programs did. Each returns the problems that it finds. */
import type { Baseline } from '../../episode/task-runs.js';
import type { Grading } from '../../grading/grading.js';
import type { Rubric } from '../../grading/rubric.js';
import type { ReferenceCoverage } from '../../sandbox/sandbox.js';
import type { Task } from '../../taskset/task.js';
import type { ProgramResult, ProofProblem } from './proof.js';

const SHOWN_INPUTS = 3;
/** Efficiency of a fix whose growth is one class worse. */
const CLEARLY_SLOW = 0.4;
/** Objects without a value to show, such as functions: equal texts don't mean equal inputs. */
const HAS_IDENTITY = / at 0x/;

/** `buggy.py` must fail a visible test. */
export function checkBuggy(task: Task, { tests }: Baseline): readonly ProofProblem[] {
	if (tests.length === 0) return [{ file: 'tests.py', message: 'has no tests' }];
	if (tests.some(({ status }) => status !== 'passed')) return [];
	return [
		{
			file: 'buggy.py',
			message: `passes all ${tests.length} visible tests of ${task.id}: it needs a bug that one of them notices`,
		},
	];
}

/** `solution.py` must pass everything, at full efficiency where that is measured, and earn the rubric's maximum. */
export function checkReference(
	task: Task,
	rubric: Rubric,
	gradings: readonly Grading[],
	result: ProgramResult,
): readonly ProofProblem[] {
	const problems: ProofProblem[] = [];
	const file = result.file;
	const failing = gradings.find(({ verdict }) => verdict !== 'passed');
	if (failing) return [{ file, message: `ends as ${failing.verdict}: ${firstFailure(failing, task)}` }];
	if (result.efficiency !== null && result.efficiency < 1) {
		problems.push({ file, message: `has an efficiency of ${result.efficiency} instead of 1: ${costReason(gradings)}` });
	}
	if (result.efficiency === null && task.complexity !== null) {
		problems.push({ file: 'inputs.py', message: `the cost cannot be measured: ${costReason(gradings)}` });
	}
	const [lowest = 0] = result.rewards;
	const { max } = rubric.range;
	if (max !== null && lowest < max) {
		const low = gradings[0]?.scores.filter(({ value }) => value !== null && value < 1) ?? [];
		const parts = low.map(({ name, value }) => `${name} ${value}`).join(', ');
		problems.push({ file, message: `earns ${lowest} instead of ${max}${parts === '' ? '' : ` (${parts})`}` });
	}
	return [...problems, ...checkRepeats(result)];
}

/** Another honest repair must pass everything and be solved at full efficiency, in each of its gradings. */
export function checkRight(task: Task, gradings: readonly Grading[], result: ProgramResult): readonly ProofProblem[] {
	const refused = gradings.find((grading) => !isAccepted(task, grading));
	const problems = refused === undefined ? [] : [{ file: result.file, message: `is refused: ${whyRefused(refused)}` }];
	return [...problems, ...checkRepeats(result)];
}

/** What `ProgramResult.accepted` says of one grading. */
export function isAccepted({ complexity }: Pick<Task, 'complexity'>, grading: Grading): boolean {
	const level = levelOf(grading);
	return grading.verdict === 'passed' && grading.solved && (level === 1 || (level === null && complexity === null));
}

function whyRefused(grading: Grading): string {
	if (grading.verdict !== 'passed') return `ends as ${grading.verdict}: ${firstFailure(grading)}`;
	const level = levelOf(grading);
	if (level === null) return `the cost cannot be measured: ${costReason([grading])}`;
	return level < 1 ? `has an efficiency of ${level} instead of 1: ${costReason([grading])}` : 'is not solved';
}

function levelOf({ efficiency }: Grading): number | null {
	return efficiency?.level ?? null;
}

/** A wrong fix must not be solved in any of its gradings; one that is right but slow must be clearly slow. */
export function checkWrong(result: ProgramResult): readonly ProofProblem[] {
	const { file, verdict, efficiency } = result;
	const problems: ProofProblem[] = result.solved
		? [{ file, message: 'counts as solved: no test tells it from a right program' }]
		: [];
	if (!result.solved && verdict === 'passed' && (efficiency ?? 0) > CLEARLY_SLOW) {
		const message = `is right, and an efficiency of ${efficiency} is too near to the reference's; the limit is ${CLEARLY_SLOW}`;
		problems.push({ file, message });
	}
	return [...problems, ...checkRepeats(result)];
}

/** Every statement of the reference is reached by a test, and the visible tests don't give away the held-out ones. */
export function checkCoverage({ missing, inputs, failures, scaleAnswers }: ReferenceCoverage): readonly ProofProblem[] {
	const problems: ProofProblem[] = failures.map((failure) => ({
		file: 'solution.py',
		message: `fails beside its tests: ${failure}`,
	}));
	if (missing.length > 0) {
		problems.push({ file: 'solution.py', message: `no test reaches line ${missing.join(', ')}` });
	}
	const visible = new Set(inputs.visible ?? []);
	const shared = [...new Set(inputs.heldout ?? [])].filter((call) => visible.has(call) && !HAS_IDENTITY.test(call));
	if (shared.length > 0) {
		const shown = shared.slice(0, SHOWN_INPUTS).join(', ');
		const more = shared.length > SHOWN_INPUTS ? ` and ${shared.length - SHOWN_INPUTS} more` : '';
		problems.push({ file: 'heldout.py', message: `uses inputs of tests.py: ${shown}${more}` });
	}
	const constant = Object.keys(scaleAnswers).filter((size) => (scaleAnswers[size] ?? 0) < 2);
	if (constant.length > 0) {
		const sizes = constant.join(', ');
		problems.push({
			file: 'inputs.py',
			message: `scale has one answer for all draws of size ${sizes}: a constant would be right`,
		});
	}
	return problems;
}

function checkRepeats({ file, rewards }: ProgramResult): readonly ProofProblem[] {
	if (rewards.length < 2) return [];
	return [{ file, message: `earns different rewards for the same fix: ${rewards.join(', ')}` }];
}

function costReason(gradings: readonly Grading[]): string {
	return gradings[0]?.efficiency?.reason || 'inputs.py has no scale(n, rng), or nothing was measured';
}

/** @param task where the tests stand, to say the line; without one, the name of the test has to do */
function firstFailure({ refusals, execution }: Grading, task?: Task): string {
	const [refusal] = refusals;
	if (refusal) return `line ${refusal.line}: ${refusal.message}`;
	const test = execution?.tests.find(({ status }) => status !== 'passed');
	if (test === undefined || execution?.errorText) return execution?.errorText || 'no test ran';
	const place = task === undefined ? '' : placeOf(task, test.group, test.name);
	return `${test.group} ${test.name}${place} ${test.status}${test.message === '' ? '' : `: ${test.message}`}`;
}

/** ` (tests.py line 12)` of `Basic.test_one`; nothing for tests that stand in no file of Python. */
function placeOf({ kind, testsCode, heldoutCode }: Task, group: string, name: string): string {
	const source = group === 'visible' ? testsCode : group === 'heldout' ? heldoutCode : null;
	const [cls = '', method = ''] = name.split('.');
	if (kind === 'program' || source === null || !/^\w+$/.test(cls) || !/^\w+$/.test(method)) return '';
	const begin = source.search(new RegExp(`^class ${cls}\\b`, 'm'));
	const found = begin === -1 ? -1 : source.slice(begin).search(new RegExp(`^[ \\t]+(?:async )?def ${method}\\b`, 'm'));
	if (found === -1) return '';
	const line = source.slice(0, begin + found).split('\n').length;
	return ` (${group === 'visible' ? 'tests.py' : 'heldout.py'} line ${line})`;
}
