/** How a program's time seems to grow with its input, from its text alone. */
import { detect } from '../analysis/growth/detect.js';
import { readTree } from '../python-source/tree/read-tree.js';

export interface ProgramGrowth {
	/** Family of algorithm; null where none fits. */
	readonly family: string | null;
	/** Growth class of its functions; null where it can't be told. */
	readonly estimated: string | null;
	/** Most loops inside each other. */
	readonly nesting: number;
}

export function detectGrowth(source: string): ProgramGrowth {
	const names = [...source.matchAll(/^(?:async\s+)?(?:def|class)\s+([A-Za-z_]\w*)/gm)].map(([, name]) => name ?? '');
	const { family, estimatedClass, nesting } = detect(readTree(source), [...new Set(names)]);
	return { family, estimated: estimatedClass, nesting };
}
