/** What a repair gives up: programs that pass because they do less are the usual way to fit few tests. */

const NAME_LOST = 1.5;
const CHAR_LOST = 0.04;
const MOST_FOR_CHARS = 1.5;
const SAME_ARGUMENTS = 1;
const ALWAYS_THE_SAME = 3;
const BRANCH_LOST = 1.5;

/**
 * ≥ 0, in the measure of ranks: names that nothing reads any more, text that is gone, arguments that have become the same, functions that
 * return the same whatever they are given, branches that nothing reaches.
 */
export function lossOf(original: string, repaired: string): number {
	const [before, after] = [usesOf(original), usesOf(repaired)];
	const lost = [...before].filter(([name, count]) => count > 1 && (after.get(name) ?? 0) === 1).length;
	const chars = Math.min(MOST_FOR_CHARS, CHAR_LOST * Math.max(0, original.length - repaired.length));
	const more = (count: (source: string) => number): number => Math.max(0, count(repaired) - count(original));
	const same = more(twins) > 0 ? SAME_ARGUMENTS : 0;
	return NAME_LOST * lost + chars + same + ALWAYS_THE_SAME * more(constants) + BRANCH_LOST * more(deadBranches);
}

function usesOf(source: string): Map<string, number> {
	const uses = new Map<string, number>();
	for (const [name] of source.matchAll(/\b[A-Za-z_]\w*\b/g)) uses.set(name, (uses.get(name) ?? 0) + 1);
	return uses;
}

function twins(source: string): number {
	return source.match(/\((\w+), \1\)/g)?.length ?? 0;
}

const CONSTANT = /^(?:True|False|None|-?\d[\d.]*|''|""|\[\]|\{\}|\(\))$/;

/** Functions with several returns, all of one constant. */
function constants(source: string): number {
	return source.split(/^\s*(?:async )?def /m).filter((text) => {
		const results = [...text.matchAll(/^\s+return\b[ \t]*(.*?)[ \t]*$/gm)].map(([, value]) => value ?? '');
		return results.length > 1 && new Set(results).size === 1 && CONSTANT.test(results[0] ?? '');
	}).length;
}

/** What holds whenever the comparison with the sign before it holds. */
const COVERED: Readonly<Record<string, readonly string[]>> = {
	'!=': ['!=', '<', '>'],
	'<=': ['<=', '<', '=='],
	'>=': ['>=', '>', '=='],
	'<': ['<'],
	'>': ['>'],
	'==': ['=='],
};

/** `elif` branches whose comparison an earlier branch of the same `if` has taken already. */
function deadBranches(source: string): number {
	const taken = new Map<string, string[]>();
	let dead = 0;
	for (const line of source.split('\n')) {
		const [, indent = '', word, left, sign = '', right] =
			/^([ \t]*)(if|elif) (.+?) ([<>]=?|[!=]=) (.+):\s*$/.exec(line) ?? [];
		if (word === undefined) continue;
		if (word === 'if') taken.set(indent, []);
		const before = taken.get(indent) ?? [];
		if (word === 'elif' && before.includes(`${left} ${sign} ${right}`)) dead++;
		taken.set(indent, [...before, ...(COVERED[sign] ?? []).map((covered) => `${left} ${covered} ${right}`)]);
	}
	return dead;
}
