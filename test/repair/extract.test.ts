import { expect, test } from 'vitest';
import { programsIn } from '../../src/repair/llm/extract.js';

const PROGRAM = 'def f(x):\n    return x\n';

test.each([
	['a plain program', PROGRAM],
	['one fence', `\`\`\`python\n${PROGRAM}\`\`\``],
	['a fence of four ticks with three inside', `\`\`\`\`py\n${PROGRAM}\`\`\`\``],
	['tildes', `~~~\n${PROGRAM}~~~`],
	['a fence without an end', `Here:\n\`\`\`python\n${PROGRAM}`],
	['Windows line ends', `\`\`\`python\r\n${PROGRAM.replaceAll('\n', '\r\n')}\`\`\``],
])('%s is found', (_what, reply) => {
	expect(programsIn(reply, ['f'])[0]).toBe(PROGRAM);
});

test('of several blocks the one that defines what is called comes first, else the longest', () => {
	const example = 'print(1)\nprint(2)\nprint(3)\nprint(4)\nprint(5)\n';
	const reply = `\`\`\`python\n${example}\`\`\`\nand\n\`\`\`python\n${PROGRAM}\`\`\``;
	expect(programsIn(reply, ['f'])[0]).toBe(PROGRAM);
	expect(programsIn(reply, [])[0]).toBe(example);
});

test('prose and blocks of other languages are no programs', () => {
	expect(programsIn('I cannot help with that.', ['f'])).toEqual([]);
	expect(programsIn('```bash\nls\n```', ['f'])).toEqual([]);
	expect(programsIn('', ['f'])).toEqual([]);
});
