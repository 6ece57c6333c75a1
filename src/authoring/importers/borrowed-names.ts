/** What tests take from the program that they test without saying so: its functions and classes, and the modules that it imports. */
import { namedChildren } from '../../python-source/tree/node.js';
import type { Program } from '../mutate/program.js';

/** Functions, classes and constants at the top of a program that a text mentions, in the order of the program. */
export function namesUsedBy({ scopes }: Program, text: string): string[] {
	const own = [...scopes.module.bindings].filter(([, [binding]]) => binding !== undefined && binding.kind !== 'import');
	return own.map(([name]) => name).filter((name) => mentions(text, name));
}

/** Import statements at the top of a program that bind a name which a text mentions, as lines. */
export function importsUsedBy({ tree, scopes }: Program, text: string): string[] {
	const imported = [...scopes.module.bindings].filter(([, [binding]]) => binding?.kind === 'import');
	const names = imported.map(([name]) => name).filter((name) => mentions(text, name));
	const statements = namedChildren(tree.root).filter(({ type }) => /^import(?:_from)?_statement$/.test(type));
	return statements.map((node) => tree.text(node)).filter((line) => names.some((name) => mentions(line, name)));
}

function mentions(text: string, name: string): boolean {
	return new RegExp(`(?<![\\w.])${name.replaceAll('$', '\\$')}\\b`).test(text);
}
