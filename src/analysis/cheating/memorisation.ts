/**
 * Tables of the visible tests' inputs. An input counts if it is too special to turn up by chance: a container of
 * several items, a longer text, several arguments together, or the text of its representation. Three of them in
 * comparisons, keys or patterns of a fix are a table.
 */
import { stringValue } from '../../python-source/tree/literals.js';
import { namedChildren, nodesOf, type SyntaxNode } from '../../python-source/tree/node.js';
import type { Resolver } from '../../python-source/tree/resolve.js';
import { canonicalLiteral, canonicalText } from './canonical-literals.js';
import { at, type CheatingContext, type CheatingRule, type VisibleInputs } from './rule.js';

const MATCHES_NEEDED = 3;

export const visibleInputs: CheatingRule = {
	name: 'visible-inputs',
	category: 'memorisation',
	find: (context) => {
		const inputs = context.visibleInputs;
		if (inputs.size === 0) return [];
		const first = new Map<string, SyntaxNode>();
		for (const { node, forms } of comparedLiterals(context)) {
			const match = forms.find((form) => inputs.has(form));
			const input = match === undefined ? undefined : inputs.get(match);
			if (input !== undefined && !first.has(input)) first.set(input, node);
		}
		const [place] = first.values();
		if (first.size < MATCHES_NEEDED || place === undefined) return [];
		return [at(place, `${first.size} inputs of the visible tests stand in the code`)];
	},
};

/** The inputs of the visible tests that are too special to turn up by chance. */
export function specialInputs(tests: Resolver): VisibleInputs {
	const names = new Set(
		tests.imports.flatMap(({ module, bound }) => (module === 'solution' && bound !== null ? [bound] : [])),
	);
	const forms = new Map<string, string>();
	for (const { callee, receiver, args, keywords } of tests.calls()) {
		const target = receiver === null ? callee : receiver;
		if (!names.has(tests.tree.text(target)) || keywords.size > 0 || args.length === 0) continue;
		const literals = args.map((argument) => canonicalLiteral(tests.tree, behindName(tests, argument)));
		if (literals.some((literal) => literal === null)) continue;
		const whole = `(${literals.join(',')}${literals.length === 1 ? ',' : ''})`;
		forms.set(`text:${whole}`, whole);
		forms.set(whole, whole);
		for (const literal of literals) {
			if (literal === null) continue;
			if (isSpecial(literal)) forms.set(literal, whole);
			if (isSpecial(literal) || /^[[{(]/.test(literal)) forms.set(`text:${literal}`, whole);
		}
	}
	return forms;
}

/** The value of a name that a test assigns once; the argument itself otherwise. */
function behindName({ tree, scopes }: Resolver, argument: SyntaxNode): SyntaxNode {
	if (argument.type !== 'identifier') return argument;
	const [binding, ...more] = scopes.lookup(argument, tree.text(argument));
	return more.length > 0 ? argument : (binding?.value ?? argument);
}

const SPECIAL_TEXT = 10;
const SPECIAL_WORDS = 6;

/** Several items, or a text that nobody writes by chance. */
export function isSpecial(literal: string): boolean {
	if (/^[[({]/.test(literal)) return literal.includes(',') && literal.length >= SPECIAL_WORDS;
	const text = /^b?"(.*)"$/s.exec(literal)?.[1];
	return text !== undefined && (text.length >= SPECIAL_TEXT || (text.length >= SPECIAL_WORDS && /\s/.test(text)));
}

interface ComparedLiteral {
	readonly node: SyntaxNode;
	readonly forms: readonly string[];
}

/** Literals against which a fix compares, with which it looks up, or which it matches. */
function comparedLiterals({ tree }: CheatingContext): ComparedLiteral[] {
	return nodesOf(tree, ...LITERALS).flatMap((node) => {
		if (!isCompared(node)) return [];
		const literal = canonicalLiteral(tree, node);
		const text = stringValue(tree, node);
		const written = text === null ? [] : [`text:${canonicalText(text)}`];
		const forms = literal === null ? written : [literal, ...written];
		return forms.length === 0 ? [] : [{ node, forms }];
	});
}

export const LITERALS = [
	'list',
	'tuple',
	'set',
	'dictionary',
	'string',
	'integer',
	'float',
	'unary_operator',
	'list_pattern',
	'tuple_pattern',
];

function isCompared(node: SyntaxNode): boolean {
	const { parent } = node;
	if (parent === null) return false;
	if (parent.type === 'pair') return node.field === 'key';
	if (parent.type === 'comparison_operator' || parent.type === 'case_pattern') return true;
	// Members of a table, one level down or two: `[([1, 2], 3), …]`, and keys that are tuples.
	const inTable = parent.type === 'tuple' || parent.type === 'list' || parent.type === 'set';
	const table = inTable ? parent.parent : null;
	return (
		inTable && (parent.type === 'set' || table?.type === 'list' || (table?.type === 'pair' && parent.field === 'key'))
	);
}

/** A container as `repr` writes it, with something in it. */
const REPRESENTATION = /^[([{][\s\S]*[\d'",][\s\S]*[)\]}]$/;
const REPRESENTATION_LENGTH = 4;

export const representedInputs: CheatingRule = {
	name: 'represented-inputs',
	category: 'memorisation',
	find: ({ tree, calls }) => {
		if (!calls.some(({ paths }) => paths.includes('repr') || paths.includes('str'))) return [];
		return nodesOf(tree, 'dictionary').flatMap((node) => {
			const keys = keysOf(node).flatMap((key) => textsIn(tree, key));
			const written = keys.filter((text) => text.length >= REPRESENTATION_LENGTH && REPRESENTATION.test(text));
			return written.length >= MATCHES_NEEDED
				? [at(node, 'results are looked up by the representation of the input')]
				: [];
		});
	},
};

function keysOf(dictionary: SyntaxNode): SyntaxNode[] {
	return namedChildren(dictionary).flatMap((pair) => (pair.type === 'pair' ? namedChildren(pair).slice(0, 1) : []));
}

/** The text of a key, or the texts in a key that is a tuple. */
function textsIn(tree: CheatingContext['tree'], key: SyntaxNode): string[] {
	const parts = key.type === 'tuple' ? namedChildren(key) : [key];
	return parts.map((part) => stringValue(tree, part)).filter((text) => text !== null);
}

const DIGEST = /^[0-9a-f]{8,128}$/;

export const hashedInputs: CheatingRule = {
	name: 'hashed-inputs',
	category: 'memorisation',
	find: (context) => {
		const { tree, calls } = context;
		const hashes = calls.some(({ paths }) =>
			paths.some((path) => /^(?:hashlib\.\w+|zlib\.(?:crc32|adler32)|hash)$/.test(path)),
		);
		const represents = calls.some(
			({ paths }) => paths.includes('repr') || paths.includes('str') || paths.includes('pickle.dumps'),
		);
		if (!hashes || !represents) return [];
		return nodesOf(tree, 'dictionary').flatMap((node) => {
			const digests = keysOf(node).filter((key) => DIGEST.test(stringValue(tree, key) ?? ''));
			return digests.length >= MATCHES_NEEDED ? [at(node, 'results are looked up by a digest of the input')] : [];
		});
	},
};
