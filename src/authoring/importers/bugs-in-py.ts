/**
 * BugsInPy's checkouts: of each bug two folders that `bugsinpy-checkout` left, one with `-v 0` (broken, with the tests of the repair) and one with
 * `-v 1` (repaired). A file that differs is the broken one; it and the modules that it and the tests need become a package.
 */
import { basename, dirname, join } from 'node:path';
import type { ProgramReader } from '../mutate/program.js';
import { isFolder, namesIn, readText } from './files.js';
import { type Draft, ImportError, type Importer, type Reading, type Refusal } from './importer.js';
import { moduleOfFile } from './own-code/source-modules.js';
import { groupTests } from './own-code/test-files.js';
import { facadeFor, pathOf, readPackage, type WholePackage, withModules } from './whole-package.js';

const INFO = 'bugsinpy_bug.info';
const DEPTH = 4;
const FILE_LIMIT_BYTES = 64 * 1024;

/** @param read parser of sources and tests */
export function bugsInPyImporter(read: ProgramReader): Importer {
	return {
		format: 'bugsinpy',
		summary: 'BugsInPy: a folder with checkouts of bugs, each with -v 0 and with -v 1',
		read: async (path, { license }) => readCheckouts(read, path, license),
	};
}

/** What `bugsinpy_bug.info` and `bugsinpy_run_test.sh` say. */
interface Bug {
	readonly name: string;
	readonly commits: string;
	readonly testFiles: readonly string[];
	/** Functions and classes that fail without the repair. */
	readonly failing: readonly string[];
}

interface Checkout {
	readonly folder: string;
	readonly isRepaired: boolean;
	readonly bug: Bug;
}

function readCheckouts(read: ProgramReader, path: string, license: string | null): Reading {
	const checkouts = foldersWith(path, DEPTH).map(readCheckout);
	if (checkouts.length === 0)
		throw new ImportError(`${path} holds no folder with ${INFO}, as bugsinpy-checkout leaves it.`);
	const bugs = [...new Set(checkouts.map(({ bug }) => bug.commits))];
	const made = bugs.map((commits): Draft | Refusal => {
		const both = checkouts.filter(({ bug }) => bug.commits === commits);
		const [broken, repaired] = [both.find((one) => !one.isRepaired), both.find((one) => one.isRepaired)];
		const name = both[0]?.bug.name ?? commits;
		if (broken === undefined) return { name, reason: 'its broken checkout (-v 0) is missing' };
		if (repaired === undefined) return { name, reason: 'its repaired checkout (-v 1) is missing' };
		return draftOf(read, broken, repaired, license);
	});
	return {
		drafts: made.filter((item): item is Draft => 'tests' in item),
		refusals: made.filter((item): item is Refusal => 'reason' in item),
	};
}

function foldersWith(dir: string, depth: number): string[] {
	const names = namesIn(dir) ?? [];
	if (names.includes(INFO)) return [dir];
	if (depth === 0) return [];
	const folders = names.filter((name) => !name.startsWith('.') && isFolder(join(dir, name)));
	return folders.flatMap((name) => foldersWith(join(dir, name), depth - 1));
}

function readCheckout(folder: string): Checkout {
	const info = readText(join(folder, INFO));
	const fact = (name: string) => new RegExp(`^${name}="([^"]*)"`, 'm').exec(info)?.[1] ?? '';
	const script = textOf(join(folder, 'bugsinpy_run_test.sh'));
	const tests = script.split(/\s+/).filter((word) => /::|\.py$|\w\.\w/.test(word));
	const names = tests.map((word) => word.split(/::|\./).at(-1) ?? '').filter((name) => name !== 'py');
	return {
		folder,
		// The checkout of the repair lists the files that it replaced; that of the bug lists none.
		isRepaired: textOf(join(folder, 'bugsinpy_patchfile.info')).trim() !== '',
		bug: {
			name: `${basename(folder)}-${fact('buggy_commit_id').slice(0, 8)}`,
			commits: `${fact('buggy_commit_id')} ${fact('fixed_commit_id')}`,
			testFiles: fact('test_file')
				.split(';')
				.filter((file) => file !== ''),
			failing: [...new Set(names)],
		},
	};
}

