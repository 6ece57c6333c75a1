/** `template.format(…)` with a template from outside reads attributes of whatever is passed to it. */
import type { AnalysisRule } from '../rule.js';

export const formatFromInput: AnalysisRule = {
	name: 'format-from-input',
	find: ({ calls, sources }) =>
		calls.flatMap(({ node, name, receiver, args, keywords }) => {
			const formats = receiver !== null && (name === 'format' || name === 'format_map');
			if (!formats || args.length + keywords.size === 0 || !sources.isForeign(receiver)) return [];
			return [{ node, message: "a template from outside is formatted with 'format', which can read attributes" }];
		}),
};
