/** A process and all that it started, read from /proc. Linux only. */
import { readdirSync, readFileSync } from 'node:fs';

/** The processes below `pid`, parents before their children; `depth` 1 stands for a child. */
export function descendants(pid: number): { readonly pid: number; readonly depth: number }[] {
	const children = new Map<number, number[]>();
	for (const name of readdirSync('/proc')) {
		const parent = /^\d+$/.test(name) ? parentOf(Number(name)) : null;
		if (parent !== null) children.set(parent, [...(children.get(parent) ?? []), Number(name)]);
	}
	const below = (parent: number, depth: number): { pid: number; depth: number }[] =>
		(children.get(parent) ?? []).flatMap((child) => [{ pid: child, depth }, ...below(child, depth + 1)]);
	return below(pid, 1);
}

/** What `/proc` says, or null where the process is gone or belongs to somebody else. */
export function readIfThere(path: string): string | null {
	try {
		return readFileSync(path, 'utf8');
	} catch {
		return null;
	}
}

/** The name in /proc/…/stat may hold anything, brackets too: what counts comes after the last one. */
function parentOf(pid: number): number | null {
	const stat = readIfThere(`/proc/${pid}/stat`);
	return stat === null ? null : Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
}
