import { describe, expect, it } from 'vitest';
import { nodesOf, type SyntaxTree } from '../../../src/python-source/tree/node.js';
import { readTree } from '../../../src/python-source/tree/read-tree.js';

function treeOf(source: string): SyntaxTree {
	const resolver = readTree(source);
	if (resolver === null) throw new Error('the source is within all limits');
	return resolver.tree;
}

const SOURCE = `
import os
from json import dumps
import re

def first(a, b=1):
    if a.x:
        return lambda: a
    elif b == os.sep:
        c = [n for n in b]; d = c
    return re.sub("a", "b", dumps(b))
`;

describe('nodesOf', () => {
	const tree = treeOf(SOURCE);
	const types = [...new Set(tree.nodes.map(({ type }) => type))];

	it('gives every node of a type once and in document order, keywords and punctuation too', () => {
		expect(types).toEqual(expect.arrayContaining(['identifier', 'import_statement', 'lambda', ';']));
		for (const type of types) expect(nodesOf(tree, type)).toEqual(tree.nodes.filter((node) => node.type === type));
	});

	it('gives one type without copying', () => {
		expect(nodesOf(tree, 'identifier')).toBe(nodesOf(tree, 'identifier'));
		expect(nodesOf(tree, 'class_definition', 'identifier', 'print_statement')).toBe(nodesOf(tree, 'identifier'));
	});

	it.each([
		['two', ['import_from_statement', 'import_statement']],
		['nodes inside each other', ['attribute', 'identifier', 'call']],
		['some that the tree lacks', ['string', 'class_definition', 'elif_clause', 'while_statement', 'if_statement']],
		['all', types],
		['all the other way round', types.toReversed()],
	])('merges several types by document order: %s', (_case, wanted) => {
		expect(nodesOf(tree, ...wanted)).toEqual(tree.nodes.filter(({ type }) => wanted.includes(type)));
	});

	it('gives nothing for types that the tree lacks', () => {
		expect(nodesOf(tree, 'class_definition')).toEqual([]);
		expect(nodesOf(tree, 'class_definition', 'while_statement')).toEqual([]);
		expect(nodesOf(tree)).toEqual([]);
	});

	it('knows one tree from another', () => {
		const other = treeOf('x = 1\n');
		expect(nodesOf(other, 'identifier').map((node) => other.text(node))).toEqual(['x']);
		expect(nodesOf(other, 'import_statement')).toEqual([]);
	});
});
