/** `break` for `continue` and the other way round. */
import { replaceNode } from '../edits.js';
import type { Operator } from '../mutate.js';
import { liveOf } from '../program.js';

export const loopControl: Operator = {
	kind: 'loop-control',
	sites: (program) =>
		liveOf(program, 'break_statement', 'continue_statement').map((node) =>
			replaceNode(program, 'loop-control', node, node.type === 'break_statement' ? 'continue' : 'break'),
		),
};
