/** From a source to its tree with names resolved, for sources that no pre-check has read. */
import { scan } from '../lexer/scan.js';
import { isTooLarge } from '../read-source.js';
import { checkScanLimits } from '../scan-limits.js';
import { createParser } from './parse.js';
import { createResolver, type Resolver } from './resolve.js';

const parse = createParser();

/**
 * Reads a source as `PrecheckReport.source` has it. Broken code gives a tree with errors in it.
 * @returns null for a source that the pre-check would refuse for its size or depth
 */
export function readTree(source: string): Resolver | null {
	if (isTooLarge(source)) return null;
	const scanned = scan(source);
	if (checkScanLimits(source, scanned).length > 0) return null;
	const parsed = parse(source, scanned);
	return parsed.ok ? createResolver(parsed.tree) : null;
}
