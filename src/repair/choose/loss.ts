/** What a repair gives up: programs that pass because they do less are the usual way to fit few tests. */

const NAME_LOST = 1.5;
const CHAR_LOST = 0.04;
const MOST_FOR_CHARS = 1.5;
const SAME_ARGUMENTS = 1;

/** ≥ 0, in the measure of ranks: names that nothing reads any more, text that is gone, arguments that have become the same. */
export function lossOf(original: string, repaired: string): number {
	const [before, after] = [usesOf(original), usesOf(repaired)];
	const lost = [...before].filter(([name, count]) => count > 1 && (after.get(name) ?? 0) === 1).length;
	const chars = Math.min(MOST_FOR_CHARS, CHAR_LOST * Math.max(0, original.length - repaired.length));
	const same = twins(repaired) > twins(original) ? SAME_ARGUMENTS : 0;
	return NAME_LOST * lost + chars + same;
}

function usesOf(source: string): Map<string, number> {
	const uses = new Map<string, number>();
	for (const [name] of source.matchAll(/\b[A-Za-z_]\w*\b/g)) uses.set(name, (uses.get(name) ?? 0) + 1);
	return uses;
}

function twins(source: string): number {
	return source.match(/\((\w+), \1\)/g)?.length ?? 0;
}
