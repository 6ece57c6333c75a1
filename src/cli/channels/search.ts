/**
 * The search for channels: gradings on one worker, of which one leaves random bits and the next looks, and pairs of gradings on two workers
 * at the same time, one leaving and one looking. What looks is always the same program, so that nothing of its own differs. See
 * corpus/channels for what they try.
 */
import { randomInt } from 'node:crypto';
import type { Sandbox } from '../../sandbox/sandbox.js';
import { type Decision, decide, type Trial } from './decide.js';
import { type Bits, createProbe, type Probe, type ProbeNames } from './probe.js';

export interface SearchSize {
	/** Gradings that leave something, each followed by one that looks. */
	readonly gradings: number;
	/** Pairs at the same time. */
	readonly pairs: number;
	/** Looks of each pair. */
	readonly slots: number;
	readonly slotMs: number;
}

export interface SearchPart {
	readonly name: 'next grading' | 'at the same time';
	readonly gradings: number;
	/** Single looks: names times gradings or slots. */
	readonly probes: number;
	readonly decision: Decision;
}

export interface SearchResult {
	readonly names: ProbeNames;
	readonly parts: readonly SearchPart[];
}

/** The share of gradings of a chain that end their process on purpose. */
const LATE_SHARE = 0.5;
const START_MS = 700;
/** Where this is left, nothing else is left in the scratch folder: seldom, so that the others have their turn. */
const UNTOUCHED = 'scratch: left untouched';
const UNTOUCHED_PERCENT = 15;
/** The share of slots that have to be seen in time. */
const LEAST_IN_TIME = 0.8;
const MOST_TRIES = 6;

/**
 * @param chain a sandbox with one worker, whose gradings follow each other
 * @param pair a sandbox with two workers; null leaves out what happens at the same time
 * @param onProgress told of gradings done
 */
export async function searchChannels(
	root: string,
	chain: Sandbox,
	pair: Sandbox | null,
	size: SearchSize,
	onProgress: (text: string) => void,
): Promise<SearchResult> {
	const probe = createProbe(chain, root);
	const names = await probe.names();
	const parts = [await searchChain(probe, names, size, onProgress)];
	if (pair !== null) parts.push(await searchPairs(createProbe(pair, root), names, size, onProgress));
	return { names, parts };
}

async function searchChain(
	probe: Probe,
	names: ProbeNames,
	size: SearchSize,
	onProgress: (text: string) => void,
): Promise<SearchPart> {
	const trials: Trial[] = [];
	let before = await probe.look();
	for (let grading = 0; grading < size.gradings; grading++) {
		const bits = { ...drawBits(names.leaves), [UNTOUCHED]: randomInt(100) < UNTOUCHED_PERCENT ? '1' : '0' } as const;
		const late = drawLate(names.late);
		await probe.leave(bits, late);
		const seen = await probe.look();
		if (seen !== null) trials.push({ left: { ...bits, ...lateBits(names.late, late) }, seen, before });
		before = seen;
		if (grading % 50 === 49) onProgress(`${grading + 1} gradings and what the next one sees`);
	}
	const rate = LATE_SHARE / Math.max(1, names.late.length);
	const rates = { ...Object.fromEntries(names.late.map((name) => [name, rate])), [UNTOUCHED]: UNTOUCHED_PERCENT / 100 };
	return partOf('next grading', size.gradings * 2 + 1, trials, decide(trials, rates));
}

async function searchPairs(
	probe: Probe,
	names: ProbeNames,
	{ pairs, slots, slotMs }: SearchSize,
	onProgress: (text: string) => void,
): Promise<SearchPart> {
	const trials: Trial[] = [];
	let pair = 0;
	// A host that is busy lets slots slip; what was not seen while it was left is no trial, and made up for.
	while (trials.length < pairs * slots * LEAST_IN_TIME && pair < pairs * MOST_TRIES) {
		const rows = Array.from({ length: slots }, () => drawBits(names.paired));
		const beginMs = Date.now() + START_MS;
		const [held, seen] = await Promise.all([
			probe.send({ rows, slotMs, beginMs }),
			probe.receive({ rows: slots, slotMs, beginMs }),
		]);
		(seen ?? []).forEach(([from, to, now], slot) => {
			const [left, span] = [rows[slot], held?.[slot]];
			if (left === undefined || span === undefined || span[0] > from || span[1] < to) return;
			trials.push({ left, seen: now, before: seen?.[slot - 1]?.[2] ?? null });
		});
		if (++pair % 5 === 0) onProgress(`${pair} pairs at the same time`);
	}
	return partOf('at the same time', pair * 2, trials, decide(trials));
}

function partOf(name: SearchPart['name'], gradings: number, trials: readonly Trial[], decision: Decision): SearchPart {
	const probes = trials.reduce((sum, { seen }) => sum + Object.keys(seen).length, 0);
	return { name, gradings, probes, decision };
}

function drawBits(names: readonly string[]): Bits {
	return Object.fromEntries(names.map((name) => [name, randomInt(2) === 1 ? '1' : '0']));
}

/** '' for none. */
function drawLate(late: readonly string[]): string {
	const parts = Math.round(late.length / LATE_SHARE);
	return parts === 0 ? '' : (late[randomInt(parts)] ?? '');
}

function lateBits(late: readonly string[], drawn: string): Bits {
	return Object.fromEntries(late.map((name) => [name, name === drawn ? '1' : '0']));
}
