/**
 * PEP 8: functions and variables in snake_case, classes in CapWords. Short capitals as in mathematics and constants
 * are fine.
 */
import type { Binding } from '../../../python-source/tree/scopes.js';
import type { AnalysisRule } from '../rule.js';

const SNAKE = /^_*[a-z0-9_\P{ASCII}]*$/u;
const CONSTANT = /^_*[A-Z][A-Z0-9_]*$/;
const CAP_WORDS = /^_*[A-Z\P{ASCII}][A-Za-z0-9\P{ASCII}]*$/u;
const SHORT = 2;
const CALLER_DECIDES: ReadonlySet<Binding['kind']> = new Set(['import', 'type']);

export const naming: AnalysisRule = {
	name: 'naming',
	find: ({ resolver }) => {
		const bindings = resolver.scopes.all.flatMap((scope) => [...scope.bindings.values()].map(([first]) => first));
		return bindings.flatMap((binding) => {
			if (binding === undefined || isWellNamed(binding)) return [];
			const style = binding.kind === 'class' ? 'CapWords' : 'snake_case';
			return [{ node: binding.node, message: `the name '${binding.name}' is not in ${style}` }];
		});
	},
};

function isWellNamed({ name, kind, scope }: Binding): boolean {
	if (CALLER_DECIDES.has(kind) || name.replaceAll('_', '').length <= SHORT) return true;
	if (kind === 'class') return CAP_WORDS.test(name);
	if (SNAKE.test(name) || (kind !== 'function' && CONSTANT.test(name))) return true;
	// An alias of a type, or a class made by a call.
	return kind === 'assignment' && scope.kind !== 'function' && CAP_WORDS.test(name);
}
