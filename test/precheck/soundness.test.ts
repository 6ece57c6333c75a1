import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { scan } from '../../src/python-source/lexer/scan.js';
import { checkWith } from './check-with.js';

const folder = fileURLToPath(new URL('./honest', import.meta.url));
const sources = readdirSync(folder)
	.filter((name) => name.endsWith('.py'))
	.map((name) => readFileSync(join(folder, name), 'utf8'));

const PIECES = [
	...['print', 'match', 'case', 'type', '(', ')', ':', '=', '==', ',', '.', '*', '**', 'not', 'in', 'is', 'if', 'else'],
	...[
		'for',
		'lambda',
		'await',
		'async',
		'yield',
		'f"{x}"',
		'"s"',
		'1',
		'x',
		'[',
		']',
		'{',
		'}',
		':=',
		'->',
		'...',
		'\n',
	],
	...[
		'    ',
		'\t',
		'\\\n',
		'#c\n',
		';',
		'return',
		'pass',
		'1if',
		'0x1f',
		'1.',
		'global',
		'from',
		'import',
		'as',
		'!',
		'-',
	],
];

/** Numbers from 0 to 1 that are the same in every run. */
function sequence(seed: number): () => number {
	let state = seed;
	return () => {
		state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
		return state / 2 ** 32;
	};
}

/** Variants of honest code with one or two tokens dropped, doubled, exchanged or put in. */
function variants(count: number): string[] {
	const random = sequence(20_240_501);
	const pick = <Item>(items: readonly Item[]): Item => items[Math.floor(random() * items.length)] as Item;
	return Array.from({ length: count }, () => {
		let source = pick(sources);
		for (let changes = 1 + Math.floor(random() * 2); changes > 0; changes--) {
			const token = pick(scan(source).tokens.filter(({ start, end }) => end > start));
			const piece = random() < 0.4 ? '' : ` ${pick(PIECES)} `;
			const kept = random() < 0.5 ? source.slice(token.start, token.end) : '';
			source = source.slice(0, token.start) + kept + piece + source.slice(token.end);
		}
		return source;
	});
}

/** Whether CPython compiles each source. Nothing is run. */
function compiles(texts: readonly string[]): boolean[] {
	const program = `
import json, sys, warnings
warnings.simplefilter("ignore")
answers = []
for text in json.load(sys.stdin):
    try:
        compile(text, "fix", "exec", dont_inherit=True)
        answers.append(True)
    except (SyntaxError, ValueError):
        answers.append(False)
print(json.dumps(answers))
`;
	const { stdout } = spawnSync('python3', ['-c', program], { input: JSON.stringify(texts), encoding: 'utf8' });
	return JSON.parse(stdout) as boolean[];
}

describe('verdicts on syntax', () => {
	const texts = variants(3_000);
	const answers = compiles(texts);
	const verdicts = texts.map((text) => checkWith(text));

	it('never call a mistake what CPython compiles', () => {
		const wrong = texts.flatMap((_text, index) => {
			const report = verdicts[index];
			return answers[index] && report?.verdict === 'syntax-error' ? [report.refusals[0]?.message] : [];
		});
		expect(answers.filter((compiled) => compiled).length).toBeGreaterThan(300);
		expect(wrong).toEqual([]);
	});

	it('find nearly all of what CPython refuses', () => {
		const refused = texts.filter((_text, index) => !answers[index]).length;
		const found = texts.filter((_text, index) => !answers[index] && verdicts[index]?.verdict !== 'ok').length;
		expect(refused).toBeGreaterThan(1_000);
		expect(found / refused).toBeGreaterThan(0.97);
	});
});
