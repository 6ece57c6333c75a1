/**
 * Ending the process, or the test run, before a result can be checked. What a program does under `if __name__ ==
 * "__main__"` or in its `main` is its own affair.
 */
import { ancestorOf, fieldOf, namedChildren, nodesOf, type SyntaxNode } from '../../python-source/tree/node.js';
import { definitionName } from '../../python-source/tree/scopes.js';
import { at, type CheatingContext, type CheatingRule } from './rule.js';

const HARD_EXITS = ['os._exit', 'os.abort', 'os.kill', 'os.killpg', 'signal.raise_signal', 'signal.pthread_kill'];
const SOFT_EXITS = ['sys.exit', 'exit', 'quit', '_thread.interrupt_main'];
const EXIT_EXCEPTIONS = [
	'SystemExit',
	'KeyboardInterrupt',
	'GeneratorExit',
	'unittest.SkipTest',
	'unittest.case.SkipTest',
];

export const processExit: CheatingRule = {
	name: 'process-exit',
	category: 'early-exit',
	find: (context) =>
		context.calls.flatMap(({ node, paths }) => {
			const hard = paths.find((path) => HARD_EXITS.includes(path));
			const soft = isProgram(context, node) ? undefined : paths.find((path) => SOFT_EXITS.includes(path));
			const name = hard ?? soft;
			return name === undefined ? [] : [at(node, `'${name}' ends the process before its result is checked`)];
		}),
};

export const exitException: CheatingRule = {
	name: 'exit-exception',
	category: 'early-exit',
	find: (context) =>
		nodesOf(context.tree, 'raise_statement').flatMap((node) => {
			const raised = namedChildren(node)[0];
			if (raised === undefined || isProgram(context, node)) return [];
			const type = raised.type === 'call' ? (fieldOf(raised, 'function') ?? raised) : raised;
			const name = context.resolver.pathsOf(type).find((path) => EXIT_EXCEPTIONS.includes(path));
			return name === undefined ? [] : [at(node, `raising ${name} leaves the test run instead of giving a result`)];
		}),
};

const TIDYING = new Set(['shutdown', 'close', 'cleanup', 'join', 'terminate', 'unlink', 'stop']);

export const exitHandler: CheatingRule = {
	name: 'exit-handler',
	category: 'early-exit',
	find: ({ calls, tree }) =>
		calls.flatMap(({ node, paths, args }) => {
			if (!paths.includes('atexit.register')) return [];
			const handler = args[0]?.type === 'attribute' ? fieldOf(args[0], 'attribute') : null;
			const tidies = handler !== null && TIDYING.has(tree.text(handler));
			return tidies ? [] : [at(node, 'code is registered to run when the process ends')];
		}),
};

function isProgram({ tree }: CheatingContext, node: SyntaxNode): boolean {
	const definition = ancestorOf(node, 'function_definition');
	if (definition !== null && definitionName(tree, definition) === 'main') return true;
	for (let guard = ancestorOf(node, 'if_statement'); guard !== null; guard = ancestorOf(guard, 'if_statement')) {
		const condition = fieldOf(guard, 'condition');
		const names = condition === null ? [] : namedChildren(condition).map((operand) => tree.text(operand));
		if (names.includes('__name__')) return true;
	}
	return false;
}
