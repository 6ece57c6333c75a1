/** Statements that are too many, at the wrong depth, in the wrong order, or do the wrong thing with what follows. */
import { removeStatement } from '../../authoring/mutate/edits.js';
import { liveOf } from '../../authoring/mutate/program.js';
import { ancestorOf, fieldOf, namedChildren, type SyntaxNode } from '../../python-source/tree/node.js';
import type { Edit, Rewrite } from './rewrite.js';
import type { RewriteRule } from './rule.js';
import { edited, indentOf, insertAfter, insertBefore, isDocstring, replaced, startsLine, type View } from './view.js';

export const statements: RewriteRule = {
	rewrites: (view) => [
		...view.statements.flatMap((statement) => [
			...removed(view, statement),
			...moved(view, statement),
			...returned(view, statement),
		]),
		...loopControl(view),
		...branches(view),
	],
};

function removed(view: View, statement: SyntaxNode): Rewrite[] {
	if (statement.type === 'pass_statement') return [];
	const prior = statement.type === 'expression_statement' ? -2.4 : statement.type === 'if_statement' ? -2.7 : -3.2;
	const gone = edited('statement-removed', prior, removeStatement(view.program, statement));
	return statement.type === 'if_statement' ? [gone, ...unconditional(view, statement)] : [gone];
}

/** `if c: body` → `body`. */
function unconditional(view: View, statement: SyntaxNode): Rewrite[] {
	const body = fieldOf(statement, 'consequence');
	const first = body === null ? undefined : namedChildren(body)[0];
	if (first === undefined || body === null || fieldOf(statement, 'alternative') !== null || !startsLine(view, first))
		return [];
	const text = dedented(view.text(body), indentOf(view, first), indentOf(view, statement));
	return [replaced('statement-removed', -3, statement, text)];
}

function dedented(text: string, from: string, to: string): string {
	return text.replaceAll(`\n${from}`, `\n${to}`);
}

/** One level out or in, and past its neighbours. */
function moved(view: View, statement: SyntaxNode): Rewrite[] {
	const block = statement.parent;
	if (block === null || !startsLine(view, statement)) return [];
	const siblings = namedChildren(block);
	const at = siblings.indexOf(statement);
	const next = siblings[at + 1];
	const rewrites: Rewrite[] = [];
	if (next !== undefined && startsLine(view, next)) rewrites.push(...swapped(view, statement, next));
	if (next === undefined && at > 0) rewrites.push(...outdented(view, statement, block));
	const before = siblings[at - 1];
	if (before !== undefined) rewrites.push(...pulledIn(view, statement, before));
	if (siblings.length > 2) rewrites.push(...farther(view, statement, siblings, at));
	return rewrites;
}

function swapped(view: View, first: SyntaxNode, second: SyntaxNode): Rewrite[] {
	const [a, b] = [view.text(first), view.text(second)];
	return [
		edited(
			'statement-order',
			-2.6,
			{ start: first.start, end: first.end, text: b },
			{ start: second.start, end: second.end, text: a },
		),
	];
}

/** The last statement of a block leaves it: what stood in the loop stands behind it. */
function outdented(view: View, statement: SyntaxNode, block: SyntaxNode): Rewrite[] {
	const holder = block.parent;
	if (
		holder === null ||
		!/^(for_statement|while_statement|if_statement|with_statement|else_clause|elif_clause|try_statement)$/.test(
			holder.type,
		)
	)
		return [];
	const whole = /clause$/.test(holder.type) ? (holder.parent ?? holder) : holder;
	const [inner, outer] = [indentOf(view, statement), indentOf(view, holder)];
	const text = dedented(view.text(statement), inner, outer);
	const prior = statement.type === 'return_statement' ? -1.2 : -2.4;
	// What stands last in the block only has to be moved to the left.
	if (whole.end === statement.end) {
		const start = statement.start - inner.length;
		return [edited('statement-order', prior, { start, end: statement.end, text: `${outer}${text}` })];
	}
	return [
		edited('statement-order', prior, removeStatement(view.program, statement), {
			...insertAfter(view, whole, []),
			text: `\n${outer}${text}`,
		}),
	];
}

/** A statement that follows a block belongs into it. */
function pulledIn(view: View, statement: SyntaxNode, before: SyntaxNode): Rewrite[] {
	const last = lastBlock(before);
	const inside = last === null ? undefined : namedChildren(last).at(-1);
	if (inside === undefined || !startsLine(view, inside)) return [];
	const [outer, inner] = [indentOf(view, statement), indentOf(view, inside)];
	const text = view.text(statement).replaceAll(`\n${outer}`, `\n${inner}`);
	const start = statement.start - outer.length;
	return [edited('statement-order', -2.6, { start, end: statement.end, text: `${inner}${text}` })];
}

