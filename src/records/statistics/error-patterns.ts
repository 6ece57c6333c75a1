/**
 * What went wrong in a step, in words that many steps share: the kind of exception with its message, where names and numbers of
 * the particular fix are blanked out, or the rule that refused it.
 */

export const ERROR_KINDS = ['exception', 'refusal', 'finding'] as const;
export type ErrorKind = (typeof ERROR_KINDS)[number];

export interface ErrorPattern {
	readonly kind: ErrorKind;
	readonly pattern: string;
}

export interface ErrorSources {
	/** What the agent was shown. */
	readonly errorLog: string;
	/** Rules of the pre-check that refused the fix. */
	readonly refusals: readonly { readonly rule: string }[];
	/** Rules of the analyser and of the sandbox that noticed something. */
	readonly findings: readonly { readonly rule: string }[];
}

const PATTERN_LIMIT_CHARS = 120;
/** A last line of a traceback, or the words of a test that met an exception. */
const EXCEPTION = /\b([A-Z]\w*(?:Error|Exception|Interrupt|Exit|Iteration|Warning))\b(?:: ?([^\n]*))?/g;

/** Each pattern once, however often the step shows it. */
export function errorPatterns({ errorLog, refusals, findings }: ErrorSources): readonly ErrorPattern[] {
	const exceptions = refusals.length > 0 ? [] : [...errorLog.matchAll(EXCEPTION)].map(describe);
	const found: ErrorPattern[] = [
		...exceptions.map((pattern): ErrorPattern => ({ kind: 'exception', pattern })),
		...refusals.map(({ rule }): ErrorPattern => ({ kind: 'refusal', pattern: rule })),
		...findings.map(({ rule }): ErrorPattern => ({ kind: 'finding', pattern: rule })),
	];
	return [...new Map(found.map((one) => [`${one.kind} ${one.pattern}`, one])).values()];
}

function describe([, name = '', message = '']: RegExpMatchArray): string {
	const general = message
		.trim()
		.replaceAll(/'[^']*'|"[^"]*"/g, '…')
		.replaceAll(/\d+(?:\.\d+)?/g, 'N');
	return (general === '' ? name : `${name}: ${general}`).slice(0, PATTERN_LIMIT_CHARS);
}
