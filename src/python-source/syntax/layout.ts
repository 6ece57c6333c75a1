/**
 * Mistakes in the frame of a program that the parser forgives or reports far from their cause: a header without its
 * colon, a block that isn't there, an indent that opens nothing, `=` in a condition.
 */
import { SOFT_KEYWORDS } from '../lexer/patterns.js';
import type { ScanProblem, Token } from '../lexer/token.js';
import { wordSet } from '../word-set.js';
import type { LogicalLine } from './lines.js';

const HEADERS: ReadonlySet<string> = wordSet(`
	if elif else while for def class with try except finally async
`);
const CONDITIONS: ReadonlySet<string> = new Set(['if', 'elif', 'while']);
const BARE_HEADERS: ReadonlySet<string> = new Set(['else', 'try', 'finally']);

/** Problems of layout, in the order of the lines. */
export function findLayoutProblems(lines: readonly LogicalLine[]): ScanProblem[] {
	return lines.flatMap((line, index) => {
		const problem = headerProblem(line) ?? blockProblem(line, lines[index - 1], lines[index + 1]);
		return problem === null ? [] : [problem];
	});
}

function headerProblem({ tokens }: LogicalLine): ScanProblem | null {
	const [first, second] = tokens;
	if (first === undefined || !HEADERS.has(first.text)) return null;
	const top = tokens.filter(({ depth }) => depth === 0);
	const colon = headerColon(top);
	if (first.text === 'else' && second?.text === 'if') {
		return { message: "invalid syntax: 'else if' is spelled 'elif'", at: first.start };
	}
	if (colon === undefined || (BARE_HEADERS.has(first.text) && second !== colon)) {
		const after = BARE_HEADERS.has(first.text) ? first : (tokens.at(-1) ?? first);
		return { message: `expected ':' after '${first.text}'`, at: after.end };
	}
	if (!CONDITIONS.has(first.text)) return null;
	const assignment = top.find((token) => token.text === '=' && token.start < colon.start);
	if (assignment === undefined || top.some(({ text }) => text === 'lambda')) return null;
	return { message: "invalid syntax: a condition compares with '==', not with '='", at: assignment.start };
}

/** The colon that ends a header: each lambda before it has one of its own. */
function headerColon(top: readonly Token[]): Token | undefined {
	let lambdas = 0;
	return top.find(({ kind, text }) => {
		if (kind === 'name' && text === 'lambda') lambdas++;
		return kind === 'op' && text === ':' && lambdas-- <= 0;
	});
}

function blockProblem(
	line: LogicalLine,
	before: LogicalLine | undefined,
	after: LogicalLine | undefined,
): ScanProblem | null {
	const first = line.tokens[0];
	const last = line.tokens.at(-1);
	if (first === undefined || last === undefined) return null;
	if (line.indented && !(before !== undefined && opensBlock(before))) {
		return { message: 'unexpected indent', at: first.start };
	}
	if (opensBlock(line) && !HEADERS.has(first.text) && !SOFT_KEYWORDS.has(first.text)) {
		return { message: `invalid syntax: no block can follow '${first.text}', so no ':' belongs here`, at: last.start };
	}
	if (opensBlock(line) && !after?.indented) {
		return { message: `expected an indented block after '${first.text}'`, at: after?.tokens[0]?.start ?? last.end };
	}
	return null;
}

function opensBlock({ tokens }: LogicalLine): boolean {
	const last = tokens.at(-1);
	return last?.text === ':' && last.kind === 'op' && last.depth === 0;
}
