/** Temporary names that somebody else can take before they are opened. */
import { stringValue } from '../../../python-source/tree/literals.js';
import type { AnalysisRule } from '../rule.js';

const RACY = new Set(['tempfile.mktemp', 'os.tempnam', 'os.tmpnam']);

export const insecureTemporaryFile: AnalysisRule = {
	name: 'insecure-temporary-file',
	find: ({ calls, tree }) =>
		calls.flatMap(({ node, paths, args, keywords }) => {
			const racy = paths.find((path) => RACY.has(path));
			if (racy !== undefined) return [{ node, message: `'${racy}' gives a name that others can take first` }];
			const [file, mode] = args;
			const written = /[wxa]/.test(
				(mode === undefined ? null : stringValue(tree, mode)) ?? modeOf(keywords, tree) ?? '',
			);
			const fixed = paths.includes('open') && file !== undefined && (stringValue(tree, file) ?? '').startsWith('/tmp/');
			return fixed && written ? [{ node, message: 'a file with a fixed name in /tmp is written' }] : [];
		}),
};

function modeOf(
	keywords: ReadonlyMap<string, Parameters<typeof stringValue>[1]>,
	tree: Parameters<typeof stringValue>[0],
): string | null {
	const mode = keywords.get('mode');
	return mode === undefined ? null : stringValue(tree, mode);
}
