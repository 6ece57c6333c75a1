/** What was changed, line by line. */
import { diffArrays } from 'diff';

export interface LineChange {
	/** 1-based line in the program before; where lines were only added, the line that they come before. */
	readonly line: number;
	/** Lines that are gone, joined by line ends; empty where lines were only added. */
	readonly before: string;
	readonly after: string;
}

/** Changes in the order of the program. */
export function changesBetween(before: string, after: string): readonly LineChange[] {
	const changes: { line: number; before: string; after: string }[] = [];
	let line = 1;
	let open: { line: number; before: string; after: string } | null = null;
	for (const { value, added = false, removed = false } of diffArrays(before.split('\n'), after.split('\n'))) {
		if (!added && !removed) {
			line += value.length;
			open = null;
			continue;
		}
		if (open === null) {
			open = { line, before: '', after: '' };
			changes.push(open);
		}
		if (removed) {
			open.before = value.join('\n');
			line += value.length;
		} else open.after = value.join('\n');
	}
	return changes;
}
