/**
 * Pairs of neighbouring tokens that no Python program holds. Each pair listed here is impossible in every context of
 * the grammar, f-strings aside (they count as one token), so a hit is certain and can be explained in plain words.
 * What this leaves open is the parser's to find.
 */
import { KEYWORDS, SOFT_KEYWORDS } from '../lexer/patterns.js';
import type { ScanProblem, Token } from '../lexer/token.js';
import { wordSet } from '../word-set.js';
import type { LogicalLine } from './lines.js';

const words = (text: string): ReadonlySet<string> => new Set(text.split(' '));

const CONSTANTS = words('None True False');
/** What must be followed by an operand. `*`, `**`, `/` and `@` are left out: they are separators and prefixes too. */
const DEMANDING = wordSet(`
	% // << >> & | ^ < > <= >= == != += -= *= /= //= %= @= &= |= ^= >>= <<= **= := -> + - ~ = and or not in is
	if elif while
`);
/** What can't be the start of an operand. */
const UNFIT = wordSet(`
	% // / << >> & | ^ < > <= >= == != += -= *= /= //= %= @= &= |= ^= >>= <<= **= := -> = @ . , : ; ) ] } and or
	in is if else for as elif while def class return import from with try except finally pass break continue
	raise global nonlocal del assert
`);
/** Two words that form one operator. */
const PAIRED = words('not·in is·not');
/** What can't start a statement; keywords that continue a compound statement are the parser's. */
const NO_START = wordSet(`
	% // / << >> & | ^ < > <= >= == != = += -= *= /= := -> . , : ; ) ] } and or in is as
`);
const OPENERS = words('( [ {');
/** Keywords that stand nowhere but at the start of a statement. */
const START_ONLY = wordSet(`
	pass break continue return raise global nonlocal del assert class def while try except finally elif
`);

/** Impossible pairs, in the order of the text; one per logical line. */
export function findAdjacencyProblems(lines: readonly LogicalLine[]): ScanProblem[] {
	return lines.flatMap(({ tokens }) => {
		const first = tokens[0];
		if (first !== undefined && isOneOf(first, NO_START)) {
			return [{ message: `invalid syntax: a statement can't start with '${first.text}'`, at: first.start }];
		}
		for (const [index, token] of tokens.entries()) {
			const problem = pairProblem(token, tokens[index + 1]) ?? ellipsisProblem(first, token, tokens[index + 1]);
			if (problem !== null) return [problem];
		}
		return [];
	});
}

/** `...` ends an operand, but for the dots of a relative import. */
function ellipsisProblem(first: Token | undefined, left: Token, right: Token | undefined): ScanProblem | null {
	if (left.text !== '...' || right === undefined || first?.text === 'from') return null;
	return startsOperand(right) || right.text === '...' ? near(right, "it can't follow '...'") : null;
}

function pairProblem(left: Token, right: Token | undefined): ScanProblem | null {
	if (right === undefined) {
		const lacking = isOneOf(left, DEMANDING) || left.text === '.';
		return lacking ? { message: `invalid syntax: nothing follows '${left.text}'`, at: left.start } : null;
	}
	if (endsOperand(left) && startsOperand(right)) return operandProblem(left, right);
	if (isOneOf(right, START_ONLY) && !startsStatementAfter(left)) {
		return near(right, `'${right.text}' can only start a statement`);
	}
	if (isOneOf(left, DEMANDING) && isOneOf(right, UNFIT) && !PAIRED.has(`${left.text}·${right.text}`)) {
		return near(right, `'${right.text}' can't follow '${left.text}'`);
	}
	const doubled = right.text === ',' && (left.text === ',' || isOneOf(left, OPENERS));
	return doubled ? near(right, `',' can't follow '${left.text}'`) : null;
}

function startsStatementAfter({ kind, text, depth }: Token): boolean {
	return (kind === 'op' && depth === 0 && (text === ':' || text === ';')) || text === 'async';
}

function operandProblem(left: Token, right: Token): ScanProblem | null {
	if (left.kind === 'string' && right.kind === 'string') return null;
	if (left.kind === 'name' && SOFT_KEYWORDS.has(left.text)) return null;
	if (left.text === 'print' || left.text === 'exec') {
		return { message: `missing parentheses in call to '${left.text}'`, at: left.start };
	}
	if (left.kind === 'number' && right.start === left.end)
		return near(left, `invalid number '${left.text}${right.text}'`);
	return near(right, right.depth > 0 ? 'a comma may be missing' : `'${excerpt(right.text)}' can't stand here`);
}

function endsOperand({ kind, text }: Token): boolean {
	if (kind === 'name') return !KEYWORDS.has(text) || CONSTANTS.has(text);
	return kind === 'number' || kind === 'string' || (kind === 'op' && (text === ')' || text === ']' || text === '}'));
}

/** Starts an operand and is nothing else: `(`, `[` and `not` may continue one, too. */
function startsOperand({ kind, text }: Token): boolean {
	if (kind === 'name') return !KEYWORDS.has(text) || CONSTANTS.has(text) || text === 'lambda';
	return kind === 'number' || kind === 'string' || (kind === 'op' && (text === '{' || text === '~'));
}

function isOneOf({ kind, text }: Token, set: ReadonlySet<string>): boolean {
	return (kind === 'op' || kind === 'name') && set.has(text);
}

function near(token: Token, what: string): ScanProblem {
	return { message: `invalid syntax near '${excerpt(token.text)}': ${what}`, at: token.start };
}

function excerpt(text: string): string {
	const line = text.split('\n', 1)[0] ?? '';
	return line.length > 30 ? `${line.slice(0, 29)}…` : line;
}
