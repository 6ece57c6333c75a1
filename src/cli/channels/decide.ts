/**
 * Whether what was seen depends on what was left. The bits are fair (or of a known rate) and independent of everything before them, so that
 * among the trials in which one thing was seen the count of ones is binomial, whatever else the machine does: an exact test. It is made for
 * each pair of a leave and a look, since a bit left in one object may show in another, and corrected for the number of tests.
 */
import type { Bits, Seen } from './probe.js';

/** One look with what was left before it, or beside it. */
export interface Trial {
	readonly left: Bits;
	readonly seen: Seen;
	/** The look before this one, for counters that only grow; null at a beginning. */
	readonly before: Seen | null;
}

export interface Channel {
	readonly leave: string;
	readonly look: string;
	/** The value itself, or by how much it differs from the look before. */
	readonly feature: 'value' | 'difference';
	/** Estimate of what one grading learns, in bits. */
	readonly information: number;
	/** Chance of such a result without a channel, before correction. */
	readonly p: number;
	readonly trials: number;
}

export interface Decision {
	/** The strongest pair for each look in which something shows, strongest first. */
	readonly channels: readonly Channel[];
	readonly tests: number;
	/** A pair is a channel below this p. */
	readonly threshold: number;
}

/** Chance of one false alarm in a whole search. */
const ALARM = 1e-3;
/** Fewer sightings than this say too little by themselves and are pooled. */
const LEAST_SIGHTINGS = 12;
const MOST_WORDS = 12;
const MOST_PARTS = 8;

/** @param rates of the leaves whose bits are not fair: the share of ones */
export function decide(trials: readonly Trial[], rates: Readonly<Record<string, number>> = {}): Decision {
	const leaves = [...new Set(trials.flatMap(({ left }) => Object.keys(left)))];
	const columns = leaves.map((name) => ({
		name,
		rate: rates[name] ?? 0.5,
		bits: Int8Array.from(trials, ({ left }) => (left[name] === undefined ? -1 : Number(left[name]))),
	}));
	const found: Channel[] = [];
	let tests = 0;
	for (const { look, feature, sets } of sightings(trials)) {
		for (const { name, rate, bits } of columns) {
			const { p, information, count } = dependence(sets, bits, rate);
			tests += sets.length + 1;
			found.push({ leave: name, look, feature, information, p, trials: count });
		}
	}
	const threshold = ALARM / Math.max(1, tests);
	const strongest = new Map<string, Channel>();
	for (const channel of found) {
		const known = strongest.get(channel.look);
		if (channel.p < threshold && (known === undefined || channel.p < known.p)) strongest.set(channel.look, channel);
	}
	return { channels: [...strongest.values()].sort((a, b) => a.p - b.p), tests, threshold };
}

interface Sighting {
	readonly look: string;
	readonly feature: Channel['feature'];
	/** Which trials saw the same; the sets do not overlap. */
	readonly sets: readonly (readonly number[])[];
}

/** Looks that always show the same tell nothing and are left out. */
function sightings(trials: readonly Trial[]): Sighting[] {
	const looks = [...new Set(trials.flatMap(({ seen }) => Object.keys(seen)))];
	return looks.flatMap((look) => {
		const values = trials.map(({ seen }) => seen[look] ?? 'nothing');
		const differences = trials.map(({ seen, before }) => {
			const [now, then] = [seen[look], before?.[look]];
			return typeof now === 'number' && typeof then === 'number' ? now - then : 'none';
		});
		// In parts and at the widest gap: a shift of all shows in the parts, a jump at the gap.
		const all = [inParts, atTheGap].flatMap((cut) => [
			{ look, feature: 'value' as const, sets: sortOut(values, cut) },
			{ look, feature: 'difference' as const, sets: sortOut(differences, cut) },
		]);
		return all.filter(({ sets }) => sets.length > 1);
	});
}

