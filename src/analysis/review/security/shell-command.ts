/** Commands that a shell reads: with a part from outside, anyone can add one of their own. */

import { argument } from '../../../python-source/tree/calls.js';
import { literalValue } from '../../../python-source/tree/literals.js';
import type { AnalysisRule } from '../rule.js';

const SHELLS = new Set(['os.system', 'os.popen', 'subprocess.getoutput', 'subprocess.getstatusoutput']);
const CLEANERS = new Set(['quote', 'join']);

export const shellCommand: AnalysisRule = {
	name: 'shell-command',
	find: ({ calls, tree, sources }) =>
		calls.flatMap((call) => {
			const always = call.paths.some((path) => SHELLS.has(path));
			const shell = call.keywords.get('shell');
			const asked = shell !== undefined && literalValue(tree, shell) === true;
			const command = argument(call, 0, 'args');
			if (!(always || asked) || command === null || sources.isConstant(command)) return [];
			if (!always && !sources.isForeign(command, CLEANERS)) return [];
			return [{ node: call.node, message: `'${call.name}' hands a command with variable parts to a shell` }];
		}),
};
