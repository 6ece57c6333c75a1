/** What a program does with its names: what they are first given, and which of them nothing uses. */
import { liveOf } from '../../../authoring/mutate/program.js';
import type { Source } from './operands.js';

/** What local names and attributes are first given. */
export function makingsOf({ program, text }: Pick<Source, 'program' | 'text'>): ReadonlyMap<string, string> {
	const makings = new Map<string, string>();
	for (const node of liveOf(program, 'assignment')) {
		const [left, right] = [node.children[0], node.children.at(-1)];
		if (left === undefined || right === undefined || right === left) continue;
		const name = text(left);
		if (!makings.has(name) && /^[\w.]+$/.test(name)) makings.set(name, text(right));
	}
	return makings;
}

const FILLED = /^\s*(?:\.\w+\(|\[[^\]]*\]\s*[-+*/|&]?=(?!=)|[-+*/|&]=|\s*:?=(?!=))/;

/** Names that are made and never changed again, and names that are given a value and never read. */
export function idleNames(
	{ program }: Pick<Source, 'program'>,
	makings: ReadonlyMap<string, string>,
): ReadonlySet<string> {
	const idle = new Set<string>();
	const uses = new Map<string, string[]>();
	for (const node of liveOf(program, 'identifier')) {
		const name = program.tree.text(node);
		const rest = program.source.slice(node.end, node.end + 40);
		uses.set(name, [...(uses.get(name) ?? []), rest]);
	}
	for (const [name, rests] of uses) {
		const made = makings.get(name);
		const empty = made !== undefined && /^(?:\[\]|\{\}|set\(\)|0|""|''|deque\(\)|Counter\(\))$/.test(made);
		if (empty && rests.filter((rest) => FILLED.test(rest)).length <= 1) idle.add(name);
		if (rests.length === 1) idle.add(name);
	}
	return idle;
}
