/** Passwords and keys in the source, where everybody who reads it has them. */
import { stringValue } from '../../../python-source/tree/literals.js';
import { fieldOf, nodesOf, type SyntaxNode } from '../../../python-source/tree/node.js';
import type { AnalysisContext, AnalysisRule } from '../rule.js';
import { isSensitive } from './sensitive-names.js';

const SHORTEST_SECRET = 6;
/** Names of things, messages and placeholders, rather than secrets. */
const NO_SECRET =
	/^[\s*x.<{$%-]*$|\s|^(?:password|secret|token|api_?key|bearer|changeme|example)$|[<>{}]|^[A-Z_]+$|^[a-z]+(?:[_-][a-z]+)*$|^\/|^https?:/;

export const hardCodedSecret: AnalysisRule = {
	name: 'hard-coded-secret',
	find: (context) =>
		nodesOf(context.tree, ...NAMED).flatMap((node) => {
			const pair = nameAndValue(node);
			if (pair === null || !isSensitive(context.tree.text(pair.name))) return [];
			return isSecret(context, pair.value)
				? [{ node: pair.value, message: 'a secret is written into the source' }]
				: [];
		}),
};

function nameAndValue(node: SyntaxNode): { name: SyntaxNode; value: SyntaxNode } | null {
	const [nameField, valueField] = FIELDS[node.type] ?? [];
	if (nameField === undefined || valueField === undefined) return null;
	const name = fieldOf(node, nameField);
	const value = fieldOf(node, valueField);
	return name?.type !== 'identifier' || value === null ? null : { name, value };
}

const FIELDS: Readonly<Record<string, readonly [string, string]>> = {
	assignment: ['left', 'right'],
	default_parameter: ['name', 'value'],
	typed_default_parameter: ['name', 'value'],
	keyword_argument: ['name', 'value'],
};
const NAMED = Object.keys(FIELDS);

function isSecret({ tree }: AnalysisContext, value: SyntaxNode): boolean {
	const text = stringValue(tree, value);
	return text !== null && text.length >= SHORTEST_SECRET && !NO_SECRET.test(text);
}
