/** What was changed, line by line. */
import { diffArrays } from 'diff';

export interface LineChange {
	/** 1-based line in the program before; where lines were only added, the line that they come before. */
	readonly line: number;
	/** Lines that are gone, joined by line ends; empty where lines were only added. */
	readonly before: string;
	readonly after: string;
	/** How many lines are gone, and how many have come. */
	readonly removed: number;
	readonly added: number;
}

/** Changes in the order of the program. */
export function changesBetween(before: string, after: string): readonly LineChange[] {
	const changes: Open[] = [];
	let line = 1;
	let open: Open | null = null;
	for (const { value, added = false, removed = false } of diffArrays(before.split('\n'), after.split('\n'))) {
		if (!added && !removed) {
			line += value.length;
			open = null;
			continue;
		}
		if (open === null) {
			open = { line, before: '', after: '', removed: 0, added: 0 };
			changes.push(open);
		}
		if (removed) {
			open.before = value.join('\n');
			open.removed = value.length;
			line += value.length;
		} else {
			open.after = value.join('\n');
			open.added = value.length;
		}
	}
	return changes;
}

type Open = { -readonly [Key in keyof LineChange]: LineChange[Key] };
