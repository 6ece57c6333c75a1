import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { findInterpreter } from '../../../src/sandbox/interpreter.js';
import { areaOf, isMessage } from './areas.js';
import type { FoundText } from './found-text.js';
import { writeMessagesPage } from './messages-page.js';
import { textsOfPython } from './python-texts.js';
import { textsOfTypeScript } from './typescript-texts.js';

const root = join(import.meta.dirname, '..', '..', '..');
const page = join(root, 'docs', 'messages.md');

/** Sources by path inside the repository, in their order. */
function sourcesBelow(folder: string, ending: string): Record<string, string> {
	const names = readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' });
	const paths = names.filter((name) => name.endsWith(ending)).map((name) => `${folder}/${name}`);
	return Object.fromEntries(paths.sort().map((path) => [path, readFileSync(join(root, path), 'utf8')]));
}

const { path: python } = await findInterpreter(process.env.CODEARENA_PYTHON ?? null, process.env.PATH);

function allTexts(): FoundText[] {
	const sources = Object.entries(sourcesBelow('src', '.ts')).filter(([file]) => areaOf(file) !== null);
	const written = sources.flatMap(([file, source]) => textsOfTypeScript(file, source));
	const both = { ...sourcesBelow('src/sandbox/python', '.py'), ...sourcesBelow('clients/python/src', '.py') };
	return [...textsOfPython(python, both), ...written];
}

describe('docs/messages.md', () => {
	test('is what the source says; `npm run docs:messages` writes it', async () => {
		await expect(writeMessagesPage(allTexts())).toMatchFileSnapshot(page);
	});

	test('finds texts of TypeScript with what takes them and what is filled in', () => {
		const source = `import { x } from 'some module';
throw new ArenaError('unknown_task', \`no task \${task.id} \` + \`of \${names.join()}, \${String(n)}\`);
const problem = bad ? 'first thing' : null;`;
		expect(textsOfTypeScript('src/a.ts', source)).toEqual([
			{ file: 'src/a.ts', text: 'some module', carrier: 'import', code: null },
			{ file: 'src/a.ts', text: 'unknown_task', carrier: 'ArenaError', code: null },
			{ file: 'src/a.ts', text: 'no task {task.id} of {names}, {n}', carrier: 'ArenaError', code: 'unknown_task' },
			{ file: 'src/a.ts', text: 'first thing', carrier: 'problem', code: null },
		]);
	});

	test('finds texts of Python, but neither docstrings nor annotations', () => {
		const source = [
			'"""About it."""',
			'def refuse(value: "int | None") -> "a type":',
			'    """Never returns."""',
			'    raise TypeError(f"a {type(value).__name__} of {value.size:,} is no {_KIND!r}")',
			'REASON = "too many things"',
		].join('\n');
		expect(textsOfPython(python, { 'a.py': source })).toEqual([
			{ file: 'a.py', text: 'a {class} of {size} is no {KIND}', carrier: 'TypeError', code: null },
			{ file: 'a.py', text: 'too many things', carrier: 'REASON', code: null },
		]);
	});

	test('takes sentences, and leaves names, code and documentation out', () => {
		const found = { file: 'src/server/a.ts', carrier: 'message', code: null };
		expect(isMessage({ ...found, text: 'no such {thing}' })).toBe(true);
		expect(isMessage({ ...found, text: 'unknown_task' })).toBe(false);
		expect(isMessage({ ...found, text: '{first name} {last}' })).toBe(false);
		expect(isMessage({ ...found, text: 'import unittest as u' })).toBe(false);
		expect(isMessage({ ...found, text: 'How many there are.', carrier: 'describe' })).toBe(false);
		expect(isMessage({ ...found, text: 'You repair programs.', file: 'src/repair/llm/prompt.ts' })).toBe(false);
	});

	test('shows an error with its status and code, and a text with backticks whole', () => {
		const found = { file: 'src/server/a.ts', carrier: 'ArenaError', code: 'unknown_task' };
		const written = writeMessagesPage([
			{ ...found, text: 'no task {id}' },
			{ ...found, text: 'send a ```python block', code: null },
		]);
		expect(written).toContain(
			'\n`src/server/a.ts`\n\n- `no task {id}`: 404 `unknown_task`\n- ```` send a ```python block ````\n',
		);
		expect(written).not.toContain('## Tasks');
	});
});
