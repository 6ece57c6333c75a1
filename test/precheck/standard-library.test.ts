import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { SOURCE_LIMIT_BYTES } from '../../src/python-source/limits.js';
import { stripComments } from '../../src/python-source/strip.js';
import { checkWith } from './check-with.js';

const library = execFileSync('python3', ['-c', 'import sysconfig; print(sysconfig.get_path("stdlib"))'], {
	encoding: 'utf8',
}).trim();

/** Up to the last definition at the left edge that begins within the size limit. */
function cutToLimit(text: string): string {
	const within = Buffer.from(text).subarray(0, SOURCE_LIMIT_BYTES).toString('latin1');
	const last = Math.max(within.lastIndexOf('\ndef '), within.lastIndexOf('\nclass '), within.lastIndexOf('\n@'));
	return Buffer.from(within.slice(0, last + 1), 'latin1').toString();
}

/** Files of the library's top folder and of some packages; those above the size limit are cut. */
function libraryFiles(): { path: string; text: string }[] {
	const folders = [
		'',
		'asyncio',
		'collections',
		'concurrent/futures',
		'email',
		'importlib',
		'json',
		'logging',
		'unittest',
	];
	return folders.flatMap((folder) =>
		readdirSync(join(library, folder))
			.filter((name) => name.endsWith('.py'))
			.map((name) => ({ path: join(folder, name), text: readFileSync(join(library, folder, name), 'utf8') }))
			.map(({ path, text }) => ({
				path,
				text: Buffer.byteLength(text) <= SOURCE_LIMIT_BYTES ? text : cutToLimit(text),
			})),
	);
}

describe("CPython's own library", () => {
	const files = libraryFiles();

	it('is there', () => {
		expect(files.length).toBeGreaterThan(150);
	});

	it('is accepted file by file', () => {
		const refused = files.flatMap(({ path, text }) => {
			const { refusals } = checkWith(text);
			return refusals.filter(({ rule }) => rule !== 'forbidden-import').map(({ message }) => `${path}: ${message}`);
		});
		expect(refused).toEqual([]);
	});

	it('is still accepted without its comments and docstrings', () => {
		const broken = files.flatMap(({ path, text }) => {
			const stripped = stripComments(text);
			return checkWith(stripped).verdict === 'syntax-error' ? [path] : [];
		});
		expect(broken).toEqual([]);
	});

	it('keeps its fingerprints without comments and blank lines', () => {
		const changed = files.flatMap(({ path, text }) => {
			const spaced = text.replaceAll(/\n(?=(?:def|class) \w)/g, '\n\n# a comment\n\n');
			const inStrings = /"""[^"]*\n(?:def|class) /.test(text);
			return inStrings || checkWith(spaced).fingerprint === checkWith(text).fingerprint ? [] : [path];
		});
		expect(changed).toEqual([]);
	});
});
