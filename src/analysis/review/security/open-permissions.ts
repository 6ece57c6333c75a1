/** Files that everybody may write. */

import { argument } from '../../../python-source/tree/calls.js';
import { literalValue } from '../../../python-source/tree/literals.js';
import type { AnalysisRule } from '../rule.js';

const OTHERS_WRITE = 0o002;

export const openPermissions: AnalysisRule = {
	name: 'open-permissions',
	find: ({ calls, tree }) =>
		calls.flatMap((call) => {
			const mode = call.name === 'chmod' ? argument(call, call.paths.includes('os.chmod') ? 1 : 0, 'mode') : null;
			const value = mode === null ? undefined : literalValue(tree, mode);
			if (typeof value !== 'number' || (value & OTHERS_WRITE) === 0) return [];
			return [{ node: call.node, message: `mode 0o${value.toString(8)} lets everybody write the file` }];
		}),
};
