/** `require_imports` of a task: modules that the fix must import somewhere, in whatever form. */

import { findingOnText } from '../../python-source/finding.js';
import { nodesOf } from '../../python-source/tree/node.js';
import type { Rule } from './rule.js';

/** Finds modules that the task demands and the source does not import. */
export const missingImports: Rule = ({ resolver, task }) => {
	const required = task.staticRules.requireImports;
	if (required.length === 0) return [];
	const imports = resolver.imports.flatMap(({ module, path }) => [module, path]);
	const called = nodesOf(resolver.tree, 'call').flatMap((node) => resolver.pathsOf(node));
	const present = [...imports, ...called];
	return required
		.filter((module) => !present.some((path) => path === module || path.startsWith(`${module}.`)))
		.map((module) => findingOnText('missing-import', `the task demands an import of '${module}'`));
};
