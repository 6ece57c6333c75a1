/** Holds source files against the rules and says, line by line, what breaks them. Knows no rule of its own. */
import { posix } from 'node:path';
import type { Door } from './rules.js';
import type { ImportLine, SourceFile } from './source-file.js';

export interface Rules {
	readonly areas: Readonly<Record<string, readonly string[]>>;
	/** Areas that every other may import. */
	readonly foundations: readonly string[];
	/** Areas to which every door that their row allows is open. */
	readonly composers: readonly string[];
	readonly doors: readonly Door[];
	readonly owners: Readonly<Record<string, readonly string[]>>;
	readonly processOwners: readonly string[];
}

/** One sentence for each import or use that no rule allows; empty when the tree is sound. */
export function findBreaches(files: readonly SourceFile[], rules: Rules): string[] {
	return [
		...unknownAreas(files, rules),
		...files.flatMap((file) => [
			...file.imports.flatMap((line) => importBreaches(file, line, rules)),
			...processBreaches(file, rules),
		]),
		...sharedPackages(files, rules),
		...findCycles(files).map((cycle) => `cycle: ${cycle.join(' → ')}`),
	];
}

/** `server/http/routes/step.ts` → `server/http` where that has a row, else `server`; `errors.ts` → `errors.ts`. */
export function areaOf(path: string, areas: Rules['areas']): string {
	const names = Object.keys(areas).filter((name) => path === name || path.startsWith(`${name}/`));
	return names.sort((a, b) => b.length - a.length)[0] ?? path.split('/')[0] ?? path;
}

function unknownAreas(files: readonly SourceFile[], { areas }: Rules): string[] {
	const present = new Set(files.map(({ path }) => areaOf(path, areas)));
	return [...present]
		.filter((area) => areas[area] === undefined)
		.map((area) => `${area}: a new area; give it a row in rules.ts`);
}

function importBreaches(file: SourceFile, line: ImportLine, rules: Rules): string[] {
	const at = `${file.path}:${line.line}`;
	const target = targetOf(file, line);
	if (target === null) {
		const places = ownersOf(line.specifier, rules.owners);
		if (places === null || isInside(file.path, places)) return [];
		return [`${at} imports ${line.specifier}, which belongs to ${places.join(', ') || 'nobody'}`];
	}
	const from = areaOf(file.path, rules.areas);
	const to = areaOf(target, rules.areas);
	if (from === to || rules.foundations.includes(to)) return [];
	if (!rules.areas[from]?.includes(to)) return [`${at} imports ${target}, but ${from} must not know ${to}`];
	if (rules.composers.includes(from)) return [];
	const door = rules.doors.find(({ area }) => area === to);
	if (door === undefined || opens(door, from, target)) return [];
	return [`${at} imports ${target}, the inside of ${to}`];
}

/** Path below the source folder, or null for packages and Node's own modules. */
function targetOf(file: SourceFile, { specifier }: ImportLine): string | null {
	if (!specifier.startsWith('.')) return null;
	return posix.join(posix.dirname(file.path), specifier).replace(/\.js$/, '.ts');
}

function opens({ area, open, keys }: Door, from: string, target: string): boolean {
	const inside = target.slice(area.length + 1);
	if (open.includes(inside)) return true;
	return Object.entries(keys).some(([file, areas]) => areas.includes(from) && (file === '' || file === inside));
}

/** The most exact entry wins, so that a package can be kept apart from its family. */
function ownersOf(specifier: string, owners: Rules['owners']): readonly string[] | null {
	const fits = Object.keys(owners).filter((name) =>
		name.endsWith('*')
			? specifier.startsWith(name.slice(0, -1))
			: specifier === name || specifier.startsWith(`${name}/`),
	);
	const best = fits.sort((a, b) => b.length - a.length)[0];
	return best === undefined ? null : (owners[best] ?? null);
}

function isInside(path: string, places: readonly string[]): boolean {
	return places.some((place) => (place.endsWith('/') ? path.startsWith(place) : path === place));
}

function processBreaches({ path, processUses }: SourceFile, { processOwners }: Rules): string[] {
	if (isInside(path, processOwners)) return [];
	return processUses.map((line) => `${path}:${line} uses process.env or process.exit`);
}

/** A package without an entry of its own may have one importing file. */
function sharedPackages(files: readonly SourceFile[], { owners }: Rules): string[] {
	const importers = new Map<string, Set<string>>();
	for (const { path, imports } of files) {
		for (const { specifier } of imports) {
			if (/^\.|^node:/.test(specifier) || ownersOf(specifier, owners) !== null) continue;
			importers.set(specifier, (importers.get(specifier) ?? new Set()).add(path));
		}
	}
	return [...importers]
		.filter(([, paths]) => paths.size > 1)
		.map(
			([name, paths]) => `${name} is imported in ${[...paths].join(', ')}; give it one place or an owner in rules.ts`,
		);
}

/** Cycles of imports, of types too, each once, as the paths along it. */
function findCycles(files: readonly SourceFile[]): string[][] {
	const edges = new Map(files.map((file) => [file.path, targetsOf(file)]));
	const cycles: string[][] = [];
	const done = new Set<string>();
	const walk = (path: string, trail: readonly string[]): void => {
		const start = trail.indexOf(path);
		if (start !== -1) cycles.push([...trail.slice(start), path]);
		if (start !== -1 || done.has(path)) return;
		for (const target of edges.get(path) ?? []) walk(target, [...trail, path]);
		done.add(path);
	};
	for (const path of edges.keys()) walk(path, []);
	return cycles;
}

function targetsOf(file: SourceFile): string[] {
	return file.imports.flatMap((line) => targetOf(file, line) ?? []);
}
