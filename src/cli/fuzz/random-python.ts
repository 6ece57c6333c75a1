/** Texts for the pre-check: bytes that are nothing, Python that was broken in places, and shapes that parsers dislike. */
import type { Random } from '../target/seeded.js';

const PIECES = [
	...[
		'(',
		'[',
		'{',
		')',
		']',
		'}',
		':',
		',',
		'=',
		'->',
		':=',
		'**',
		'@',
		'\\',
		'"""',
		"'",
		'f"{',
		'`',
		';',
		'#',
		'\t',
		'\r',
		'\n',
	],
	...[
		'\0',
		'\ufeff',
		'\u202e',
		'\u200b',
		'\ud800',
		'\udfff',
		'\u{e0041}',
		'\u{1f600}',
		'\u0130',
		'１',
		'ſ',
		'\x0c',
		'\u2028',
	],
	...[
		'def ',
		'class ',
		'lambda ',
		'async ',
		'await ',
		'match ',
		'case ',
		'import os',
		'from __future__ import x',
		'exec(',
		'return',
		'yield',
		'else:',
	],
	...['0x', '1e999', '0_0', '1j', 'b"\\xff"', 'rb', '# coding: utf-7', '```', '```python\n', '    ', '\n\n'],
];
const LONGEST = 60_000;
const LONGEST_NOISE = 4000;
const MOST_EDITS = 30;

/** One submission. @param sources real programs to start from, at least one */
export function randomSubmission(random: Random, sources: readonly string[]): string {
	const kind = random.below(4);
	if (kind === 0) return noise(random);
	if (kind === 1) return random.pick(PIECES).repeat(random.below(LONGEST));
	if (kind === 2) return Array.from({ length: random.below(LONGEST_NOISE) }, () => random.pick(PIECES)).join('');
	return mutated(random, random.pick(sources), random.pick(sources));
}

/** Code units of any kind, lone surrogates among them. */
function noise(random: Random): string {
	const limit = random.pick([0x80, 0x100, 0x10000]);
	return Array.from({ length: random.below(LONGEST_NOISE) }, () => String.fromCharCode(random.below(limit))).join('');
}

function mutated(random: Random, source: string, other: string): string {
	let text = source;
	for (let edit = random.below(MOST_EDITS); edit >= 0; edit -= 1) {
		const at = random.below(text.length + 1);
		const length = random.below(random.pick([2, 20, 400]));
		const inserted = random.pick([
			'',
			random.pick(PIECES),
			slice(random, other),
			slice(random, text),
			random.pick(PIECES).repeat(random.below(200)),
		]);
		text = text.slice(0, at) + inserted + text.slice(at + length);
	}
	return text;
}

function slice(random: Random, text: string): string {
	const from = random.below(text.length + 1);
	return text.slice(from, from + random.below(200));
}
