/** Names that hide a built-in. */

import { wordSet } from '../../../python-source/word-set.js';
import type { AnalysisRule } from '../rule.js';

const BUILTINS: ReadonlySet<string> = wordSet(`
	abs all any bin bool bytes callable chr dict dir divmod enumerate eval exec filter float format frozenset
	getattr hash hex id input int isinstance iter len list map max min next object oct open ord pow print range
	repr reversed round set slice sorted str sum super tuple type vars zip
`);

export const shadowedBuiltin: AnalysisRule = {
	name: 'shadowed-builtin',
	find: ({ resolver }) =>
		resolver.scopes.all
			.filter(({ kind }) => kind !== 'class')
			.flatMap((scope) => [...scope.bindings.values()].map(([first]) => first))
			.flatMap((binding) => {
				if (binding === undefined || !BUILTINS.has(binding.name)) return [];
				return [{ node: binding.node, message: `'${binding.name}' hides the built-in of that name` }];
			}),
};
