/** Plain `assert` statements as tests that say what was expected and what came. */

import { fieldOf, namedChildren, type SyntaxNode } from '../../python-source/tree/node.js';
import type { Edit } from '../mutate/mutate.js';
import type { Program } from '../mutate/program.js';

/** What stands in front of converted tests: `_same(a, b)` is `assert a == b`, and fails with both values. */
export const SAME = `def _same(got, expected):
    if not got == expected:
        unittest.TestCase().assertEqual(got, expected)
        raise AssertionError(f"{got!r} does not equal {expected!r}")`;

/**
 * `assert a == b` → `_same(a, b)`; null for any other assertion, which stays as it is.
 * A message is dropped: both values say more.
 */
export function sameEdit({ tree }: Program, statement: SyntaxNode): Edit | null {
	const sides = equalSides(statement);
	if (sides === null) return null;
	const [left, right] = sides.map((side) => tree.text(side));
	return { start: statement.start, end: statement.end, text: `_same(${left}, ${right})` };
}

/** Both sides of `assert a == b`. */
function equalSides(statement: SyntaxNode): readonly [SyntaxNode, SyntaxNode] | null {
	const condition = statement.type === 'assert_statement' ? namedChildren(statement)[0] : undefined;
	if (condition?.type !== 'comparison_operator') return null;
	const operators = condition.children.filter(({ field }) => field === 'operators');
	const [left, right, ...more] = namedChildren(condition);
	const single = operators.length === 1 && operators[0]?.type === '==' && more.length === 0;
	return single && left !== undefined && right !== undefined ? [left, right] : null;
}

/** Statements of a function that say nothing: `pass`, `assert True`, texts, bare names. */
export function isIdle({ tree }: Program, statement: SyntaxNode): boolean {
	if (statement.type === 'pass_statement') return true;
	const inner = namedChildren(statement)[0];
	if (statement.type === 'assert_statement') return inner !== undefined && tree.text(inner) === 'True';
	return statement.type === 'expression_statement' && (inner?.type === 'string' || inner?.type === 'identifier');
}

/** The function of this name at the top of a module. */
export function topFunction({ tree }: Program, name: string): SyntaxNode | null {
	const functions = namedChildren(tree.root).filter(({ type }) => type === 'function_definition');
	return functions.find((node) => tree.text(fieldOf(node, 'name') ?? node) === name) ?? null;
}
