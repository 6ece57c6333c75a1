/**
 * Modules that reach below Python. The sandbox can't load them in any case; saying so here names the line and costs
 * no process. The list is short on purpose: `os`, `sys`, `subprocess`, `inspect` and the like turn up in honest
 * repairs, and what they could do is the sandbox's business. An import that copes with failing (in a `try` with
 * handlers) is left alone.
 */
import { ancestorOf, contains, fieldOf, type SyntaxNode } from '../../python-source/tree/node.js';
import { findingAt, type Rule } from './rule.js';

const NATIVE = new Set(['ctypes', '_ctypes', 'cffi', '_cffi_backend', '_testcapi', '_testinternalcapi']);

/** Finds imports of modules for native access. */
export const forbiddenImports: Rule = ({ resolver: { tree, imports } }) => {
	return imports.flatMap(({ module, node }) => {
		const top = module.split('.', 1)[0] ?? module;
		if (!NATIVE.has(top) || isGuarded(node)) return [];
		return [
			findingAt(tree, node, 'forbidden-import', `module '${top}' gives native access and can't be imported here`),
		];
	});
};

function isGuarded(node: SyntaxNode): boolean {
	for (let at = ancestorOf(node, 'try_statement'); at !== null; at = ancestorOf(at, 'try_statement')) {
		const body = fieldOf(at, 'body');
		const handled = at.children.some(({ type }) => type === 'except_clause');
		if (handled && body !== null && contains(body, node)) return true;
	}
	return false;
}
