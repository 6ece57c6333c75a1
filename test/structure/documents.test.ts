import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { describeVariables } from '../../src/config.js';

const root = join(import.meta.dirname, '..', '..');
const read = (name: string) => readFileSync(join(root, name), 'utf8');
const documents = [
	'README.md',
	'SECURITY.md',
	'CONTRIBUTING.md',
	'CHANGELOG.md',
	...readdirSync(join(root, 'docs'))
		.filter((name) => name.endsWith('.md'))
		.map((name) => join('docs', name)),
];

/** Paths in backticks that begin with a folder of the checkout, without what stands for something else. */
function namedPaths(text: string): string[] {
	const folders = 'src|test|docs|tasks|corpus|deploy|scripts|validation|\\.ci';
	return [...text.matchAll(new RegExp(`\`((?:${folders})/[^\`\\s<>*…]*)\``, 'g'))].map(([, path]) => path ?? '');
}

/** Files that a text links to, as paths below the checkout. */
function linkedFiles(document: string, text: string): string[] {
	const targets = [...text.matchAll(/\]\((?!https?:)([^)#\s]+)[^)]*\)/g)].map(([, target]) => target ?? '');
	return targets.map((target) => join(dirname(document), target));
}

/** `npm run` and `npm` scripts that a text tells to use. */
function namedScripts(text: string): string[] {
	return [...text.matchAll(/npm (?:run (?:-s )?)?([a-z:]+)/g)]
		.map(([, name]) => name ?? '')
		.filter((name) => name !== 'ci');
}

describe('the documents', () => {
	test('are read as they should be', () => {
		expect(namedPaths('see `src/app.ts`, `tasks/<category>/<id>/` and `src/x y`; `docs/a.md`')).toEqual([
			'src/app.ts',
			'docs/a.md',
		]);
		expect(linkedFiles('docs/a.md', '[x](../b.md) [y](https://c.org/d.md) [z](#e)')).toEqual(['b.md']);
		expect(namedScripts('npm ci, npm start, `npm run -s lint`, npm run tasks -- list')).toEqual([
			'start',
			'lint',
			'tasks',
		]);
	});

	test.each(documents)('%s names only files that exist', (name) => {
		const files = [...namedPaths(read(name)), ...linkedFiles(name, read(name))];
		expect(files.filter((path) => !existsSync(join(root, path)))).toEqual([]);
	});

	test.each(documents)('%s names only scripts of package.json', (name) => {
		const { scripts } = JSON.parse(read('package.json'));
		expect(namedScripts(read(name)).filter((script) => scripts[script] === undefined)).toEqual([]);
	});

	test('docs/configuration.md and .env.example list every variable, as --help does, and no document knows another', () => {
		const rows = describeVariables().map(({ name, text }) => `| \`${name}\` | ${text} |`);
		const entries = describeVariables().map(({ name, text }) => `# ${text}\n# ${name}=\n`);
		expect(read('.env.example').split('\n\n').slice(1).join('\n')).toBe(entries.join(''));
		expect(read('docs/configuration.md').match(/^\| `[A-Z_]+` \|.*$/gm)).toEqual(rows);
		const known = describeVariables().map(({ name }) => name as string);
		const named = documents.flatMap((name) => read(name).match(/\bCODEARENA_[A-Z_]+\b/g) ?? []);
		expect(named.filter((name) => !known.includes(name))).toEqual([]);
	});

	test('README.md is short', () => {
		expect(read('README.md').split('\n').length).toBeLessThanOrEqual(150);
	});

	test('README.md shows the script that the tests of examples run, to the byte', () => {
		const script = read('examples/trl_environment.py');
		expect(read('README.md')).toContain(`\n\n\`\`\`python\n${script}\`\`\`\n`);
		expect(script.trimEnd().split('\n')).toHaveLength(15);
		expect(read('clients/python/tests/run_examples.py')).toContain('EXAMPLES / "trl_environment.py"');
	});

	test('README.md opens with what a Space needs', () => {
		const facts = parse(read('README.md').match(/^---\n(.*?)\n---\n/s)?.[1] ?? '');
		expect(facts).toMatchObject({ sdk: 'docker', app_port: 7860, license: 'mit', tags: ['openenv'] });
		expect(facts.short_description.length).toBeLessThanOrEqual(60);
	});
});
