import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { findBreaches, type Rules } from './breaches.js';
import { AREAS, COMPOSERS, DOORS, FOUNDATIONS, OWNERS, PROCESS_OWNERS } from './rules.js';
import { parseSourceFile, readSourceFiles } from './source-file.js';

const root = join(import.meta.dirname, '..', '..');
const rules: Rules = {
	areas: AREAS,
	foundations: FOUNDATIONS,
	composers: COMPOSERS,
	doors: DOORS,
	owners: OWNERS,
	processOwners: PROCESS_OWNERS,
};

/** A small sound tree with one file changed or added, judged by its own rules. */
function breachesWith(path: string, text: string): string[] {
	const tree: Record<string, string> = {
		'main.ts': "import { a } from './outer/a.js';\nprocess.exit(a);",
		'outer/a.ts': "import { z } from 'zod';\nimport { inner } from '../inner/inner.js';",
		'outer/leaf.ts': 'export const leaf = 1;',
		'inner/inner.ts': "import { b } from './b.js';",
		'inner/b.ts': "import { c } from 'chalk';",
		[path]: text,
	};
	const files = Object.entries(tree).map(([name, source]) => parseSourceFile(name, source));
	return findBreaches(files, {
		areas: { 'main.ts': ['outer'], outer: ['inner'], inner: [], 'units.ts': [] },
		foundations: ['units.ts'],
		composers: ['main.ts'],
		doors: [
			{ area: 'inner', open: ['inner.ts'], keys: {} },
			{ area: 'outer', open: ['a.ts'], keys: {} },
		],
		owners: { zod: ['outer/'], 'zod-extra*': ['inner/b.ts'], 'node:fs': [] },
		processOwners: ['main.ts'],
	});
}

describe('the source tree', () => {
	test('keeps to the direction of imports, the one place of every package, and the one place that knows the process', () => {
		expect(findBreaches(readSourceFiles(join(root, 'src')), rules)).toEqual([]);
	});

	test('gives the page the types of the server’s schemas and nothing that runs', () => {
		const pages = readSourceFiles(join(root, 'src')).filter(({ path }) => path.startsWith('web/'));
		const outside = pages.flatMap(({ path, imports }) =>
			imports.filter(({ specifier, typeOnly }) => !typeOnly && specifier.includes('/server/')).map(() => path),
		);
		expect(pages.length).toBeGreaterThan(10);
		expect(outside).toEqual([]);
	});

	test('has rules of direction that have no way round', () => {
		const closed = new Set<string>();
		const isOpen = (area: string, trail: readonly string[]): boolean => {
			if (trail.includes(area)) return true;
			if (closed.has(area)) return false;
			const open = (AREAS[area] ?? []).some((next) => isOpen(next, [...trail, area]));
			closed.add(area);
			return open;
		};
		expect(Object.keys(AREAS).filter((area) => isOpen(area, []))).toEqual([]);
	});

	test('imports at run time only packages that an installation without development tools has', () => {
		const { dependencies: needed, optionalDependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
		const dependencies = { ...needed, ...optionalDependencies };
		// The page is bundled when it is built, libraries and all.
		const files = readSourceFiles(join(root, 'src')).filter(({ path }) => !path.startsWith('web/'));
		const missing = files.flatMap(({ path, imports }) =>
			imports
				.filter(({ specifier, typeOnly }) => !typeOnly && !/^\.|^node:/.test(specifier))
				.map(({ specifier }) => specifier.match(/^(?:@[^/]+\/)?[^/]+/)?.[0] ?? specifier)
				.filter((name) => dependencies[name] === undefined)
				.map((name) => `${path} imports ${name}`),
		);
		expect(missing).toEqual([]);
	});
});

describe('the checker', () => {
	test('finds nothing in a sound tree', () => {
		expect(breachesWith('inner/b.ts', "import { c } from 'chalk';")).toEqual([]);
	});

	test('lets everybody import a foundation', () => {
		expect(breachesWith('inner/b.ts', "import { DAY } from '../units.js';")).toEqual([]);
	});

	test.each([
		[
			'an import against the direction',
			'inner/b.ts',
			"import { leaf } from '../outer/leaf.js';",
			'inner must not know outer',
		],
		[
			'a type imported against the direction',
			'inner/b.ts',
			"import type { leaf } from '../outer/leaf.js';",
			'must not know',
		],
		['a re-export against the direction', 'inner/b.ts', "export { leaf } from '../outer/leaf.js';", 'must not know'],
		['an import while running', 'inner/b.ts', "export const a = await import('../outer/leaf.js');", 'must not know'],
		['a type imported in place', 'inner/b.ts', "export type A = import('../outer/leaf.js').A;", 'must not know'],
		['an import of the inside of an area', 'outer/b.ts', "import { b } from '../inner/b.js';", 'the inside of inner'],
		['a package out of its place', 'inner/b.ts', "import { z } from 'zod';", 'zod, which belongs to outer/'],
		['a part of a package out of its place', 'inner/b.ts', "import { z } from 'zod/mini';", 'belongs to outer/'],
		['a package of a family out of its place', 'outer/b.ts', "import z from 'zod-extra-x';", 'belongs to inner/b.ts'],
		['a module that nobody may have', 'outer/b.ts', "import { readFileSync } from 'node:fs';", 'belongs to nobody'],
		['a required package', 'inner/b.ts', "export const z = require('zod');", 'zod, which belongs to outer/'],
		['a second place for a package', 'outer/b.ts', "import { c } from 'chalk';", 'chalk is imported in'],
		['a reader of the environment', 'inner/b.ts', 'export const home = process.env.HOME;', 'inner/b.ts:1 uses process'],
		['a new area', 'third/c.ts', 'export {};', 'third: a new area'],
		[
			'a cycle',
			'inner/b.ts',
			"import { inner } from './inner.js';",
			'cycle: inner/inner.ts → inner/b.ts → inner/inner.ts',
		],
		[
			'a cycle of types',
			'inner/b.ts',
			"import type { inner } from './inner.js';",
			'cycle: inner/inner.ts → inner/b.ts → inner/inner.ts',
		],
	])('finds %s', (_, path, text, sentence) => {
		expect(breachesWith(path, text)).toEqual([expect.stringContaining(sentence)]);
	});

	test('takes text in strings and comments for what it is', () => {
		const text =
			"// import a from '../outer/a.js'\nexport const text = \"import a from '../outer/a.js'; process.exit\";";
		expect(breachesWith('inner/b.ts', text)).toEqual([]);
	});

	test('lets the parts that put things together have the inside that they need', () => {
		const text = "import { leaf } from './outer/leaf.js';\nimport { b } from './inner/b.js';";
		expect(breachesWith('main.ts', text)).toEqual([expect.stringContaining('main.ts must not know inner')]);
	});
});
