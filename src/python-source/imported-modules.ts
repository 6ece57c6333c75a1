/** Which modules a source imports, for rubrics and statistics; what it may import is decided elsewhere. */
import { readTree } from './tree/read-tree.js';

/**
 * Dotted names in the order of the source, each once; relative imports with their dots. Never throws; empty for what
 * can't be read.
 * @param source as `PrecheckReport.source` has it
 */
export function importedModules(source: string): readonly string[] {
	const resolver = readTree(source);
	if (resolver === null) return [];
	return [...new Set(resolver.imports.map(({ module }) => module))];
}
