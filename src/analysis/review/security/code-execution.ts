/** `eval`, `exec` and `compile` of anything but a constant run whatever text reaches them. */
import type { AnalysisRule } from '../rule.js';

const EXECUTORS = new Set(['eval', 'exec', 'compile']);

export const codeExecution: AnalysisRule = {
	name: 'code-execution',
	find: ({ calls, sources }) =>
		calls.flatMap(({ node, paths, args }) => {
			const name = paths.find((path) => EXECUTORS.has(path));
			if (name === undefined || args[0] === undefined || sources.isConstant(args[0])) return [];
			return [{ node, message: `'${name}' runs text that is not a constant as code` }];
		}),
};
