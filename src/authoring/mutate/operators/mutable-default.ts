/**
 * A list, dict or set that is made once, with the function, instead of on every call: either the `None` default and its guard become a mutable
 * default, or a collection that the body starts with becomes a parameter.
 */
import { fieldOf, namedChildren, type SyntaxNode } from '../../../python-source/tree/node.js';
import { removeStatement, siteOf, statementsOf } from '../edits.js';
import type { Edit, Operator, Site } from '../mutate.js';
import { liveOf, type Program } from '../program.js';

export const mutableDefault: Operator = {
	kind: 'mutable-default',
	sites: (program) =>
		liveOf(program, 'function_definition').flatMap((definition) => [
			...guarded(program, definition),
			...hoisted(program, definition),
		]),
};

const FRESH = /^(?:\[\]|\{\}|set\(\)|dict\(\)|list\(\)|(?:defaultdict|Counter|deque|OrderedDict)\([\w.]*\))$/;

/** `def f(x, seen=None)` with `if seen is None: seen = []`. */
function guarded(program: Program, definition: SyntaxNode): Site[] {
	const { tree } = program;
	return parametersOf(definition).flatMap((parameter) => {
		const name = fieldOf(parameter, 'name');
		const value = fieldOf(parameter, 'value');
		if (name === null || value?.type !== 'none') return [];
		for (const statement of statementsOf(definition)) {
			const fresh = freshUnless(program, statement, tree.text(name));
			if (fresh !== null) {
				const edits: Edit[] = [
					{ start: value.start, end: value.end, text: fresh },
					removeStatement(program, statement),
				];
				return [siteOf(program, 'mutable-default', edits)];
			}
		}
		return [];
	});
}

/** The collection in `if name is None: name = <collection>`; null for any other statement. */
function freshUnless({ tree }: Program, statement: SyntaxNode, name: string): string | null {
	const condition = statement.type === 'if_statement' ? fieldOf(statement, 'condition') : null;
	const body = fieldOf(statement, 'consequence');
	if (condition === null || body === null || tree.text(condition) !== `${name} is None`) return null;
	const [, value] = /^\w+\s*=\s*(.+)$/.exec(tree.text(body).trim()) ?? [];
	return value !== undefined && FRESH.test(value) ? value : null;
}

/** `def f(x): seen = []` → `def f(x, seen=[]):`. */
function hoisted(program: Program, definition: SyntaxNode): Site[] {
	const { tree } = program;
	const parameters = fieldOf(definition, 'parameters');
	const body = fieldOf(definition, 'body');
	if (parameters === null || body === null || /[*\n]/.test(tree.text(parameters))) return [];
	return namedChildren(body).flatMap((statement) => {
		const assignment = statement.type === 'expression_statement' ? namedChildren(statement)[0] : undefined;
		const left = assignment?.type === 'assignment' ? fieldOf(assignment, 'left') : null;
		const right = assignment === undefined ? null : fieldOf(assignment, 'right');
		if (left?.type !== 'identifier' || right === null || !FRESH.test(tree.text(right))) return [];
		const at = parameters.end - 1;
		const open = namedChildren(parameters).length === 0 ? '' : ', ';
		const insert: Edit = { start: at, end: at, text: `${open}${tree.text(left)}=${tree.text(right)}` };
		return [siteOf(program, 'mutable-default', [insert, removeStatement(program, statement)])];
	});
}

function parametersOf(definition: SyntaxNode): SyntaxNode[] {
	const parameters = fieldOf(definition, 'parameters');
	return parameters === null ? [] : namedChildren(parameters);
}
