/** Tests of a file stand where the file stands: `src/grading/judge` is tested in `test/grading`, or `test/grading/judge`. */
import { existsSync, readdirSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';
import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '..', '..');

/** Folders of tests for what is no source, and of what tests read. */
const OTHERS = [
	'deploy', // the image and what starts it
	'docs',
	'page', // the built page in a browser
	'postgres', // the store's tests beside a real PostgreSQL
	'precheck/honest', // programs that must not be refused
	'sandbox/verdicts', // programs with the verdict that plain unittest has for them
	'structure',
	'support',
];

test('folders of tests mirror the folders of the source', () => {
	const isOther = (folder: string) => OTHERS.some((other) => folder === other || folder.startsWith(`${other}/`));
	const folders = readdirSync(join(root, 'test'), { recursive: true, encoding: 'utf8' })
		.filter((path) => /\.tsx?$/.test(path))
		.map((path) => dirname(path).split(sep).join('/'))
		.filter((folder) => folder !== '.' && !isOther(folder));
	expect(folders).toContain('grading');
	expect([...new Set(folders)].filter((folder) => !existsSync(join(root, 'src', folder)))).toEqual([]);
});

test('no folder is excepted that is not there', () => {
	expect(OTHERS.filter((folder) => !existsSync(join(root, 'test', folder)))).toEqual([]);
});
