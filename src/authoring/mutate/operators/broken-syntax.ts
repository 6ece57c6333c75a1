/** What the parser refuses: a colon, bracket, quote or comma that is missing, `=` for `==`, a wrong indent, a mistyped keyword. */
import { fieldOf, namedChildren, type SyntaxNode } from '../../../python-source/tree/node.js';
import { indentationAt, isOneLine, siteOf } from '../edits.js';
import type { Edit, Operator, Site } from '../mutate.js';
import { liveOf, type Program } from '../program.js';

export const brokenSyntax: Operator = {
	kind: 'broken-syntax',
	sites: (program) => [
		...missingColons(program),
		...missingBrackets(program),
		...missingQuotes(program),
		...missingCommas(program),
		...singleEquals(program),
		...wrongIndents(program),
		...mistypedKeywords(program),
	],
};

function broken(program: Program, ...edits: Edit[]): Site {
	return siteOf(program, 'broken-syntax', edits);
}

const cut = ({ start, end }: { readonly start: number; readonly end: number }): Edit => ({ start, end, text: '' });

const HEADERS = [
	'function_definition',
	'class_definition',
	'if_statement',
	'elif_clause',
	'else_clause',
	'for_statement',
	'while_statement',
	'with_statement',
	'try_statement',
	'except_clause',
] as const;

function missingColons(program: Program): Site[] {
	return liveOf(program, ...HEADERS).flatMap(({ children }) => {
		const colon = children.find(({ type }) => type === ':');
		return colon === undefined ? [] : [broken(program, cut(colon))];
	});
}

/** The closing bracket of calls, lists and parameters that stand on one line. */
function missingBrackets(program: Program): Site[] {
	return liveOf(program, 'argument_list', 'parameters', 'list', 'parenthesized_expression', 'subscript').flatMap(
		(node) => {
			const closing = node.children.at(-1);
			const fits = closing !== undefined && isOneLine(program, node) && /^[)\]]$/.test(program.tree.text(closing));
			return fits ? [broken(program, cut(closing))] : [];
		},
	);
}

function missingQuotes(program: Program): Site[] {
	return liveOf(program, 'string').flatMap((node) => {
		const text = program.tree.text(node);
		const simple = /^[a-z]?(['"])[^'"\n]*\1$/i.test(text);
		return simple ? [broken(program, { start: node.end - 1, end: node.end, text: '' })] : [];
	});
}

/** A comma between two plain arguments; without it two names stand side by side. */
function missingCommas(program: Program): Site[] {
	return liveOf(program, 'argument_list', 'list', 'tuple').flatMap(({ children }) =>
		children.flatMap((node, index) => {
			const right = children[index + 1];
			const left = children[index - 1];
			const plain = node.type === ',' && isPlain(left) && isPlain(right);
			return plain ? [broken(program, cut(node))] : [];
		}),
	);
}

function isPlain(node: SyntaxNode | undefined): boolean {
	return node?.type === 'identifier' || node?.type === 'integer';
}

function singleEquals(program: Program): Site[] {
	return liveOf(program, 'if_statement', 'elif_clause', 'while_statement').flatMap((node) => {
		const condition = fieldOf(node, 'condition');
		const operator =
			condition?.type === 'comparison_operator' ? condition.children.find(({ type }) => type === '==') : undefined;
		return operator === undefined ? [] : [broken(program, { start: operator.start, end: operator.end, text: '=' })];
	});
}

/** The last line of a block is moved to where no block is: half a level out, or, after a simple statement, one level in. */
function wrongIndents(program: Program): Site[] {
	return liveOf(program, 'block').flatMap((block) => {
		const [before, last] = namedChildren(block).slice(-2);
		if (before === undefined || last === undefined || !isOneLine(program, last)) return [];
		const indentation = indentationAt(program, last.start);
		const lineStart = last.start - indentation.length;
		if (indentation.length < 4 || program.source[lineStart - 1] !== '\n') return [];
		const outward = broken(program, { start: lineStart, end: lineStart + 2, text: '' });
		const inward = broken(program, { start: lineStart, end: lineStart, text: '    ' });
		return before.children.some(({ type }) => type === 'block') || before.type === 'decorated_definition'
			? [outward]
			: [outward, inward];
	});
}

const MISTYPED: Readonly<Record<string, string>> = {
	elif: 'else if',
	return: 'retrun',
	def: 'define',
	while: 'whlie',
	for: 'foreach',
	not: '!',
};

function mistypedKeywords(program: Program): Site[] {
	return program.live
		.filter(({ named, type, parent }) => !named && MISTYPED[type] !== undefined && parent?.type !== 'for_in_clause')
		.filter(({ type, end }) => type !== 'return' || /^ +[\w'"]/.test(program.source.slice(end)))
		.map((node) => broken(program, { start: node.start, end: node.end, text: MISTYPED[node.type] ?? '' }));
}
