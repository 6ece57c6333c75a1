/** Handlers that catch everything, and handlers that say nothing about it. */
import { fieldsOf, namedChildren, nodesOf, type SyntaxNode } from '../../../python-source/tree/node.js';
import type { AnalysisContext, AnalysisRule } from '../rule.js';

export const bareExcept: AnalysisRule = {
	name: 'bare-except',
	find: ({ tree }) =>
		nodesOf(tree, 'except_clause').flatMap((node) => {
			if (fieldsOf(node, 'value').length > 0 || reraises(node)) return [];
			return [{ node, message: "a bare 'except:' also catches KeyboardInterrupt and SystemExit" }];
		}),
};

const BROAD = ['Exception', 'BaseException'];

export const swallowedException: AnalysisRule = {
	name: 'swallowed-exception',
	find: (context) =>
		nodesOf(context.tree, 'except_clause').flatMap((node) => {
			const broad = fieldsOf(node, 'value').some((value) => isBroad(context, value));
			const statements = namedChildren(node.children.find(({ type }) => type === 'block') ?? node);
			if (!broad || !statements.every(({ type }) => type === 'pass_statement')) return [];
			return [{ node, message: 'every exception is caught and dropped' }];
		}),
};

function isBroad({ resolver }: AnalysisContext, value: SyntaxNode): boolean {
	const caught = value.type === 'as_pattern' ? namedChildren(value)[0] : value;
	return caught !== undefined && resolver.means(caught, ...BROAD);
}

function reraises(clause: SyntaxNode): boolean {
	const block = clause.children.find(({ type }) => type === 'block');
	return block !== undefined && namedChildren(block).some(({ type }) => type === 'raise_statement');
}
