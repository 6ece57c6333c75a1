/** What a rule of the pre-check gets and gives. A finding of a rule refuses the submission. */

import type { Finding } from '../../python-source/finding.js';
import type { SyntaxNode, SyntaxTree } from '../../python-source/tree/node.js';
import type { Resolver } from '../../python-source/tree/resolve.js';
import type { CheckedTask } from '../precheck.js';

export interface RuleContext {
	readonly resolver: Resolver;
	readonly task: CheckedTask;
}

/** Looks at one parsed submission; returns nothing where it has nothing to say. */
export type Rule = (context: RuleContext) => Finding[];

/** A finding at a node. */
export function findingAt(tree: SyntaxTree, node: SyntaxNode, rule: string, message: string): Finding {
	const { positions } = tree;
	return { rule, message, line: positions.lineOf(node.start), column: positions.columnOf(node.start) };
}
