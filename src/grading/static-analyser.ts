/** The analyses in the shape that grading asks for. What they need of a task is read once and kept. */
import { LRUCache } from 'lru-cache';
import { findCheating, visibleInputsOf } from '../analysis/cheating/find-cheating.js';
import { complexityHint } from '../analysis/growth/complexity-hint.js';
import { detect } from '../analysis/growth/detect.js';
import { analyse } from '../analysis/review/analyse.js';
import { importedModules } from '../python-source/imported-modules.js';
import { readTree } from '../python-source/tree/read-tree.js';
import type { Analyser, ReviewedTask } from './analyser.js';

/** Some kilobytes each. */
const TASKS_KEPT = 512;

export function createAnalyser(): Analyser {
	const factsOf = new LRUCache<string, ReturnType<typeof readFacts>, ReviewedTask>({
		max: TASKS_KEPT,
		memoMethod: (_key, _stale, { context }) => readFacts(context),
	});
	const facts = (task: ReviewedTask) => factsOf.memo(task.contentHash, { context: task });
	return {
		review: ({ program }, task) => {
			const { securityScore, qualityScore } = analyse(program);
			const hacking = findCheating(program, facts(task).visibleInputs);
			return { security: securityScore, quality: qualityScore, hacking, imports: importedModules(program) };
		},
		importedByReference: (task) => facts(task).imports,
		complexityHint: ({ source, program }, { entryPoints, complexity }) =>
			complexity === null ? '' : complexityHint(detect(program ?? readTree(source), entryPoints), complexity.time),
	};
}

function readFacts({ testsCode, solutionCode }: ReviewedTask) {
	return { visibleInputs: visibleInputsOf(testsCode), imports: importedModules(readTree(solutionCode)) };
}
