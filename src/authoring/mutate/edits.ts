/** Text edits on a source: making, joining and applying them. */
import { fieldOf, namedChildren, type SyntaxNode } from '../../python-source/tree/node.js';
import type { Edit, MutationKind, Site } from './mutate.js';
import type { Program } from './program.js';

/**
 * Applies the edits of one or more sites.
 * @returns the new source, or null when edits overlap or change nothing
 */
export function applySites(source: string, sites: readonly Site[]): string | null {
	return applyEdits(
		source,
		sites.flatMap((site) => site.edits).sort((a, b) => a.start - b.start || a.end - b.end),
	);
}

/** The source with edits made, which are ordered; null when they overlap or change nothing. */
export function applyEdits(source: string, edits: readonly Edit[]): string | null {
	let text = '';
	let at = 0;
	for (const edit of edits) {
		if (edit.start < at) return null;
		text += source.slice(at, edit.start) + edit.text;
		at = edit.end;
	}
	text += source.slice(at);
	return text === source ? null : text;
}

/** The 1-based lines on which the changes of these sites stand once all of them are made. */
export function linesAfter(source: string, sites: readonly Site[]): readonly number[] {
	const edits = sites.flatMap((site) => site.edits);
	return sites.map(({ line, edits: own }) => {
		const start = own[0]?.start ?? 0;
		const before = edits.filter((edit) => edit.end <= start && !own.includes(edit));
		return (
			line + before.reduce((sum, edit) => sum + lineEnds(edit.text) - lineEnds(source.slice(edit.start, edit.end)), 0)
		);
	});
}

function lineEnds(text: string): number {
	return text.split('\n').length - 1;
}

/** A site that replaces one node. */
export function replaceNode(program: Program, kind: MutationKind, node: SyntaxNode, text: string): Site {
	return siteOf(program, kind, [{ start: node.start, end: node.end, text }]);
}

/** A site with these edits, in any order. */
export function siteOf(program: Program, kind: MutationKind, edits: readonly Edit[]): Site {
	const ordered = [...edits].sort((a, b) => a.start - b.start);
	return { kind, line: program.tree.positions.lineOf(ordered[0]?.start ?? 0), edits: ordered };
}

/**
 * An edit that takes a statement away: its lines, or, where the block would be left empty or other statements share the line, a `pass` in
 * its place.
 */
export function removeStatement(program: Program, statement: SyntaxNode): Edit {
	const { source } = program;
	const lineStart = source.lastIndexOf('\n', statement.start - 1) + 1;
	const lineEnd = source.indexOf('\n', statement.end);
	const end = lineEnd === -1 ? source.length : lineEnd + 1;
	const alone =
		source.slice(lineStart, statement.start).trim() === '' &&
		/^[ \t]*(?:#.*)?\n?$/.test(source.slice(statement.end, end));
	const siblings = statement.parent === null ? [] : namedChildren(statement.parent);
	if (alone && siblings.length > 1) return { start: lineStart, end, text: '' };
	return { start: statement.start, end: statement.end, text: 'pass' };
}

/** The white space before the first character of the line that holds an offset. */
export function indentationAt({ source }: Program, offset: number): string {
	const lineStart = source.lastIndexOf('\n', offset - 1) + 1;
	return /^[ \t]*/.exec(source.slice(lineStart))?.[0] ?? '';
}

/** Whether a node stands on one line. */
export function isOneLine({ tree }: Program, node: SyntaxNode): boolean {
	return !tree.text(node).includes('\n');
}

/** Statements of a block, docstring included. */
export function statementsOf(definition: SyntaxNode, field = 'body'): readonly SyntaxNode[] {
	const block = fieldOf(definition, field);
	return block === null ? [] : namedChildren(block);
}
