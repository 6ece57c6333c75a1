/**
 * Checks of code without a task, counted: the Python that is to run behind it is cut at its assertions, and each part is one check. Parts run
 * in their order and share their names, as they would in one piece; one that fails does not keep the next from running.
 */
import { namedChildren, nodesOf, type SyntaxNode, type SyntaxTree, subtree } from '../python-source/tree/node.js';
import { readTree } from '../python-source/tree/read-tree.js';
import type { TestOutcome } from '../sandbox/sandbox.js';

export interface OwnChecks {
	/** Python that runs behind the program, as a part of it. */
	readonly code: string;
	/** How many there are; 0 without any. */
	readonly count: number;
}

/** The function that runs a check, by its number. */
export const CHECK_FUNCTION = 'codearena_check';

const FIRST_WORD = /^(?:async\s+)?def\s+(test\w*)\s*\(\s*\)/;

/** Checks that don't parse are one check, which fails. */
export function readChecks(checks: string): OwnChecks {
	if (checks.trim() === '') return { code: '', count: 0 };
	const tree = readTree(checks)?.tree;
	const parts = tree === undefined || nodesOf(tree, 'ERROR').length > 0 ? [checks] : partsOf(tree);
	return { code: runner(parts), count: parts.length };
}

/** Each part ends with an assertion, with a statement that holds some, or with the call of a test function. */
function partsOf(tree: SyntaxTree): string[] {
	const parts: string[] = [];
	let open: string[] = [];
	for (const statement of namedChildren(tree.root)) {
		const test = FIRST_WORD.exec(tree.text(statement))?.[1];
		open.push(statement.type === 'assert_statement' ? told(tree, statement) : tree.text(statement));
		if (test !== undefined && !isCalled(tree, test)) open.push(`${test}()`);
		else if (!isDecisive(tree, statement)) continue;
		parts.push(open.join('\n'));
		open = [];
	}
	if (open.length > 0) parts.push(open.join('\n'));
	return parts;
}

/** Whether something is asserted while the statement runs, not when what it defines is called. */
function isDecisive(tree: SyntaxTree, statement: SyntaxNode): boolean {
	if (/^(?:function_definition|class_definition|decorated_definition)$/.test(statement.type)) return false;
	return subtree(tree, statement).some(({ type }) => type === 'assert_statement');
}

function isCalled(tree: SyntaxTree, name: string): boolean {
	return nodesOf(tree, 'call').some((call) => tree.text(call).startsWith(`${name}(`));
}

/** `assert f(3) == 4` → the same with a message that tells both sides, as a test's would. */
function told(tree: SyntaxTree, statement: SyntaxNode): string {
	const [condition, message] = namedChildren(statement);
	const whole = tree.text(statement);
	if (condition?.type !== 'comparison_operator' || message !== undefined) return whole;
	const [left, operator, right, more] = condition.children;
	if (left === undefined || right === undefined || operator?.type !== '==' || more !== undefined) return whole;
	const said = `${tree.text(left)}: expected `.replaceAll(/\s+/g, ' ');
	return [
		`codearena_sides = (${tree.text(left)}), (${tree.text(right)})`,
		`assert codearena_sides[0] == codearena_sides[1], ${quoted(said)} + "%r, got %r" % codearena_sides[::-1]`,
	].join('\n');
}

const RAISED = /^codearena_check\(\d+\): raised (?:AssertionError: )?([\s\S]*?)(?: \(solution\.py (line [^)]*)\))?$/;

/** What a check says for itself, without the function that ran it. */
export function asCheck(test: TestOutcome): TestOutcome {
	const [whole, said = '', lines = ''] = RAISED.exec(test.message) ?? [];
	if (whole === undefined) return test;
	const own = lines.split(', ').filter((line) => line !== '' && !line.endsWith(` in ${CHECK_FUNCTION}`));
	const message = own.length === 0 ? said : `${said} (solution.py ${own.join(', ')})`;
	return { ...test, status: whole.includes('raised AssertionError:') ? 'failed' : test.status, message };
}

function runner(parts: readonly string[]): string {
	return `CODEARENA_PARTS = [${parts.map(quoted).join(', ')}]
CODEARENA_ENDS = []


def ${CHECK_FUNCTION}(number):
    while len(CODEARENA_ENDS) <= number:
        try:
            exec(CODEARENA_PARTS[len(CODEARENA_ENDS)], globals())
            CODEARENA_ENDS.append(None)
        except Exception as error:
            CODEARENA_ENDS.append(error)
    if CODEARENA_ENDS[number] is not None:
        raise CODEARENA_ENDS[number]
`;
}

/** A Python literal: JSON's escapes are Python's too. */
function quoted(text: string): string {
	return JSON.stringify(text).replaceAll(
		/[\u007f-\uffff]/g,
		(each) => `\\u${each.charCodeAt(0).toString(16).padStart(4, '0')}`,
	);
}
