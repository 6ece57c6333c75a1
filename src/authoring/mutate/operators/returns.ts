/** A result that is computed and not returned, and one that is returned from inside the loop. */
import { fieldOf, namedChildren, type SyntaxNode } from '../../../python-source/tree/node.js';
import { indentationAt, isOneLine, siteOf } from '../edits.js';
import type { Operator, Site } from '../mutate.js';
import { liveOf, type Program } from '../program.js';

export const missingReturn: Operator = {
	kind: 'missing-return',
	sites: (program) => liveOf(program, 'return_statement').flatMap((node) => withoutReturn(program, node)),
};

export const earlyReturn: Operator = {
	kind: 'early-return',
	sites: (program) => liveOf(program, 'for_statement', 'while_statement').flatMap((loop) => pulledIn(program, loop)),
};

function withoutReturn(program: Program, node: SyntaxNode): Site[] {
	const value = namedChildren(node)[0];
	if (value === undefined || value.type === 'none') return [];
	return [siteOf(program, 'missing-return', [{ start: node.start, end: value.start, text: '' }])];
}

/** The `return` that follows a loop is indented one level too far, so that the loop ends after one turn. */
function pulledIn(program: Program, loop: SyntaxNode): Site[] {
	const body = fieldOf(loop, 'body');
	const siblings = loop.parent === null ? [] : namedChildren(loop.parent);
	const next = siblings[siblings.indexOf(loop) + 1];
	const first = body === null ? undefined : namedChildren(body)[0];
	const last = body === null ? undefined : namedChildren(body).at(-1);
	if (next?.type !== 'return_statement' || first === undefined || last === undefined || fieldOf(loop, 'alternative'))
		return [];
	if (!isOneLine(program, next) || !standsOnItsOwnLine(program, first)) return [];
	const indentation = indentationAt(program, first.start);
	const start = next.start - indentationAt(program, next.start).length;
	return [siteOf(program, 'early-return', [{ start, end: next.start, text: indentation }])];
}

function standsOnItsOwnLine(program: Program, { start }: SyntaxNode): boolean {
	const lineStart = program.source.lastIndexOf('\n', start - 1) + 1;
	return program.source.slice(lineStart, start).trim() === '';
}
