/** SQL that is put together from values instead of leaving them to the driver's placeholders. */
import { type SyntaxNode, subtree } from '../../../python-source/tree/node.js';
import type { AnalysisContext, AnalysisRule } from '../rule.js';

const EXECUTE = new Set(['execute', 'executemany', 'executescript']);
const CLEANERS: ReadonlySet<string> = new Set();
const SQL = /\b(?:select|insert|update|delete|where|from|values|order by|drop|create)\b/i;

export const sqlInjection: AnalysisRule = {
	name: 'sql-injection',
	find: (context) =>
		context.calls.flatMap(({ node, name, receiver, args }) => {
			const [statement] = args;
			if (receiver === null || !EXECUTE.has(name) || statement === undefined) return [];
			if (!isBuilt(context, statement) || !context.sources.isForeign(statement, CLEANERS)) return [];
			return [
				{ node, message: 'values are written into the text of an SQL statement instead of being passed beside it' },
			];
		}),
};

/** Whether a statement is made from SQL text and something else. */
function isBuilt({ tree, sources }: AnalysisContext, statement: SyntaxNode): boolean {
	return sources
		.originsOf(statement)
		.flatMap((origin) => subtree(tree, origin))
		.some(({ type, start, end }) => {
			return (type === 'string' || type === 'string_content') && SQL.test(tree.source.slice(start, end));
		});
}
