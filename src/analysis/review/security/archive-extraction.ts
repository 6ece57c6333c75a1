/** Archives unpacked wherever their entries say. */
import { ancestorOf, subtree } from '../../../python-source/tree/node.js';
import type { AnalysisRule } from '../rule.js';

export const archiveExtraction: AnalysisRule = {
	name: 'archive-extraction',
	find: ({ calls, resolver, sources, tree }) =>
		calls.flatMap(({ node, name, receiver, keywords }) => {
			if (name !== 'extractall' || receiver === null || keywords.has('filter') || keywords.has('members')) return [];
			const tar = sources.originsOf(receiver).some((origin) => {
				const callee = origin.children[0];
				return (
					origin.type === 'call' && callee !== undefined && resolver.means(callee, 'tarfile.open', 'tarfile.TarFile')
				);
			});
			const home = ancestorOf(node, 'function_definition') ?? tree.root;
			const looks = subtree(tree, home).some((at) => at.type === 'identifier' && LOOKS.has(tree.text(at)));
			return tar && !looks ? [{ node, message: 'entries of a tar archive may lead out of the target folder' }] : [];
		}),
};

/** Names that show that the entries are looked at first. */
const LOOKS = new Set(['getmembers', 'getnames', 'realpath', 'commonpath', 'is_relative_to', 'data_filter']);
