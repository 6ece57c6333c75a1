/** Which modules a source imports, for rubrics and statistics; what it may import is decided elsewhere. */
import type { Resolver } from './tree/resolve.js';

/**
 * Dotted names in the order of the source, each once; relative imports with their dots. Never throws; empty for what
 * can't be read.
 * @param program as `PrecheckReport.program` has it
 */
export function importedModules(program: Resolver | null): readonly string[] {
	if (program === null) return [];
	return [...new Set(program.imports.map(({ module }) => module))];
}
