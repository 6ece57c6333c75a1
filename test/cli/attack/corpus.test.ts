import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { HONEST, readCorpus } from '../../../src/cli/attack/corpus.js';
import { loadRealTasks } from '../../support/attack-corpus.js';

let folder: string;
beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'codearena-corpus-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function write(path: string, content: string): void {
	mkdirSync(dirname(join(folder, path)), { recursive: true });
	writeFileSync(join(folder, path), content);
}

describe('the corpus', () => {
	it('reads heads of Python files and parts of JSON files, ordered by id', () => {
		write(
			'b/two.py',
			'# task: sum\n# harm: answer contains A B\n# runs: 3\n# slow: yes\n# needs: files\n# What it tries.\nx = 1\n# task: other\n',
		);
		write(
			'a/one.json',
			JSON.stringify({
				task: 'sum',
				harm: 'efficiency above 0.5',
				parts: [
					['x', 2],
					['\n', 1],
				],
			}),
		);
		expect(readCorpus(folder)).toEqual([
			{
				id: 'a/one',
				category: 'a',
				taskId: 'sum',
				source: 'xx\n',
				harm: { kind: 'efficiency-above', limit: 0.5 },
				runs: 1,
				destructive: false,
				slow: false,
				needsFiles: false,
				needsNamespaces: false,
			},
			{
				id: 'b/two',
				category: 'b',
				taskId: 'sum',
				source: expect.stringContaining('x = 1'),
				harm: { kind: 'answer-contains', text: 'A B' },
				runs: 3,
				destructive: false,
				slow: true,
				needsFiles: true,
				needsNamespaces: false,
			},
		]);
	});

	it('names the file whose head is malformed', () => {
		write('a/x.py', '# harm: solved\nx = 1\n');
		expect(() => readCorpus(folder)).toThrow('a/x.py does not say which task it is for');
		write('a/x.py', '# task: sum\n# harm: everything\n');
		expect(() => readCorpus(folder)).toThrow('a/x.py: no such harm: everything');
	});

	it('that is shipped holds at least 120 attacks and 60 honest fixes, each for a shipped task', async () => {
		const corpus = readCorpus(join(import.meta.dirname, '..', '..', '..', 'corpus', 'attacks'));
		const honest = corpus.filter(({ category }) => category === HONEST);
		expect(honest.length).toBeGreaterThanOrEqual(60);
		expect(corpus.length - honest.length).toBeGreaterThanOrEqual(120);
		const tasks = await loadRealTasks();
		expect(corpus.filter(({ taskId }) => !tasks.has(taskId)).map(({ id }) => id)).toEqual([]);
	});
});
