/**
 * What goes wrong, as an agent would see it on its own terminal: refusals, a traceback, or the failing visible tests like a short
 * unittest report. Held-out tests and fresh inputs never enter here, not even by their number.
 */

import type { Finding } from '../python-source/finding.js';
import type { SandboxReport, TestOutcome } from '../sandbox/sandbox.js';
import { KIBIBYTE } from '../units.js';
import { clipEnd, clipMiddle } from './clip.js';

const ERROR_LOG_LIMIT_BYTES = 8 * KIBIBYTE;
const MESSAGE_LIMIT_BYTES = 2 * KIBIBYTE;
const RULE = '-'.repeat(70);

export interface ErrorLogInput {
	/** What the pre-check refused; empty when the fix was run. */
	readonly refusals: readonly Finding[];
	/** Null when the fix was not run. */
	readonly execution: Pick<SandboxReport, 'compiled' | 'imported' | 'errorText'> | null;
	readonly visibleTests: readonly TestOutcome[];
}

/** Empty when every visible test passes; at most 8 KiB of UTF-8. */
export function composeErrorLog({ refusals, execution, visibleTests }: ErrorLogInput): string {
	return clipMiddle(sectionsOf(refusals, execution, visibleTests).join('\n'), ERROR_LOG_LIMIT_BYTES);
}

function sectionsOf(
	refusals: readonly Finding[],
	execution: ErrorLogInput['execution'],
	visibleTests: readonly TestOutcome[],
): readonly string[] {
	if (execution === null) return refusals.map(describeRefusal);
	if (!execution.compiled || !execution.imported) return [execution.errorText.trimEnd()];
	const broken = visibleTests.filter(({ status }) => status !== 'passed');
	if (broken.length === 0) return [];
	// Why a run was ended is told only where a visible test shows it: else it would speak of a hidden one.
	const ending = execution.errorText === '' ? [] : [execution.errorText.trimEnd(), RULE];
	return [...broken.flatMap(describeTest), ...ending, summarise(visibleTests)];
}

/** `line 3, column 5: …`; messages of the parser bring their line along, like Python's own. */
export function describeRefusal({ line, column, message }: Finding): string {
	return `line ${line}, column ${column}: ${message.replace(/^line \d+(?:, column \d+)?: /, '')}`;
}

const HEADINGS = { passed: 'PASS', failed: 'FAIL', error: 'ERROR', timeout: 'TIMEOUT', skipped: 'SKIPPED' } as const;

function describeTest({ name, status, message }: TestOutcome): readonly string[] {
	const text = clipEnd(message.trimEnd(), MESSAGE_LIMIT_BYTES);
	return [`${HEADINGS[status]}: ${name}`, ...(text === '' ? [] : [text]), RULE];
}

function summarise(tests: readonly TestOutcome[]): string {
	const counts = new Map<string, number>();
	for (const { status } of tests) counts.set(status, (counts.get(status) ?? 0) + 1);
	const parts = [...counts].map(([status, count]) => `${count} ${status}`).sort();
	return `${tests.length} tests: ${parts.join(', ')}.`;
}