function textOf(path: string): string {
	return (namesIn(dirname(path)) ?? []).includes(basename(path)) ? readText(path) : '';
}

function draftOf(read: ProgramReader, broken: Checkout, repaired: Checkout, license: string | null): Draft | Refusal {
	const { bug } = broken;
	const refuse = (reason: string): Refusal => ({ name: bug.name, reason });
	const [before, after] = [readPackage(broken.folder), readPackage(repaired.folder)];
	const changed = [...after.keys()].filter((path) => before.has(path) && before.get(path) !== after.get(path));
	const candidates = changed.filter((path) => !bug.testFiles.includes(path) && path.includes('/'));
	const [path] = candidates;
	if (path === undefined) return refuse('its two checkouts differ in no file of a package');
	const [buggy = '', solution = ''] = [before.get(path), after.get(path)];
	const size = Math.max(Buffer.byteLength(buggy), Buffer.byteLength(solution));
	if (size > FILE_LIMIT_BYTES) return refuse(`${path} has ${size} bytes; a fix may have ${FILE_LIMIT_BYTES}`);
	const found = testsOf(read, repaired, after);
	if ('reason' in found) return refuse(found.reason);
	const whole = withModules(after, path, found.modules);
	if ('reason' in whole) return refuse(whole.reason);
	const more = candidates.length - 1;
	const { [path]: _broken, ...files } = { ...whole.files, ...found.facade };
	return {
		name: bug.name,
		title: `${path} of ${basename(repaired.folder)}`,
		description: `Repair \`${path}\`. Its tests fail in ${bug.failing.join(', ') || 'some places'}.`,
		category: null,
		difficulty: null,
		kind: 'package',
		package: { files, broken: path, entry: found.entry },
		entryPoints: found.names,
		solution,
		buggy,
		tests: [found.text],
		tags: ['bugsinpy', 'package'],
		bugKind: 'real',
		license: license ?? 'unstated',
		author: basename(repaired.folder),
		origin: `BugsInPy: ${basename(repaired.folder)}, ${bug.commits}`,
		notes: [
			...whole.notes,
			...(more > 0 ? [`its repair changes ${more} more files, which are as they are after it`] : []),
			'the files of the package are loaded where its tests run, in a trusted process: read them before you serve it',
		],
	};
}

interface FoundTests {
	/** Module of `unittest`, which imports from `solution`. */
	readonly text: string;
	readonly names: readonly string[];
	/** Modules that it takes names from. */
	readonly modules: readonly string[];
	readonly entry: string;
	/** The module that gathers the names where they are of several. */
	readonly facade: Readonly<Record<string, string>>;
}

/** The tests of the functions that a failing test calls. */
function testsOf(
	read: ProgramReader,
	{ folder, bug }: Checkout,
	files: WholePackage,
): FoundTests | { readonly reason: string } {
	let reason = `its tests ${bug.testFiles.join(', ')} cannot be used`;
	for (const file of bug.testFiles) {
		const module = moduleOfFile(read, join(folder, file), file);
		if (module === null) continue;
		const isUnderTest = (name: string) => pathOf(files, name) !== null;
		const { groups, refusals } = groupTests(read, module, isUnderTest);
		const group = groups.find(({ text }) =>
			bug.failing.some((name) => new RegExp(`\\b(?:def|class) ${name}`).test(text)),
		);
		if (group === undefined) {
			reason = refusals[0]?.reason ?? `${file} holds no test ${bug.failing.join(', ')} that calls the package`;
			continue;
		}
		const gathered = facadeFor(files, module.program.source, group.names);
		if ('reason' in gathered) {
			reason = gathered.reason;
			continue;
		}
		const { line, ...rest } = gathered;
		const text = group.text.replace(/^from __future__ .*\n/gm, '');
		return { ...rest, text: text.replace('import unittest\n', `import unittest\n\n${line}\n`) };
	}
	return { reason };
}
