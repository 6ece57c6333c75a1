/**
 * The story of one pre-check: size → one reading of the bytes → unreadable and hidden characters → scan → depth →
 * syntax by tokens → parse → syntax by tree → rules. The first stage that refuses decides. Every stage is linear and
 * iterative, and nothing in it runs or compiles the submission.
 */

import { findTextAround } from '../python-source/around-code.js';
import { type Finding, findingOnText } from '../python-source/finding.js';
import { fingerprintOf, fingerprintOfText } from '../python-source/fingerprint.js';
import { findHidden, findUnreadable, type HiddenCharacter } from '../python-source/hidden-characters.js';
import { scan } from '../python-source/lexer/scan.js';
import { indexPositions, type Positions } from '../python-source/lexer/token.js';
import { FINDINGS_LIMIT, TOKEN_LIMIT, TREE_DEPTH_LIMIT } from '../python-source/limits.js';
import { isTooLarge, readSource, sizeInBytes } from '../python-source/read-source.js';
import { checkScanLimits, tooLarge } from '../python-source/scan-limits.js';
import { findParseErrors, findTokenErrors } from '../python-source/syntax/find-syntax-errors.js';
import { createParser, type ParsePython, type ParseResult } from '../python-source/tree/parse.js';
import { createResolver } from '../python-source/tree/resolve.js';
import { checkMapping, readMapping } from './package-fix.js';
import type { Precheck, PrecheckReport } from './precheck.js';
import { RULES } from './rules/index.js';
import type { RuleContext } from './rules/rule.js';

/** Makes a pre-check. It holds one native parser and no other state. */
export function createPrecheck(): Precheck {
	const parse = createParser();
	return {
		check: (submission, task) => {
			const mapping = task.package && !isTooLarge(submission) ? readMapping(submission) : null;
			if (mapping === null || !task.package) return check(submission, task, parse);
			return checkMapping(mapping, task.package, (text) => check(text, task, parse));
		},
	};
}

/** What a stage found: why the submission may not run, or nothing. */
type Outcome = Pick<PrecheckReport, 'verdict' | 'refusals' | 'program'>;

function check(submission: string, task: RuleContext['task'], parse: ParsePython): PrecheckReport {
	if (isTooLarge(submission)) {
		const refusals = [tooLarge(sizeInBytes(submission))];
		const fingerprint = fingerprintOfText(submission);
		return { source: '', extracted: null, verdict: 'rejected', refusals, program: null, fingerprint };
	}
	const { code: source, note: extracted } = readSource(submission);
	const positions = indexPositions(source);
	const scanned = scan(source);
	// Of a source that was not scanned to its end the tokens tell too little.
	const isCut = scanned.tokens.length > TOKEN_LIMIT;
	const fingerprint = isCut ? fingerprintOfText(source) : fingerprintOf(scanned);
	const refuse = (verdict: PrecheckReport['verdict'], refusals: readonly Finding[]): PrecheckReport => ({
		source,
		extracted,
		verdict,
		refusals: verdict === 'syntax-error' ? inWords(source, refusals) : refusals,
		program: null,
		fingerprint,
	});

	const unreadable = findUnreadable(source);
	if (unreadable.length > 0)
		return refuse('rejected', characterFindings('unreadable-character', unreadable, positions));
	const hidden = findHidden(source, scanned);
	if (hidden.length > 0) return refuse('rejected', characterFindings('hidden-character', hidden, positions));
	const excesses = checkScanLimits(source, scanned);
	if (excesses.length > 0) return refuse('rejected', excesses);
	const tokenErrors = findTokenErrors(source, scanned, positions);
	if (tokenErrors.length > 0) return refuse('syntax-error', tokenErrors);

	const outcome = checkTree(parse(source, scanned), task);
	if (outcome.verdict === 'syntax-error') return refuse(outcome.verdict, outcome.refusals);
	return { source, extracted, fingerprint, ...outcome };
}

/** A syntax error of a text that is more than code is told by what stands around the code. */
function inWords(source: string, refusals: readonly Finding[]): readonly Finding[] {
	const [first] = refusals;
	const around = first === undefined ? null : findTextAround(source, first.line);
	return around === null ? refusals : [around];
}

function checkTree(parsed: ParseResult, task: RuleContext['task']): Outcome {
	if (!parsed.ok) return { verdict: 'rejected', refusals: [tooDeep()], program: null };
	const syntax = findParseErrors(parsed.tree);
	if (syntax.length > 0) return { verdict: 'syntax-error', refusals: syntax, program: null };
	const program = createResolver(parsed.tree);
	const refusals = RULES.flatMap((rule) => rule({ resolver: program, task }));
	refusals.sort((a, b) => a.line - b.line || a.column - b.column);
	return { verdict: refusals.length > 0 ? 'rejected' : 'ok', refusals, program };
}

function tooDeep(): Finding {
	return findingOnText('too-deep', `the syntax tree has more than ${TREE_DEPTH_LIMIT} levels, which is the limit`);
}

function characterFindings(rule: string, found: readonly HiddenCharacter[], positions: Positions): Finding[] {
	return found.slice(0, FINDINGS_LIMIT).map(({ code, at, reason }) => {
		const line = positions.lineOf(at);
		const column = positions.columnOf(at);
		return { rule, message: `line ${line}, column ${column}: ${code}, ${reason}`, line, column };
	});
}
