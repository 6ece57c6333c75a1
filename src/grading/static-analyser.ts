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
			const { visibleInputs, needed } = facts(task);
			const hacking = findCheating(program, visibleInputs);
			const memorises = hacking.some(({ category, rule }) => category === 'memorisation' && !needed.has(rule));
			const imports = importedModules(program);
			return { security: securityScore, quality: qualityScore, hacking, memorises, imports };
		},
		importedByReference: (task) => facts(task).imports,
		complexityHint: ({ source, program }, { entryPoints, complexity }) =>
			complexity === null ? '' : complexityHint(detect(program ?? readTree(source), entryPoints), complexity.time),
	};
}

function readFacts({ testsCode, solutionCode }: ReviewedTask) {
	const reference = readTree(solutionCode);
	const visibleInputs = visibleInputsOf(testsCode);
	// What looks like cheating in the reference itself is never held against a fix.
	const needed = new Set(findCheating(reference, visibleInputs).map(({ rule }) => rule));
	return { visibleInputs, needed, imports: importedModules(reference) };
}