/** Sets of trials with the same word or number; many different numbers are cut. */
function sortOut(values: readonly (number | string)[], cut: (sorted: readonly number[]) => number[]): number[][] {
	const numbers = values.filter((value) => typeof value === 'number');
	const isGradual = new Set(numbers).size > (cut === atTheGap ? 2 : MOST_WORDS);
	const borders = isGradual ? cut([...numbers].sort((a, b) => a - b)) : [];
	const sets = new Map<number | string, number[]>();
	values.forEach((value, trial) => {
		const key = isGradual && typeof value === 'number' ? borders.filter((border) => border <= value).length : value;
		sets.set(key, [...(sets.get(key) ?? []), trial]);
	});
	const large = [...sets.values()].filter((set) => set.length >= LEAST_SIGHTINGS);
	const rest = [...sets.values()].filter((set) => set.length < LEAST_SIGHTINGS).flat();
	return rest.length >= LEAST_SIGHTINGS ? [...large, rest] : large;
}

/** Borders of parts of equal size, none too small to be looked at by itself. */
function inParts(sorted: readonly number[]): number[] {
	const parts = Math.max(2, Math.min(MOST_PARTS, Math.floor(sorted.length / (LEAST_SIGHTINGS + 3))));
	return Array.from({ length: parts - 1 }, (_, part) => sorted[Math.floor(((part + 1) * sorted.length) / parts)] ?? 0);
}

/** The border above the widest gap that leaves enough on both sides. */
function atTheGap(sorted: readonly number[]): number[] {
	const inner = sorted.slice(LEAST_SIGHTINGS, sorted.length - LEAST_SIGHTINGS);
	const gaps = inner.map((value, index) => value - (inner[index - 1] ?? value));
	const widest = inner[gaps.indexOf(Math.max(...gaps))];
	return widest === undefined ? [] : [widest];
}

/** The least p of the sets, or that of all together, and the information between set and bit. */
function dependence(sets: readonly (readonly number[])[], bits: Int8Array, rate: number) {
	const chances: number[] = [];
	const tables: [number, number][] = [];
	for (const set of sets) {
		let [ones, count] = [0, 0];
		for (const trial of set) {
			const bit = bits[trial] ?? -1;
			if (bit < 0) continue;
			count++;
			ones += bit;
		}
		tables.push([ones, count - ones]);
		chances.push(binomialP(ones, count, rate));
	}
	const p = Math.min(...chances, together(chances));
	const count = tables.reduce((sum, [ones, zeros]) => sum + ones + zeros, 0);
	return { p, count, information: informationOf(tables, count) };
}

/**
 * The chance of all of these at once, since the sets share no trial: by the sum of their logarithms (Fisher, Statistical Methods for Research
 * Workers, 1925). So what each part shows a little is seen, such as a counter that several processors hand out in turns.
 */
export function together(chances: readonly number[]): number {
	const sum = chances.reduce((known, chance) => known - Math.log(Math.max(chance, Number.MIN_VALUE)), 0);
	let [term, series] = [1, 1];
	for (let order = 1; order < chances.length; order++) {
		term *= sum / order;
		series += term;
	}
	return Math.min(1, Math.exp(-sum) * series);
}

/** In bits, less what chance alone brings into such an estimate; at least 0. */
function informationOf(tables: readonly (readonly [number, number])[], count: number): number {
	const totals = [0, 1].map((column) => tables.reduce((sum, row) => sum + (row[column] ?? 0), 0));
	let bits = 0;
	for (const row of tables) {
		const all = row[0] + row[1];
		row.forEach((seen, column) => {
			if (seen > 0) bits += (seen / count) * Math.log2((seen * count) / (all * (totals[column] ?? 1)));
		});
	}
	return Math.max(0, bits - (tables.length - 1) / (2 * Math.max(1, count) * Math.LN2));
}

const logFactorials: number[] = [0];

function logFactorial(number: number): number {
	for (let next = logFactorials.length; next <= number; next++) {
		logFactorials.push((logFactorials[next - 1] ?? 0) + Math.log(next));
	}
	return logFactorials[number] ?? 0;
}

/** Chance of a count as far from what is expected on its side, doubled; at most 1. */
export function binomialP(ones: number, count: number, rate: number): number {
	const [from, to] = ones > count * rate ? [ones, count] : [0, ones];
	let chance = 0;
	for (let k = from; k <= to; k++) {
		const ways = logFactorial(count) - logFactorial(k) - logFactorial(count - k);
		chance += Math.exp(ways + k * Math.log(rate) + (count - k) * Math.log(1 - rate));
	}
	return Math.min(1, 2 * chance);
}
