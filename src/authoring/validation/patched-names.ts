/** Tests that put something in the place of a name of the standard library, which the fix does not see: it runs in another process. */
import type { Call } from '../../python-source/tree/calls.js';
import { stringValue } from '../../python-source/tree/literals.js';
import { fieldOf, nodesOf, type SyntaxNode } from '../../python-source/tree/node.js';
import type { Resolver } from '../../python-source/tree/resolve.js';
import type { SolutionNames } from './solution-names.js';

/** What the harness carries over, as `harness/surroundings.py` has it; environment variables too. */
const CARRIED =
	/^(?:sys\.(?:stdout|stderr|stdin|argv)|builtins\.(?:input|print|open)|(?:input|print|open)|time\.(?:time|sleep|monotonic|perf_counter)|random\.(?:random|randint|randrange|choices?|shuffle|sample|uniform)|os\.environ\b.*)$/;

export function patchNotes(tests: Resolver, names: SolutionNames): (readonly [SyntaxNode, string])[] {
	const targets = [
		...tests.calls().map((call) => [call.node, targetOf(tests, call)] as const),
		...nodesOf(tests.tree, 'assignment').map((node) => [node, assignedTarget(tests, node)] as const),
	];
	return targets.flatMap(([node, target]) => {
		const path = target === null ? null : outside(target, names);
		if (path === null || CARRIED.test(path)) return [];
		const instead = path.includes('.')
			? 'patch the name that `solution` has for the module'
			: 'patch a function of `solution`';
		return [[node, `puts something in the place of ${path}, which the fix does not see: ${instead}`] as const];
	});
}

const PATCH = 'unittest.mock.patch';

function targetOf(tests: Resolver, { paths, args }: Call): string | null {
	const [first, second] = args;
	if (first === undefined) return null;
	if (paths.includes(PATCH)) return stringValue(tests.tree, first);
	if (paths.includes(`${PATCH}.object`) && second !== undefined) {
		const [owner] = tests.pathsOf(first);
		const name = stringValue(tests.tree, second);
		return owner === undefined || name === null ? null : `${owner}.${name}`;
	}
	return null;
}

/** `os.getcwd = …` */
function assignedTarget(tests: Resolver, node: SyntaxNode): string | null {
	const left = fieldOf(node, 'left');
	return left?.type === 'attribute' ? (tests.pathsOf(left)[0] ?? null) : null;
}

const OF_TESTS: ReadonlySet<string> = new Set(['tests', 'heldout', '__main__']);

/** The full name of what is patched where it is neither of the solution nor of the test; else null. */
function outside(target: string, names: SolutionNames): string | null {
	const [module = ''] = target.split('.', 1);
	if (module === 'solution') return names.foreignPath(target);
	if (module === 'builtins') return target.slice('builtins.'.length);
	return OF_TESTS.has(module) ? null : target;
}
