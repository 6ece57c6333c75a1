/**
 * Every name that the tests call must exist. Names can also come into being at run time; where a source does
 * something of that kind, the sandbox finds out.
 */

import { findingOnText } from '../../python-source/finding.js';
import { nodesOf, type SyntaxTree } from '../../python-source/tree/node.js';
import type { Resolver } from '../../python-source/tree/resolve.js';
import type { Rule } from './rule.js';

/** Finds entry points that no statement of the module binds. */
export const missingEntryPoints: Rule = ({ resolver, task }) => {
	// Of a package the tests may call what other files define.
	if (task.kind === 'package') return [];
	const missing = task.entryPoints.filter((name) => !resolver.scopes.module.bindings.has(name));
	if (missing.length === 0 || bindsAtRunTime(resolver)) return [];
	return missing.map((name) =>
		findingOnText('missing-entry-point', `the tests call '${name}', which the code does not define at top level`),
	);
};

const RUN_TIME_BINDERS = [
	'globals',
	'locals',
	'vars',
	'exec',
	'eval',
	'setattr',
	'__import__',
	'importlib.import_module',
];
const MODULE_HOOK = '__getattr__';

function bindsAtRunTime({ tree, scopes, means }: Resolver): boolean {
	if (scopes.module.bindings.has(MODULE_HOOK)) return true;
	return nodesOf(tree, 'wildcard_import', 'identifier', 'attribute').some((node) => {
		if (node.type === 'wildcard_import') return true;
		return means(node, 'sys.modules', '__dict__', ...RUN_TIME_BINDERS) || isModuleDict(tree, node.start, node.end);
	});
}

function isModuleDict(tree: SyntaxTree, start: number, end: number): boolean {
	return tree.source.slice(start, end).endsWith('__dict__');
}
