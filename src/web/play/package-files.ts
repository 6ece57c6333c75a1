/**
 * A fix of a package in the editor: one text, as it is sent. It is the broken file alone until another file is changed, and then a JSON object of
 * paths and texts.
 */
import type { Task } from '../api/types.ts';

export type PackageFiles = NonNullable<Task['package']>;

/** Texts by path of a fix that is a JSON object of them; null for one file. */
export function mappingOf(fix: string): Readonly<Record<string, string>> | null {
	if (!fix.trimStart().startsWith('{')) return null;
	try {
		const value: unknown = JSON.parse(fix);
		const texts = Object.values(value as object);
		return texts.length > 0 && texts.every((text) => typeof text === 'string')
			? (value as Record<string, string>)
			: null;
	} catch {
		return null;
	}
}

/** Paths in the order of tabs: the file to repair, the others, then those that the fix adds. */
export function pathsOf(fix: string, { broken, files }: PackageFiles): readonly string[] {
	return [...new Set([broken, ...Object.keys(files), ...Object.keys(mappingOf(fix) ?? {})])];
}

/** The text of one file as the fix leaves it. */
export function textAt(path: string, fix: string, { broken, files }: PackageFiles): string {
	const mapping = mappingOf(fix);
	if (mapping === null && path === broken) return fix;
	return mapping?.[path] ?? originalAt(path, { broken, files });
}

/** The text that one of the other files came with; empty for a file that the fix adds. */
export function originalAt(path: string, { files }: PackageFiles): string {
	return Object.hasOwn(files, path) ? (files[path] ?? '') : '';
}

/** The fix with another text in one file. Files that are as they were are not sent. */
export function withText(path: string, text: string, fix: string, parts: PackageFiles): string {
	const { broken } = parts;
	const main = path === broken ? text : textAt(broken, fix, parts);
	const { [broken]: _, ...before } = mappingOf(fix) ?? {};
	const others = Object.entries({ ...before, ...(path !== broken && { [path]: text }) });
	const changed = others.filter(([other, content]) => content !== originalAt(other, parts));
	return changed.length === 0 ? main : JSON.stringify({ [broken]: main, ...Object.fromEntries(changed) });
}

const PATH = /^[\w/]+\.py$/;

/** A fix for reading and comparing: of several files each below its path. What no package takes stands as it was sent. */
export function asReadable(fix: string): string {
	const mapping = mappingOf(fix);
	if (mapping === null || !Object.keys(mapping).every((path) => PATH.test(path))) return fix;
	return Object.entries(mapping)
		.map(([path, text]) => `# ${path}\n\n${text.trimEnd()}\n`)
		.join('\n\n');
}
