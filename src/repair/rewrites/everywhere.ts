/** The same change wherever its place occurs: who made a mistake once often made it at every place of its kind. */
import type { Rewrite } from './rewrite.js';

const MOST_PLACES = 8;
const FEWEST_CHARS = 2;
/** What stands before a place where something is put in: the same at places of one kind. */
const CONTEXT_CHARS = 12;
/** How much less likely than the likeliest of them alone. */
const PENALTY = 0.5;

/** One rewrite for each text that several rewrites of one edit put in place of the same other text. */
export function everywhere(source: string, rewrites: readonly Rewrite[]): Rewrite[] {
	const groups = new Map<string, Rewrite[]>();
	for (const rewrite of rewrites) {
		const [edit, more] = rewrite.edits;
		if (edit === undefined || more !== undefined || edit.text.includes('\n')) continue;
		const isInsertion = edit.end === edit.start;
		if (!isInsertion && edit.end - edit.start < FEWEST_CHARS) continue;
		const before = isInsertion ? source.slice(Math.max(0, edit.start - CONTEXT_CHARS), edit.start) : '';
		const key = `${before}\0${source.slice(edit.start, edit.end)}\0${edit.text}`;
		const group = groups.get(key);
		if (group === undefined) groups.set(key, [rewrite]);
		else group.push(rewrite);
	}
	return [...groups.values()].flatMap((group) => {
		const edits = group.flatMap((each) => each.edits).sort((a, b) => a.start - b.start);
		const apart = edits.filter(({ start }, index) => index === 0 || start >= (edits[index - 1]?.end ?? 0));
		if (apart.length < 2 || apart.length > MOST_PLACES) return [];
		const prior = Math.max(...group.map((each) => each.prior)) - PENALTY;
		return [{ kind: (group[0] as Rewrite).kind, prior, edits: apart }];
	});
}
