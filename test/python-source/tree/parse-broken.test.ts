import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { describe, expect, it } from 'vitest';
import { scan } from '../../../src/python-source/lexer/scan.js';
import { createParser } from '../../../src/python-source/tree/parse.js';

const parse = createParser();

/** What a caller can see of a tree: the places of its errors, and where it ends. */
function read(source: string): unknown {
	const parsed = parse(source, scan(source));
	if (!parsed.ok) return 'too deep';
	const bad = parsed.tree.nodes.filter(({ type, missing }) => type === 'ERROR' || missing);
	return { errors: bad.map(({ type, start, end }) => [type, start, end]), end: parsed.tree.root.end };
}

const valid = 'def f(a, b):\n    return [a.x, *b.y, f(*a.b, **c.d), g(*eval("1"))]\n'.repeat(450);
/** One wrong line among right ones, and many: each the fewer the more right lines stand between. */
const broken = [1, 2, 5, 20, 100, 600].flatMap((step) =>
	['x = f(async 1, 2)\n', 'for in match yield\n', `@${'0x1f async '.repeat(40)}\n`].map((wrong) => {
		const lines = Array.from({ length: 2_600 }, (_, at) => (at % step === step - 1 ? wrong : 'x = (a + b) * c[1]\n'));
		return lines.join('').slice(0, 62_000);
	}),
);

describe('a large source', () => {
	it('is read to its end when it is valid, with stars where they belong', () => {
		const parsed = parse(valid, scan(valid));
		if (!parsed.ok) throw new Error('too deep');
		const { root, byType } = parsed.tree;
		expect(root.end).toBe(valid.length);
		expect(byType().get('ERROR')).toBeUndefined();
		const called = byType()
			.get('call')
			?.map(({ children }) => children[0]?.type);
		expect(new Set(called)).toEqual(new Set(['identifier']));
		expect(byType().get('list_splat')).toHaveLength(3 * 450);
	});

	it('is known to be broken wherever its mistakes are, near the bound of what is small as well', () => {
		const tokens = 'x = (a + b) * c[1]\n'.repeat(153);
		const nearTheBound = [-40, 0, 40].map((more) => `${tokens}${'pass;'.repeat(60 + more)}for in match yield\n`);
		for (const source of [...broken, ...nearTheBound])
			expect(read(source)).toMatchObject({ errors: { 0: expect.anything() } });
	});

	it('gives the same tree beside busy processes', async () => {
		const quiet = [...broken, valid].map(read);
		const busy = Array.from({ length: 4 }, () => spawn(process.execPath, ['-e', 'console.log(1); for (;;);']));
		try {
			await Promise.all(busy.map(({ stdout }) => once(stdout, 'data')));
			expect([...broken, valid].map(read)).toEqual(quiet);
		} finally {
			for (const child of busy) child.kill('SIGKILL');
		}
	});
});
