/** A project as paths and texts, and the part of it that some of its modules need: what a task of the kind `package` is made of. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { readText } from './files.js';

/** Texts of the Python files by path, relative to the project. */
export type WholePackage = ReadonlyMap<string, string>;

const SKIPPED = /^(?:\.|__pycache__$|node_modules$|site-packages$|venv$|env$|build$|dist$|docs?$)/;
const FILES_AT_MOST = 40;
const BYTES_AT_MOST = 400_000;
const FACADE = 'under_test';

/** Every Python file of a project. @throws ImportError where one cannot be read */
export function readPackage(folder: string, prefix = ''): Map<string, string> {
	const found = new Map<string, string>();
	for (const entry of readdirSync(join(folder, prefix), { withFileTypes: true })) {
		if (SKIPPED.test(entry.name)) continue;
		const path = prefix === '' ? entry.name : `${prefix}/${entry.name}`;
		if (entry.isDirectory()) for (const [name, text] of readPackage(folder, path)) found.set(name, text);
		else if (entry.isFile() && path.endsWith('.py')) found.set(path, readText(join(folder, path)));
	}
	return found;
}

/** The file of a module by its dotted name; null for what the project does not have. */
export function pathOf(files: WholePackage, module: string): string | null {
	const path = module.replaceAll('.', '/');
	return [`${path}.py`, `${path}/__init__.py`].find((each) => files.has(each)) ?? null;
}

interface Part {
	readonly files: Readonly<Record<string, string>>;
	readonly notes: readonly string[];
}

/**
 * The broken file and all that it and some modules import of the project. Where that is too much, packages that only gather their modules count
 * as empty.
 */
export function withModules(
	files: WholePackage,
	broken: string,
	modules: readonly string[],
): Part | { readonly reason: string } {
	const wanted = new Set([broken, ...modules.map((module) => pathOf(files, module) ?? '')]);
	const whole = closureOf(files, wanted, false);
	if (fits(whole)) return { files: whole, notes: [] };
	const bare = closureOf(files, wanted, true);
	const note =
		'the package would be too large: its __init__.py is empty where nothing needs it, and what functions import when they run is left out';
	if (fits(bare)) return { files: bare, notes: [note] };
	return {
		reason: `needs ${Object.keys(bare).length} files of its project; the limit is ${FILES_AT_MOST}, and ${BYTES_AT_MOST} bytes`,
	};
}

function fits(files: Readonly<Record<string, string>>): boolean {
	const bytes = Object.values(files).reduce((sum, text) => sum + Buffer.byteLength(text), 0);
	return Object.keys(files).length <= FILES_AT_MOST && bytes <= BYTES_AT_MOST;
}

function closureOf(files: WholePackage, wanted: ReadonlySet<string>, isBare: boolean): Record<string, string> {
	const found: Record<string, string> = {};
	const waiting = [...wanted];
	for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
		if (path in found) continue;
		const isEmpty = isBare && path.endsWith('/__init__.py') && !wanted.has(path);
		const text = isEmpty ? '' : (files.get(path) ?? '');
		found[path] = text;
		waiting.push(...importsOf(files, path, isBare ? loadedAtOnce(text) : text), ...packagesAround(files, path));
	}
	return found;
}

function packagesAround(files: WholePackage, path: string): string[] {
	const parts = path.split('/').slice(0, -1);
	return parts
		.map((_part, index) => `${parts.slice(0, index + 1).join('/')}/__init__.py`)
		.filter((each) => files.has(each));
}

const IMPORT = /^[ \t]*(?:from[ \t]+(\.*[\w.]*)[ \t]+import[ \t]+(\([^)]*\)|[^\n]+)|import[ \t]+([^\n]+))/gm;

/** Files of the project that a file imports, wherever in it. */
function importsOf(files: WholePackage, path: string, text: string): string[] {
	const own = path.replace(/\.py$/, '').split('/');
	const modules = [...text.matchAll(IMPORT)].flatMap(([, from, names = '', plain]) => {
		if (from === undefined) return (plain ?? '').split(',').map((name) => name.trim().split(/\s/)[0] ?? '');
		const dots = /^\.*/.exec(from)?.[0].length ?? 0;
		const base = [
			...(dots === 0 ? [] : own.slice(0, own.length - dots)),
			...from.slice(dots).split('.').filter(Boolean),
		].join('.');
		return [base, ...namesOf(names).map(([name]) => (base === '' ? name : `${base}.${name}`))];
	});
	return modules.flatMap((module) => pathOf(files, module) ?? []);
}

/** The lines that run when the module is loaded, as far as they import something. */
function loadedAtOnce(text: string): string {
	let isOpen = true;
	return text
		.split('\n')
		.filter((line) => {
			if (/^\S/.test(line)) isOpen = /^(?:from|import|if|elif|else|try|except|finally|\))/.test(line);
			return isOpen;
		})
		.join('\n');
}

/** `(a, b as c)` → [[a, a], [b, c]]. */
function namesOf(list: string): (readonly [string, string])[] {
	const clean = list.replace(/#[^\n]*/g, '').replace(/[()\\]/g, ' ');
	return clean.split(',').flatMap((item) => {
		const [, name, alias] = /^\s*(\w+)(?:\s+as\s+(\w+))?\s*$/.exec(item) ?? [];
		return name === undefined ? [] : [[name, alias ?? name] as const];
	});
}

interface Gathered {
	/** Imports what the tests use from `solution`. */
	readonly line: string;
	readonly names: readonly string[];
	readonly modules: readonly string[];
	readonly entry: string;
	readonly facade: Readonly<Record<string, string>>;
}

/** One module that has what tests take from several. `names`: local name → original. */
export function facadeFor(
	files: WholePackage,
	tests: string,
	names: ReadonlyMap<string, string>,
): Gathered | { readonly reason: string } {
	const origins = new Map<string, { readonly module: string; readonly name: string }>();
	for (const [, from = '', list = ''] of tests.matchAll(IMPORT)) {
		if (from === '' || pathOf(files, from) === null) continue;
		for (const [name, local] of namesOf(list)) origins.set(local, { module: from, name });
	}
	const [alone = '', module = ''] = [...names][0] ?? [];
	if (names.size === 1 && !origins.has(alone) && pathOf(files, module) !== null) {
		const used = [...tests.matchAll(new RegExp(`\\b${alone}\\.(\\w+)`, 'g'))].map((match) => match[1] ?? '');
		return {
			line: `import solution as ${alone}`,
			names: [...new Set(used)],
			modules: [module],
			entry: module,
			facade: {},
		};
	}
	const strange = [...names.keys()].find((local) => {
		const origin = origins.get(local);
		return origin === undefined || pathOf(files, `${origin.module}.${origin.name}`) !== null;
	});
	if (strange !== undefined) return { reason: `its tests use the module ${strange} as a whole` };
	const lines = [...names.keys()].map((local) => ({ local, ...(origins.get(local) ?? { module: '', name: local }) }));
	const modules = [...new Set(lines.map(({ module }) => module))];
	const [first = ''] = modules;
	const line = `from solution import ${[...names.keys()].join(', ')}`;
	const isPlain = modules.length === 1 && lines.every(({ local, name }) => local === name);
	if (isPlain) return { line, names: [...names.keys()], modules, entry: first, facade: {} };
	const top = first.split('.')[0] ?? first;
	const text = lines.map(({ local, module, name }) => `from ${module} import ${name} as ${local}\n`).join('');
	return {
		line,
		names: [...names.keys()],
		modules,
		entry: `${top}.${FACADE}`,
		facade: { [`${top}/${FACADE}.py`]: text },
	};
}
