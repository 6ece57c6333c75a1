/** MD5 and SHA-1 where passwords or tokens are at stake, and fast unsalted hashes of passwords. */
import { literalValue, stringValue } from '../../../python-source/tree/literals.js';
import type { AnalysisRule } from '../rule.js';
import { isSensitive } from './sensitive-names.js';
import { namesAround } from './surroundings.js';

const WEAK = new Set(['hashlib.md5', 'hashlib.sha1']);
const WEAK_NAMES = new Set(['md5', 'sha1', 'sha-1']);

export const weakHash: AnalysisRule = {
	name: 'weak-hash',
	find: (context) =>
		context.calls.flatMap(({ node, paths, args, keywords }) => {
			const { tree } = context;
			const named = paths.includes('hashlib.new') && args[0] !== undefined ? stringValue(tree, args[0]) : null;
			const weak =
				paths.find((path) => WEAK.has(path)) ?? (named !== null && WEAK_NAMES.has(named) ? named : undefined);
			const harmless = keywords.get('usedforsecurity');
			if (weak === undefined || (harmless !== undefined && literalValue(tree, harmless) === false)) return [];
			if (!namesAround(context, node).some(isSensitive)) return [];
			return [{ node, message: `'${weak}' is too weak a hash for passwords and tokens` }];
		}),
};
