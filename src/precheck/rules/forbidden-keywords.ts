/**
 * `forbid_keywords` of a task: keyword arguments with a refused value (`shell=True`), written directly, through a
 * name with one constant value, or in a `**{...}`.
 */
import { literalValue, stringValue } from '../../python-source/tree/literals.js';
import { fieldOf, namedChildren, nodesOf, type SyntaxNode } from '../../python-source/tree/node.js';
import type { Resolver } from '../../python-source/tree/resolve.js';
import { findingAt, type Rule } from './rule.js';

/** Finds keyword arguments that the task forbids. */
export const forbiddenKeywords: Rule = ({ resolver, task }) => {
	const forbidden = new Map(Object.entries(task.staticRules.forbidKeywords));
	if (forbidden.size === 0) return [];
	return nodesOf(resolver.tree, 'keyword_argument', 'pair').flatMap((node) => {
		const keyword = keywordOf(resolver, node);
		if (keyword === null || !forbidden.has(keyword.name)) return [];
		const refused = forbidden.get(keyword.name);
		if (!sameValue(constantOf(resolver, keyword.value), refused)) return [];
		const shown = `${keyword.name}=${pythonText(refused)}`;
		return [findingAt(resolver.tree, node, 'forbidden-keyword', `the task forbids the argument '${shown}'`)];
	});
};

function keywordOf({ tree }: Resolver, node: SyntaxNode): { name: string; value: SyntaxNode } | null {
	if (node.type === 'keyword_argument') {
		const name = fieldOf(node, 'name');
		const value = fieldOf(node, 'value');
		return name === null || value === null ? null : { name: tree.text(name), value };
	}
	if (node.parent?.parent?.type !== 'dictionary_splat') return null;
	const key = fieldOf(node, 'key');
	const value = fieldOf(node, 'value');
	const name = key === null ? null : stringValue(tree, key);
	return name === null || value === null ? null : { name, value };
}

function constantOf({ tree, scopes }: Resolver, node: SyntaxNode): unknown {
	if (node.type !== 'identifier') return literalValue(tree, node);
	const bindings = scopes.lookup(node, tree.text(node));
	const value = bindings.length === 1 ? bindings[0]?.value : null;
	return value === null || value === undefined ? undefined : literalValue(tree, namedChildren(value)[0] ?? value);
}

/** Equal as Python sees it: `True == 1`. */
function sameValue(found: unknown, refused: unknown): boolean {
	if (found === undefined) return false;
	const asNumber = (value: unknown): unknown => (typeof value === 'boolean' ? Number(value) : value);
	return asNumber(found) === asNumber(refused);
}

function pythonText(value: unknown): string {
	if (value === true) return 'True';
	if (value === false) return 'False';
	return value === null ? 'None' : JSON.stringify(value);
}
