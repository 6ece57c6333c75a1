import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { CERTIFICATES_FILE, formatCertificates } from '../../src/taskset/certificate.js';
import { loadTasks } from '../../src/taskset/load-tasks.js';
import { type TemporaryTasks, temporaryTasks } from '../support/task-folders.js';

const COUNTS = `"content_hash":"${'0'.repeat(64)}","gradings":1,"wrong":0,"mutants":0,"mutants_noticed":0`;

describe('certificates of soundness', () => {
	let folder: TemporaryTasks;
	beforeEach(() => {
		folder = temporaryTasks();
		folder.task('sum', {}, { 'right/swapped.py': 'def add(a, b):\n    return b + a\n' });
	});
	afterEach(() => folder.remove());

	const load = async () => {
		const { tasks, problems } = await loadTasks([folder.dir]);
		return { task: tasks[0], problems };
	};
	const certify = async () => {
		const { task } = await load();
		const seen = { gradings: 3, right: 1, wrong: 0, mutants: 4, mutants_noticed: 4 };
		const certificate = { content_hash: task?.contentHash ?? '', ...seen };
		folder.write(CERTIFICATES_FILE, formatCertificates({ sum: certificate }));
		return certificate;
	};

	it('come with the task that they are about', async () => {
		const certificate = await certify();
		expect((await load()).task?.certificate).toEqual(certificate);
	});

	it.each([
		['a test changed', 'heldout.py', '\n# more\n'],
		['the reference changed', 'solution.py', '\n# more\n'],
	])('are void once %s', async (_what, file, more) => {
		await certify();
		const path = join('sum', file);
		folder.write(path, readFileSync(join(folder.dir, path), 'utf8') + more);
		const { task, problems } = await load();
		expect(task?.certificate).toBeUndefined();
		expect(problems).toEqual([]);
	});

	it('are void once another right repair stands there', async () => {
		await certify();
		folder.write('sum/right/third.py', 'def add(a, b):\n    return sum((a, b))\n');
		expect((await load()).task?.certificate).toBeUndefined();
	});

	it.each([
		['no JSON', '{'],
		['a count below nothing', `{"about":"","tasks":{"sum":{${COUNTS},"right":-1}}}`],
	])('leave the tasks whole where their file is broken: %s', async (_what, text) => {
		folder.write(CERTIFICATES_FILE, text);
		const { task, problems } = await load();
		expect(task?.id).toBe('sum');
		expect(problems).toMatchObject([{ severity: 'warning', file: CERTIFICATES_FILE }]);
	});
});
