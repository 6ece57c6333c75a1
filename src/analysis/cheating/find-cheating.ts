/**
 * Attempts to get credit without solving the task, as far as the text of a fix shows them. The sandbox is what makes
 * them useless; these findings tell trainers what a policy is trying. A rule that could hit honest code is no rule:
 * each has honest look-alikes in its tests.
 */
import { lazily } from '../../python-source/lazily.js';
import { readTree } from '../../python-source/tree/read-tree.js';
import type { Resolver } from '../../python-source/tree/resolve.js';
import { findChanges } from './changes.js';
import { exitException, exitHandler, processExit } from './early-exit.js';
import { constantEquality, falseClass, matchesAnything } from './equality-spoofing.js';
import { judgeInjection } from './judge-injection.js';
import { largeInputBranch } from './large-inputs.js';
import { hashedInputs, representedInputs, specialInputs, visibleInputs } from './memorisation.js';
import { codeObjects, foreignDescriptors, nativeAccess, outlivesGrading } from './native-access.js';
import type { CheatingContext, CheatingFinding, CheatingRule, VisibleInputs } from './rule.js';
import { classWalking, heapWalking, stackWalking } from './stack-walking.js';
import { callCounting, testFiles, testImports } from './test-discovery.js';
import { forgedOutput, patchedClock, patchedModules, patchedTests } from './test-tampering.js';
import { writtenAnswers } from './written-answers.js';

const CHEATING_RULES: readonly CheatingRule[] = [
	processExit,
	exitException,
	exitHandler,
	stackWalking,
	heapWalking,
	classWalking,
	constantEquality,
	falseClass,
	matchesAnything,
	patchedTests,
	patchedModules,
	patchedClock,
	forgedOutput,
	testFiles,
	testImports,
	callCounting,
	largeInputBranch,
	visibleInputs,
	representedInputs,
	hashedInputs,
	writtenAnswers,
	nativeAccess,
	codeObjects,
	foreignDescriptors,
	outlivesGrading,
	judgeInjection,
];

/** Most findings in a report. */
export const CHEATING_SHOWN = 50;

/**
 * Finds attempts to cheat, ordered by line. Never throws; finds nothing in what cannot be read.
 * @param program as `PrecheckReport.program` has it
 * @param visibleInputs to recognise tables of them
 */
export function findCheating(program: Resolver | null, visibleInputs: VisibleInputs): CheatingFinding[] {
	if (program === null) return [];
	const { tree } = program;
	const changes = lazily(() => findChanges(program));
	const context: CheatingContext = { resolver: program, tree, calls: program.calls(), changes, visibleInputs };
	return CHEATING_RULES.flatMap((rule) => applyRule(rule, context))
		.sort((a, b) => a.line - b.line || a.column - b.column)
		.slice(0, CHEATING_SHOWN);
}

/** Inputs of visible tests that no honest fix has a reason to name; some kilobytes. Empty for tests that cannot be read. */
export function visibleInputsOf(testsSource: string): VisibleInputs {
	const tests = readTree(testsSource);
	return tests === null ? new Map() : specialInputs(tests);
}

function applyRule({ name, category, find }: CheatingRule, context: CheatingContext): CheatingFinding[] {
	const { positions } = context.tree;
	return find(context).map(({ at, message }) => ({
		rule: name,
		category,
		message,
		line: positions.lineOf(at),
		column: positions.columnOf(at),
	}));
}
