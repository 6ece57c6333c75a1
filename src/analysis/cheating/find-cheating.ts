/**
 * Attempts to get credit without solving the task, as far as the text of a fix shows them. The sandbox is what makes
 * them useless; these findings tell trainers what a policy is trying. A rule that could hit honest code is no rule:
 * each has honest look-alikes in its tests.
 */
import { LRUCache } from 'lru-cache';
import { lazily } from '../../python-source/lazily.js';
import { readTree } from '../../python-source/tree/read-tree.js';
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

export type { CheatingCategory, CheatingFinding } from './rule.js';

export const CHEATING_RULES: readonly CheatingRule[] = [
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
	nativeAccess,
	codeObjects,
	foreignDescriptors,
	outlivesGrading,
	judgeInjection,
];

/** Most findings in a report. */
export const CHEATING_SHOWN = 50;
/** Tasks whose visible inputs are kept, some kilobytes each. */
const TESTS_KEPT = 512;

const inputsByTests = new LRUCache<string, VisibleInputs>({ max: TESTS_KEPT });

/**
 * Finds attempts to cheat, ordered by line. Never throws; finds nothing in what the pre-check refuses for its size or
 * depth.
 * @param source as `PrecheckReport.source` has it
 * @param known the visible tests' source, to recognise tables of their inputs
 */
export function findCheating(source: string, known: { readonly visibleTestsSource: string }): CheatingFinding[] {
	const resolver = readTree(source);
	if (resolver === null) return [];
	const { tree } = resolver;
	const visibleInputs = inputsOf(known.visibleTestsSource);
	const changes = lazily(() => findChanges(resolver));
	const context: CheatingContext = { resolver, tree, calls: resolver.calls(), changes, visibleInputs };
	return CHEATING_RULES.flatMap((rule) => applyRule(rule, context))
		.sort((a, b) => a.line - b.line || a.column - b.column)
		.slice(0, CHEATING_SHOWN);
}

/** Tests are the same for thousands of fixes. */
function inputsOf(testsSource: string): VisibleInputs {
	const known = inputsByTests.get(testsSource);
	if (known !== undefined) return known;
	const tests = readTree(testsSource);
	const inputs: VisibleInputs = tests === null ? new Map() : specialInputs(tests);
	inputsByTests.set(testsSource, inputs);
	return inputs;
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
