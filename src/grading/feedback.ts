/**
 * One hint for the next attempt, by how far the last one came: first it must parse, then load, then satisfy the visible tests, then
 * be right for all inputs, then be fast. The same grading gives the same words; nothing here says more of a hidden test than
 * that there is an input which the description covers and the fix gets wrong.
 */
import type { Finding } from '../python-source/finding.js';
import type { SandboxReport, TestOutcome, Verdict } from '../sandbox/sandbox.js';
import type { Task } from '../taskset/task.js';
import { MEBIBYTE } from '../units.js';
import { clipEnd } from './clip.js';
import type { EfficiencyVerdict } from './efficiency.js';
import { describeRefusal } from './error-log.js';

const MESSAGE_LIMIT_BYTES = 600;
/** As the harness has it. */
const OUTPUT_LIMIT_BYTES = MEBIBYTE;

export interface FeedbackInput {
	readonly task: Pick<Task, 'category' | 'hints' | 'complexity' | 'limits'>;
	/** 0 on reset, when the broken program itself is described; the task's hints start with step 1. */
	readonly step: number;
	readonly verdict: Verdict;
	readonly refusals: readonly Finding[];
	readonly execution: Pick<SandboxReport, 'compiled' | 'imported' | 'errorText' | 'errorLine'> | null;
	/** Null where nothing was timed. */
	readonly efficiency: EfficiencyVerdict | null;
	readonly visibleTests: readonly TestOutcome[];
	/** Every planned test of every group passed. */
	readonly allPassed: boolean;
	readonly solved: boolean;
	/** What static analysis says of the running time of a fix that is right and slow; empty where it can't tell. */
	readonly growth: string;
}

export function composeFeedback(input: FeedbackInput): string {
	if (input.solved) return 'Solved: every test passes.';
	const { execution, refusals, verdict } = input;
	// Hints of a syntax task speak of the syntax, those of others of what the code does: they fit one kind of failure each.
	const isAboutSyntax = input.task.category === 'syntax';
	if (verdict === 'syntax-error') return withHint(input, syntaxHint(input), isAboutSyntax);
	if (execution === null) return `The fix was refused before running. ${refusals.map(describeRefusal).join('; ')}`;
	if (!execution.imported) return importHint(execution);
	const broken = input.visibleTests.find(({ status }) => status !== 'passed');
	if (broken) return withHint(input, testHint(input, broken), !isAboutSyntax);
	// On reset only the visible tests ran, so nothing is known of other inputs.
	if (input.step === 0) return '';
	if (!input.allPassed) return withHint(input, hiddenHint(input), !isAboutSyntax);
	return withHint(input, costHint(input), input.task.category === 'algorithms');
}

function syntaxHint({ execution, refusals }: FeedbackInput): string {
	const [first] = refusals;
	if (execution === null) return `The file does not parse: ${first ? describeRefusal(first) : 'syntax error'}.`;
	const place = execution.errorLine === null ? '' : ` at line ${execution.errorLine}`;
	return `The file does not compile${place}: ${lastLine(execution.errorText)}.`;
}

function importHint({ errorText }: { readonly errorText: string }): string {
	return `The file parses, but loading it fails before any test can run: ${lastLine(errorText)}.`;
}

const HOW = {
	passed: 'passes',
	failed: 'gives a wrong result',
	error: 'ends with an exception',
	timeout: 'does not finish in time',
	skipped: 'was not run',
} as const;

function testHint({ visibleTests, execution }: FeedbackInput, broken: TestOutcome): string {
	const failing = visibleTests.filter(({ status }) => status !== 'passed').length;
	const detail = clipEnd((broken.message || lastLine(execution?.errorText ?? '')).trim(), MESSAGE_LIMIT_BYTES);
	const what = `${failing} of ${visibleTests.length} visible tests fail. ${broken.name} ${HOW[broken.status]}`;
	return detail === '' ? `${what}.` : `${what}: ${detail}`;
}

function hiddenHint({ verdict, efficiency, task }: FeedbackInput): string {
	const ending = endingOf(verdict, task) ?? (efficiency?.level === 0 ? WRONG_WHEN_LARGE : undefined);
	if (ending) return `All visible tests pass, but for other inputs that the description covers the code ${ending}.`;
	return 'All visible tests pass, but the code is wrong for other inputs that the description covers.';
}

const WRONG_WHEN_LARGE = 'gives a wrong value or raises an exception when they are large';

/** How the process of a fix ended, with the limit that it met. */
function endingOf(verdict: Verdict, { limits }: FeedbackInput['task']): string | undefined {
	const endings: Partial<Record<Verdict, string>> = {
		'timed-out': `does not finish in time: all calls together have ${limits.cpuTimeMs / 1000} s of CPU`,
		'out-of-memory': `needs more than ${Math.round(limits.memoryLimitBytes / MEBIBYTE)} MiB of memory`,
		'output-limit': `prints more than ${OUTPUT_LIMIT_BYTES} bytes`,
		crashed: 'makes the interpreter crash',
	};
	return endings[verdict];
}

/** Levels, not measured numbers: a ratio would differ between two runs of the same episode. */
function costHint({ efficiency, task, growth }: FeedbackInput): string {
	const level = efficiency?.level ?? 1;
	const possible = task.complexity ? `${task.complexity.time} in ${task.complexity.n} is possible.` : '';
	const goal = growth || possible ? ` ${growth || possible}` : '';
	if (level >= 0.7) return `All tests pass, but the code needs several times the time that it should.${goal}`;
	if (level >= 0.4) return `All tests pass, but the cost grows faster with the input than it has to.${goal}`;
	return `All tests pass, but the code is far too slow for large inputs.${goal}`;
}

function withHint({ task, step }: FeedbackInput, text: string, wanted: boolean): string {
	const hint = step > 0 && wanted ? task.hints[Math.min(step, task.hints.length) - 1] : undefined;
	return hint === undefined ? text : `${text} Hint: ${hint}`;
}

/** The line of a traceback that says what happened, without its full stop. */
function lastLine(text: string): string {
	const line = text.trimEnd().split('\n').at(-1)?.trim() ?? '';
	return clipEnd(line.replace(/\.$/, ''), MESSAGE_LIMIT_BYTES);
}