function lastBlock(node: SyntaxNode): SyntaxNode | null {
	const blocks = [fieldOf(node, 'alternative'), fieldOf(node, 'body'), fieldOf(node, 'consequence')];
	const found = blocks.find((block) => block !== null) ?? null;
	return found !== null && /clause$/.test(found.type) ? lastBlock(found) : found;
}

/** To the start or the end of its block. */
function farther(view: View, statement: SyntaxNode, siblings: readonly SyntaxNode[], at: number): Rewrite[] {
	if (statement.type !== 'expression_statement') return [];
	const [first, last] = [siblings[0], siblings.at(-1)];
	const gone = removeStatement(view.program, statement);
	const line = `${indentOf(view, statement)}${view.text(statement)}`;
	const places: Edit[] = [];
	if (at > 1 && first !== undefined && startsLine(view, first))
		places.push({ ...insertBefore(view, first, []), text: `${line}\n` });
	if (last !== undefined && at < siblings.length - 2 && !/^(return|break|continue|raise)/.test(last.type))
		places.push({ ...insertAfter(view, last, []), text: `\n${line}` });
	return places.map((place) => edited('statement-order', -3.2, gone, place));
}

/** Calls that are made for what they do. */
const MUTATORS =
	/\.(?:append|add|extend|insert|sort|reverse|update|remove|discard|clear|pop|popleft|appendleft|setdefault|write|close|execute)\([^()]*(?:\([^()]*\)[^()]*)*\)$|^(?:heapq\.)?heap\w+\(|^print\(/;

/** A text with which a block begins says what the block is for. */
function isOpeningText(statement: SyntaxNode): boolean {
	const block = statement.parent;
	return isDocstring(statement) && block !== null && namedChildren(block)[0] === statement;
}

/** `x` as a statement → `return x`; a `return` of something else of the scope. */
function returned(view: View, statement: SyntaxNode): Rewrite[] {
	if (statement.type === 'expression_statement') {
		const [inner] = namedChildren(statement);
		if (inner === undefined || /assignment/.test(inner.type) || isOpeningText(statement)) return [];
		const bare = inner.type === 'yield' ? [] : [`return ${view.text(statement)}`];
		const prior =
			inner.type === 'call' ? (MUTATORS.test(view.text(inner)) ? -3 : -1) : inner.type === 'yield' ? -2.6 : -0.4;
		return bare.map((text) => replaced('statement-added', prior, statement, text));
	}
	if (statement.type !== 'return_statement') return [];
	const [value] = namedChildren(statement);
	const text = value === undefined ? '' : view.text(value);
	return view
		.namesAt(statement)
		.filter((name) => name !== text && name !== 'self')
		.slice(0, 10)
		.map((name) => replaced('expression', -2.6, statement, `return ${name}`));
}

function loopControl(view: View): Rewrite[] {
	return liveOf(view.program, 'break_statement', 'continue_statement').flatMap((node) => [
		replaced('statement-order', -1.6, node, node.type === 'break_statement' ? 'continue' : 'break'),
		replaced('statement-removed', -2.8, node, 'pass'),
	]);
}

/** `if` ↔ `elif`, `if` ↔ `while`: how often and how exclusively a branch is taken. */
function branches(view: View): Rewrite[] {
	const keyword = (node: SyntaxNode) => node.children[0] as SyntaxNode;
	return [
		...liveOf(view.program, 'elif_clause')
			.filter(({ parent }) => parent !== null && fieldOf(parent, 'alternative')?.type !== 'else_clause')
			.map((node) => replaced('statement-order', -2.8, keyword(node), 'if')),
		...liveOf(view.program, 'if_statement').flatMap((node) => {
			const siblings = node.parent === null ? [] : namedChildren(node.parent);
			const before = siblings[siblings.indexOf(node) - 1];
			const looped =
				fieldOf(node, 'alternative') === null ? [replaced('statement-order', -2.9, keyword(node), 'while')] : [];
			const chained = before?.type === 'if_statement' && fieldOf(before, 'alternative')?.type !== 'else_clause';
			return chained ? [...looped, replaced('statement-order', -2.6, keyword(node), 'elif')] : looped;
		}),
		...liveOf(view.program, 'while_statement')
			.filter((node) => ancestorOf(node, 'while_statement') === null)
			.map((node) => replaced('statement-order', -3.2, keyword(node), 'if')),
	];
}
