/** `<` for `<=`, `<` for `>`, `==` for `!=`, `in` for `not in`: the wrong edge and the wrong way round. */
import { replaceNode } from '../edits.js';
import type { Operator } from '../mutate.js';
import { liveOf } from '../program.js';

const SWAPS: Readonly<Record<string, readonly string[]>> = {
	'<': ['<=', '>'],
	'<=': ['<', '>='],
	'>': ['>=', '<'],
	'>=': ['>', '<='],
	'==': ['!='],
	'!=': ['=='],
	in: ['not in'],
	'not in': ['in'],
	is: ['is not'],
	'is not': ['is'],
};

export const comparisons: Operator = {
	kind: 'comparison-swap',
	sites: (program) =>
		liveOf(program, 'comparison_operator').flatMap(({ children }) =>
			children
				.filter(({ field }) => field === 'operators')
				.flatMap((operator) => {
					const written = program.tree.text(operator).replace(/\s+/g, ' ');
					return (SWAPS[written] ?? []).map((text) => replaceNode(program, 'comparison-swap', operator, text));
				}),
		),
};
