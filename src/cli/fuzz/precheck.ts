/** Holds the pre-check to its word for one text: no exception, a known verdict, reasons for a refusal, the same answer twice. */
import type { Precheck, PrecheckReport } from '../../precheck/precheck.js';

const VERDICTS: readonly string[] = ['ok', 'syntax-error', 'rejected'];

/** What is wrong, one sentence; null when nothing is. */
export function precheckComplaint(precheck: Precheck, submission: string): string | null {
	try {
		const [first, second] = [check(precheck, submission), check(precheck, submission)];
		if (!VERDICTS.includes(first.verdict)) return `the verdict is ${first.verdict}`;
		if ((first.verdict === 'ok') !== (first.refusals.length === 0)) {
			return `${first.verdict} with ${first.refusals.length} refusals`;
		}
		return textOf(first) === textOf(second) ? null : 'two answers for one text';
	} catch (error) {
		return `it threw ${error}`;
	}
}

function check(precheck: Precheck, submission: string): PrecheckReport {
	return precheck.check(submission, {
		entryPoints: ['f'],
		staticRules: { forbidCalls: ['eval'], forbidKeywords: { shell: true }, requireImports: ['json'] },
	});
}

/** Everything that a report says; its tree says it again, in circles. */
function textOf({ program: _program, ...said }: PrecheckReport): string {
	return JSON.stringify(said);
}
