/** Digests compared with `==`: how long it takes tells how much was right. */

import { readCall } from '../../../python-source/tree/calls.js';
import { namedChildren, nodesOf, type SyntaxNode } from '../../../python-source/tree/node.js';
import type { AnalysisContext, AnalysisRule } from '../rule.js';

const KEYED = ['hmac.new', 'hmac.digest', 'hmac.HMAC', 'hashlib.pbkdf2_hmac', 'hashlib.scrypt'];

export const timingUnsafeComparison: AnalysisRule = {
	name: 'timing-unsafe-comparison',
	find: (context) =>
		nodesOf(context.tree, 'comparison_operator').flatMap((node) => {
			const equality = node.children.some(({ type }) => type === '==' || type === '!=');
			if (!equality) return [];
			if (!namedChildren(node).some((operand) => isKeyedDigest(context, operand))) return [];
			return [
				{ node, message: "a secret digest is compared with '=='; hmac.compare_digest takes the same time always" },
			];
		}),
};

function isKeyedDigest({ resolver, sources }: AnalysisContext, operand: SyntaxNode): boolean {
	return sources.originsOf(operand).some((origin) => {
		const call = origin.type === 'call' ? readCall(resolver, origin) : null;
		return call?.paths.some((path) => KEYED.includes(path)) === true;
	});
}
