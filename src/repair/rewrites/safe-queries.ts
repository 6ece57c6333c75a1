/** Values in an SQL text become parameters of the query. */
import { liveOf } from '../../authoring/mutate/program.js';
import { fieldOf, namedChildren, type SyntaxNode } from '../../python-source/tree/node.js';
import type { Edit, Rewrite } from './rewrite.js';
import { edited, insertBefore, openings, type View } from './view.js';

/** What a query takes from outside: its values, the column that it is ordered by, what a pattern stands for. */
export function queries(view: View): Rewrite[] {
	return [...values(view), ...orders(view), ...patterns(view)];
}

/** `ORDER BY {column}`: nothing but the query's own columns. */
function orders(view: View): Rewrite[] {
	return liveOf(view.program, 'string').flatMap((node) => {
		const [, list = '', name = ''] =
			/\bSELECT ([a-z_]+(?:, [a-z_]+)*) FROM\b[\s\S]*\bORDER BY \{(\w+)\}/.exec(view.text(node)) ?? [];
		const opening = openings(view).find(({ parameters }) => parameters.includes(name));
		if (opening === undefined || view.program.source.includes(`if ${name} not in (`)) return [];
		const columns = list.split(', ').map((column) => `"${column}"`);
		const lines = [
			`if ${name} not in (${columns.join(', ')}${columns.length === 1 ? ',' : ''}):`,
			'    raise ValueError("unknown column")',
		];
		return [edited('security', -0.6, insertBefore(view, opening.first, lines))];
	});
}

const ESCAPED = ['\\\\', '%', '_'].map((character) => `.replace("${character}", "\\\\${character}")`).join('');

/** `LIKE ?` with `f"%{text}%"`: the wild cards of the text stand for themselves. */
function patterns(view: View): Rewrite[] {
	const strings = liveOf(view.program, 'string');
	const likes = strings.filter((node) => /\bLIKE \?(?! ESCAPE)/.test(view.text(node)));
	const given = strings.filter((node) => /^f"%?\{\w+\}%?"$/.test(view.text(node)) && view.text(node).includes('%'));
	if (likes.length === 0 || given.length === 0) return [];
	const asked = likes.map((node) => ({
		start: node.start,
		end: node.end,
		text: view.text(node).replace(/\bLIKE \?(?! ESCAPE)/g, "LIKE ? ESCAPE '\\\\'"),
	}));
	const literal = given.map((node) => {
		const [, before = '', name = '', after = ''] = /^f"(%?)\{(\w+)\}(%?)"$/.exec(view.text(node)) ?? [];
		const parts = [before && '"%"', `${name}${ESCAPED}`, after && '"%"'].filter((part) => part !== '');
		return { start: node.start, end: node.end, text: parts.join(' + ') };
	});
	return [edited('security', -0.8, ...asked, ...literal)];
}

/** Values in an SQL text → parameters: of one f-string that is executed, or of a query that is put together in a variable. */
function values(view: View): Rewrite[] {
	const { program } = view;
	const texts = liveOf(program, 'string').filter(
		(node) =>
			/^f/i.test(view.text(node)) &&
			/\b(?:SELECT|INSERT|UPDATE|DELETE|WHERE|AND|OR|VALUES|LIKE)\b/.test(view.text(node)),
	);
	const parts = texts
		.map((node) => ({ node, ...parametrised(view.text(node)) }))
		.filter(({ values }) => values.length > 0);
	const executes = liveOf(program, 'call').filter(
		(call) => /\.execute$/.test(view.text(fieldOf(call, 'function') ?? call)) && !isConstant(view, call),
	);
	const [execute] = executes;
	if (parts.length === 0 || execute === undefined || executes.length > 1) return [];
	const list = fieldOf(execute, 'arguments');
	const given = list === null ? [] : namedChildren(list);
	if (list === null || given.length !== 1) return [];
	const end = list.end - 1;
	const inside = parts.filter(({ node }) => node.start >= list.start && node.end <= list.end);
	const replaced = parts.map(({ node, text }) => ({ start: node.start, end: node.end, text }));
	if (inside.length === parts.length) {
		const values = parts.flatMap((part) => part.values);
		return [edited('security', -0.4, ...replaced, { start: end, end, text: `, (${values.join(', ')},)` })];
	}
	const statements = parts.flatMap(({ node, values }, index) => collecting(view, node, values, index === 0));
	if (statements.length !== parts.length) return [];
	return [edited('security', -0.4, ...replaced, ...statements, { start: end, end, text: ', parameters' })];
}

/** A statement without values, such as one that makes a table. */
function isConstant(view: View, call: SyntaxNode): boolean {
	const list = fieldOf(call, 'arguments');
	const given = list === null ? [] : namedChildren(list);
	return given.every((node) => node.type === 'string' && !/^f/i.test(view.text(node)));
}

/** The text with `?` for each of its fields that stands for a value, and those fields. */
function parametrised(text: string): { text: string; values: string[] } {
	const values: string[] = [];
	const body = text.replace(
		/'\{([^{}!:]+)\}'|(?<=[=(,<>]\s*)\{([^{}!:]+)\}/g,
		(_whole, quoted: string | undefined, bare: string | undefined) => {
			values.push((quoted ?? bare ?? '').trim());
			return '?';
		},
	);
	return { text: /\{/.test(body) ? body : body.replace(/^f/i, ''), values };
}

/** A line behind the statement of a text that keeps its values. */
function collecting(view: View, node: SyntaxNode, values: readonly string[], isFirst: boolean): Edit[] {
	let statement: SyntaxNode | null = node;
	while (statement !== null && statement.type !== 'expression_statement') statement = statement.parent;
	if (statement === null) return [];
	const { source } = view.program;
	const lineStart = source.lastIndexOf('\n', statement.start - 1) + 1;
	const indent = source.slice(lineStart, statement.start);
	if (indent.trim() !== '') return [];
	const text = isFirst ? `parameters = [${values.join(', ')}]` : `parameters += [${values.join(', ')}]`;
	return [{ start: statement.end, end: statement.end, text: `\n${indent}${text}` }];
}
