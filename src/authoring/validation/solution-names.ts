/** What names of a file of tests stand for in the solution. */
import { fieldOf, namedChildren, nodesOf, type SyntaxNode } from '../../python-source/tree/node.js';
import type { Resolver } from '../../python-source/tree/resolve.js';

export interface SolutionNames {
	/** Name of the class of the solution that an expression stands for; null for anything else. */
	className(node: SyntaxNode): string | null;
	/** Whether it stands for the module `solution` or something of it. */
	isOfSolution(node: SyntaxNode): boolean;
	/** Whether a class of the solution names a metaclass that answers more than plain ones do. */
	hasMetaclass(className: string): boolean;
	/** The full name of something that the solution imported: `os.getcwd` for `solution.os.getcwd`; null for its own. */
	foreignPath(path: string): string | null;
}

const PLAIN_METACLASS = /\b(?:ABCMeta|EnumMeta|EnumType|type)$/;

export function createSolutionNames(tests: Resolver, solution: Resolver): SolutionNames {
	const { tree } = solution;
	const classes = new Map<string, SyntaxNode>();
	for (const node of nodesOf(tree, 'class_definition')) {
		const name = fieldOf(node, 'name');
		if (name !== null && isTopLevel(node)) classes.set(tree.text(name), node);
	}
	const functions = nodesOf(tree, 'function_definition').filter(isTopLevel);
	const names = new Set([...classes.keys(), ...functions.map((node) => tree.text(fieldOf(node, 'name') ?? node))]);
	const star = tests.imports.some(({ module, name }) => module === 'solution' && name === '*');
	const imported = new Map(solution.imports.flatMap(({ bound, path }) => (bound === null ? [] : [[bound, path]])));

	const ownPath = (node: SyntaxNode): string | null => {
		for (const path of tests.pathsOf(node)) {
			if (path === 'solution' || path.startsWith('solution.')) return path;
			if (star && names.has(path.split('.', 1)[0] ?? '')) return `solution.${path}`;
		}
		return null;
	};
	return {
		className: (node) => {
			const name = ownPath(node)?.slice('solution.'.length) ?? '';
			return classes.has(name) ? name : null;
		},
		isOfSolution: (node) => ownPath(node) !== null,
		hasMetaclass: (className) => {
			const bases = fieldOf(classes.get(className) ?? tree.root, 'superclasses');
			const given = bases === null ? [] : namedChildren(bases).filter(({ type }) => type === 'keyword_argument');
			return given.some((each) => {
				const [name, value] = [fieldOf(each, 'name'), fieldOf(each, 'value')];
				return (
					name !== null && value !== null && tree.text(name) === 'metaclass' && !PLAIN_METACLASS.test(tree.text(value))
				);
			});
		},
		foreignPath: (path) => {
			const [, first = '', ...rest] = path.split('.');
			const full = imported.get(first);
			return full === undefined || rest.length === 0 ? null : [full, ...rest].join('.');
		},
	};
}

function isTopLevel({ parent }: SyntaxNode): boolean {
	return parent?.type === 'module' || (parent?.type === 'decorated_definition' && parent.parent?.type === 'module');
}
