/** The analysers of the pre-check in the shape that grading asks for. */

import { findCheating } from '../analysis/cheating/find-cheating.js';
import { complexityHint } from '../analysis/growth/complexity-hint.js';
import { detect } from '../analysis/growth/detect.js';
import { analyse } from '../analysis/review/analyse.js';
import { importedModules } from '../python-source/imported-modules.js';
import type { Analyser } from './analyser.js';

export function createAnalyser(): Analyser {
	return {
		review: (source, { testsCode }) => {
			const { securityScore, qualityScore } = analyse(source);
			const hacking = findCheating(source, { visibleTestsSource: testsCode });
			return { security: securityScore, quality: qualityScore, hacking };
		},
		importedModules,
		complexityHint: (source, { entryPoints, complexity }) =>
			complexity === null ? '' : complexityHint(detect(source, entryPoints), complexity.time),
	};
}
