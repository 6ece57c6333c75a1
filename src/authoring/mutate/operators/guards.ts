/**
 * Checks that are not made: the base case of a recursion, a guard that leaves early, a validation that raises, and conditions that always
 * or never hold.
 */
import { ancestorOf, fieldOf, namedChildren, type SyntaxNode, subtree } from '../../../python-source/tree/node.js';
import { removeStatement, replaceNode, siteOf } from '../edits.js';
import type { MutationKind, Operator, Site } from '../mutate.js';
import { functionAround, liveOf, type Program } from '../program.js';

export const lostBaseCase: Operator = {
	kind: 'lost-base-case',
	sites: (program) => {
		return guards(program).flatMap(({ guard, exit }) => {
			const definition = functionAround(guard);
			const lost = exit === 'return_statement' && definition !== null && isRecursive(program, definition);
			return lost && !callsItself(program, definition, guard) ? [removed(program, 'lost-base-case', guard)] : [];
		});
	},
};

export const droppedGuard: Operator = {
	kind: 'dropped-guard',
	sites: (program) => [
		...guards(program)
			.filter(({ exit }) => exit !== 'raise_statement')
			.map(({ guard }) => removed(program, 'dropped-guard', guard)),
		...liveOf(program, 'if_statement', 'elif_clause', 'conditional_expression').flatMap((node) =>
			forced(program, node),
		),
	],
};

export const removedValidation: Operator = {
	kind: 'removed-validation',
	sites: (program) => [
		...guards(program)
			.filter(({ exit }) => exit === 'raise_statement')
			.map(({ guard }) => removed(program, 'removed-validation', guard)),
		...liveOf(program, 'assert_statement').map((node) => removed(program, 'removed-validation', node)),
		...liveOf(program, 'raise_statement').flatMap((node) => raised(program, node)),
		...liveOf(program, 'expression_statement').flatMap((node) => checkCall(program, node)),
	],
};

interface Guard {
	readonly guard: SyntaxNode;
	/** Type of the last statement of its body. */
	readonly exit: string;
}

const EXITS: ReadonlySet<string> = new Set([
	'return_statement',
	'raise_statement',
	'continue_statement',
	'break_statement',
]);

/** `if` statements without other branches that leave the function or the loop. */
function guards(program: Program): Guard[] {
	return liveOf(program, 'if_statement').flatMap((guard) => {
		const body = fieldOf(guard, 'consequence');
		const exit = (body === null ? undefined : namedChildren(body).at(-1))?.type ?? '';
		const single = fieldOf(guard, 'alternative') === null;
		return single && EXITS.has(exit) ? [{ guard, exit }] : [];
	});
}

function removed(program: Program, kind: MutationKind, statement: SyntaxNode): Site {
	return siteOf(program, kind, [removeStatement(program, statement)]);
}

/** `if found:` → `if True:`; the other way the branch is never taken. */
function forced(program: Program, node: SyntaxNode): Site[] {
	const condition = node.type === 'conditional_expression' ? namedChildren(node)[1] : fieldOf(node, 'condition');
	if (condition === undefined || condition === null || /^(true|false|integer)$/.test(condition.type)) return [];
	return ['True', 'False'].map((text) => replaceNode(program, 'dropped-guard', condition, text));
}

/** A `raise` that isn't the only content of a guard: in an `else`, in an `except`, at the end of a chain. */
function raised(program: Program, node: SyntaxNode): Site[] {
	const block = node.parent;
	const holder = block?.parent;
	const isGuardBody = holder?.type === 'if_statement' && fieldOf(holder, 'alternative') === null;
	return isGuardBody ? [] : [replaceNode(program, 'removed-validation', node, 'pass')];
}

/** A call as a statement whose name says that it checks something. */
function checkCall(program: Program, node: SyntaxNode): Site[] {
	const call = namedChildren(node)[0];
	const callee = call?.type === 'call' ? fieldOf(call, 'function') : null;
	const name = callee === null ? '' : (program.tree.text(callee).split('.').at(-1) ?? '');
	return /^_*(check|validate|verify|require|ensure|assert|reject|refuse)/i.test(name)
		? [removed(program, 'removed-validation', node)]
		: [];
}

function isRecursive(program: Program, definition: SyntaxNode): boolean {
	return callsItself(program, definition, definition);
}

function callsItself({ tree }: Program, definition: SyntaxNode, within: SyntaxNode): boolean {
	const name = fieldOf(definition, 'name');
	if (name === null) return false;
	const own = tree.text(name);
	const inClass = ancestorOf(definition, 'class_definition', 'function_definition')?.type === 'class_definition';
	return subtree(tree, within).some((node) => {
		const callee = node.type === 'call' ? fieldOf(node, 'function') : null;
		return callee !== null && tree.text(callee) === (inClass ? `self.${own}` : own);
	});
}
