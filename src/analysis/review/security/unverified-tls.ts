/** Encrypted connections to whoever answers. */
import { literalValue } from '../../../python-source/tree/literals.js';
import { fieldOf, nodesOf } from '../../../python-source/tree/node.js';
import type { AnalysisRule } from '../rule.js';

const UNVERIFIED = ['ssl._create_unverified_context', 'ssl.CERT_NONE'];

export const unverifiedTls: AnalysisRule = {
	name: 'unverified-tls',
	find: ({ calls, tree, resolver }) => {
		const switchedOff = calls.flatMap(({ node, keywords }) => {
			const verify = keywords.get('verify');
			return verify !== undefined && literalValue(tree, verify) === false ? [node] : [];
		});
		const unverified = nodesOf(tree, 'attribute').filter((node) => resolver.means(node, ...UNVERIFIED));
		const hostname = nodesOf(tree, 'assignment').filter((node) => {
			const [left, right] = [fieldOf(node, 'left'), fieldOf(node, 'right')];
			const checksHost =
				left?.type === 'attribute' && tree.text(fieldOf(left, 'attribute') ?? left) === 'check_hostname';
			return checksHost && right !== null && literalValue(tree, right) === false;
		});
		const message = 'the certificate of the other side is not checked';
		return [...switchedOff, ...unverified, ...hostname].map((node) => ({ node, message }));
	},
};
