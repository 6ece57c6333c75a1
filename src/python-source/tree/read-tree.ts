/** From a source to its tree with names resolved, for analysers that look at a fix beside the pre-check. */
import { LRUCache } from 'lru-cache';
import { scan } from '../lexer/scan.js';
import { isTooLarge } from '../read-source.js';
import { checkScanLimits } from '../scan-limits.js';
import { createParser } from './parse.js';
import { createResolver, type Resolver } from './resolve.js';

/** A fix is looked at by one analyser after the other; a few trees are enough, and more would cost memory. */
const TREES_KEPT = 4;

const parse = createParser();
const kept = new LRUCache<string, Resolver>({ max: TREES_KEPT });

/**
 * Reads a source as `PrecheckReport.source` has it. Broken code gives a tree with errors in it.
 * @returns null for a source that the pre-check would refuse for its size or depth
 */
export function readTree(source: string): Resolver | null {
	const known = kept.get(source);
	if (known !== undefined) return known;
	if (isTooLarge(source)) return null;
	const scanned = scan(source);
	if (checkScanLimits(source, scanned).length > 0) return null;
	const parsed = parse(source, scanned);
	return parsed.ok ? keepTree(createResolver(parsed.tree)) : null;
}

/** Spares the analysers that come next the reading. The tree is that of the whole source, within all limits. */
export function keepTree(resolver: Resolver): Resolver {
	kept.set(resolver.tree.source, resolver);
	return resolver;
}
