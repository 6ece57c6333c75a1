/**
 * Fixtures that a test file defines itself. They become plain functions; a test that asks for one gets it from a call in front of its own. What a fixture
 * does after its `yield` is left out.
 */
import { fieldOf, namedChildren, type SyntaxNode, subtree } from '../../python-source/tree/node.js';
import type { Edit } from '../mutate/mutate.js';
import type { Program } from '../mutate/program.js';

interface Fixture {
	/** The function that makes it. */
	readonly maker: string;
	/** Fixtures that it asks for in its turn. */
	readonly needs: readonly string[];
	readonly yields: boolean;
}

export interface Fixtures {
	readonly byName: ReadonlyMap<string, Fixture>;
	readonly definitions: ReadonlySet<SyntaxNode>;
}

/** The fixtures at the top of a test file, by the name that tests ask for. */
export function fixturesOf(program: Program): Fixtures {
	const { tree } = program;
	const byName = new Map<string, Fixture>();
	const definitions = new Set<SyntaxNode>();
	for (const node of namedChildren(tree.root)) {
		const definition = node.type === 'decorated_definition' ? fieldOf(node, 'definition') : null;
		const decorator = namedChildren(node).find(
			(child) => child.type === 'decorator' && /^@(?:pytest\.)?fixture\b/.test(tree.text(child)),
		);
		if (definition?.type !== 'function_definition' || decorator === undefined) continue;
		const maker = tree.text(fieldOf(definition, 'name') ?? definition);
		const name = /\bname\s*=\s*["'](\w+)["']/.exec(tree.text(decorator))?.[1] ?? maker;
		const parameters = fieldOf(definition, 'parameters');
		const needs = parameters === null ? [] : namedChildren(parameters).map((each) => nameOf(tree.text(each)));
		const yields = subtree(tree, definition).some(({ type }) => type === 'yield');
		byName.set(name, { maker, needs, yields });
		definitions.add(node);
	}
	return { byName, definitions };
}

/** Takes the decorators of a definition away. */
export function withoutDecorators(node: SyntaxNode): Edit {
	return { start: node.start, end: (fieldOf(node, 'definition') ?? node).start, text: '' };
}

/**
 * Lines that make fixtures, each once and what it needs before it, and the arguments that hand them over.
 * @returns `missing`: the first name that is no fixture of the file
 */
export function fixtureCalls(
	{ byName }: Fixtures,
	wanted: readonly string[],
): { readonly lines: readonly string[]; readonly args: readonly string[] } | { readonly missing: string } {
	const lines: string[] = [];
	const made = new Set<string>();
	const make = (name: string): string | null => {
		if (made.has(name)) return null;
		made.add(name);
		const fixture = byName.get(name);
		if (fixture === undefined) return name;
		for (const need of fixture.needs) {
			const missing = make(need);
			if (missing !== null) return missing;
		}
		const call = `${fixture.maker}(${fixture.needs.map((need) => `${need}=given_${need}`).join(', ')})`;
		lines.push(`given_${name} = ${fixture.yields ? `next(${call})` : call}`);
		return null;
	};
	for (const name of wanted) {
		const missing = make(name);
		if (missing !== null) return { missing };
	}
	return { lines, args: wanted.map((name) => `${name}=given_${name}`) };
}

function nameOf(parameter: string): string {
	return parameter.split(/[:=]/)[0]?.trim() ?? '';
}
