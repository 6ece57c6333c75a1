/**
 * The search: from a program to repairs, best first. A state is a program that has come so far; the likeliest of its rewrites are run in
 * batches; those that pass more tests, or answer more nearly right, become states of their own. So a program with several mistakes is repaired one after
 * the other, and a pair of changes is tried where one alone did something. Batches don't depend on the number of workers or on time, so
 * the same program, tests and seed give the same order; time only decides where it stops.
 */
import type { TestOutcome } from '../../sandbox/sandbox.js';
import type { Trial, Trials } from '../trial.js';
import { type Attempts, createAttempts, type Effect } from './attempts.js';
import { closeness } from './closeness.js';
import { merged, type RankedRewrite } from './rank.js';

export interface Plausible {
	readonly source: string;
	readonly trial: Trial;
	/** The changes that led to it, first to last. */
	readonly steps: readonly RankedRewrite[];
}

export interface SearchSettings {
	readonly trials: Trials;
	/** Rewrites of a program in the order in which to try them. */
	readonly expand: (trial: Trial) => Promise<readonly RankedRewrite[]>;
	/** False for what the pre-check refuses. */
	readonly isAllowed: (source: string) => boolean;
	/** Candidates that may be run in all. */
	readonly limit: number;
	/** True when time is up. */
	readonly isOver: () => boolean;
	/** Candidates that are tried after the first repair to find others, from which the best is chosen. */
	readonly afterFirst: number;
}

export interface SearchResult {
	readonly plausible: readonly Plausible[];
	/** The state that came farthest. */
	readonly best: Plausible;
	readonly tried: number;
	readonly ended: 'solved' | 'exhausted' | 'budget';
}

interface State extends Plausible {
	rewrites: readonly RankedRewrite[] | null;
	next: number;
	/** Rewrites after which more tests passed, or answers were nearer. */
	readonly gains: Found[];
	/** Two of them at once, which are tried before anything else. */
	readonly pairs: RankedRewrite[];
	/** Of those that it starts from, the one that is searched before any other. */
	readonly isFirst: boolean;
}

interface Found {
	readonly rewrite: RankedRewrite;
	readonly trial: Trial;
}

const BATCH = 32;
/** While one is run the next is put together, and no worker waits. */
const BATCHES_AT_ONCE = 2;
/** States that only answer differently, per state: the first half of a pair of changes, perhaps. */
const SIDESTEPS = 6;
const DEPTH_LIMIT = 6;
const STEP_COST = 1;
const GAIN_LIMIT = 6;
/** Candidates of the given program that are tried before any other's, and so many where a change has made a test pass. */
const ROOT_FIRST = 256;
const ROOT_FIRST_WITH_GAIN = 96;
/** Candidates of it that are tried by turns with others'. */
const ROOT_TURNS = 2_000;
const NOTICEABLE = 0.02;

export async function search(settings: SearchSettings, starts: readonly Plausible[]): Promise<SearchResult> {
	const isNew = createNovelty();
	const states: State[] = starts.filter(isNew).map(({ trial, steps }, index) => stateOf(trial, steps, index === 0));
	const seen = new Set(starts.map(({ source }) => source));
	const attempts = createAttempts();
	const plausible: Plausible[] = [];
	let tried = 0;
	let left = settings.limit;
	const running: Running[] = [];
	for (let turn = 0; ; ) {
		const state = running.length < BATCHES_AT_ONCE && left > 0 && !settings.isOver() ? choose(states, turn) : null;
		if (state !== null) {
			turn++;
			const batch = (await nextBatch(settings, state, seen, attempts)).slice(0, left);
			left -= batch.length;
			if (batch.length > 0) running.push({ state, batch, trials: screened(settings.trials, state, batch) });
			continue;
		}
		const first = running.shift();
		if (first === undefined) {
			const ended = left > 0 && !settings.isOver() ? 'exhausted' : 'budget';
			return result(states, plausible, tried, ended);
		}
		const found = await foundIn(first);
		tried += found.length;
		for (const { rewrite, trial } of found)
			attempts.note(first.state.source, rewrite, effectOf(first.state.trial, trial));
		for (const { rewrite, trial } of found) {
			if (!isSolved(trial) || !settings.isAllowed(trial.source)) continue;
			if (plausible.length === 0) left = Math.min(left, settings.afterFirst);
			plausible.push({ source: trial.source, trial, steps: [...first.state.steps, rewrite] });
		}
		if (plausible.length > 0) continue;
		states.push(...progress(first.state, found).filter(isNew));
		first.state.pairs.push(...pairsOf(first.state, found));
	}
}

/** A batch of a state's rewrites that is being run. */
interface Running {
	readonly state: State;
	readonly batch: readonly RankedRewrite[];
	readonly trials: Promise<readonly Trial[]>;
}

function screened(trials: Trials, state: State, batch: readonly RankedRewrite[]): Promise<readonly Trial[]> {
	const ran = trials.screen(
		batch.map(({ result: source }) => source),
		state.trial,
	);
	// Whoever waits for it is told; the batch before may fail first.
	ran.catch(() => undefined);
	return ran;
}

async function foundIn({ batch, trials }: Running): Promise<readonly Found[]> {
	const ran = await trials;
	return batch.map((rewrite, index) => ({ rewrite, trial: ran[index] as Trial }));
}

export function isSolved({ tests, passed }: Trial): boolean {
	return tests.length > 0 && passed === tests.length;
}

function stateOf(trial: Trial, steps: readonly RankedRewrite[], isFirst = false): State {
	return { source: trial.source, trial, steps, rewrites: null, next: 0, gains: [], pairs: [], isFirst };
}

const GAINS_PAIRED = 12;

/** What each mends alone may be mended by both: new gains together with those before them. */
function pairsOf(state: State, found: readonly Found[]): RankedRewrite[] {
	const pairs: RankedRewrite[] = [];
	for (const gain of found.filter(({ trial }) => trial.score > state.trial.score + NOTICEABLE)) {
		for (const other of state.gains.slice(0, GAINS_PAIRED)) {
			if (!mendMore(other.trial, gain.trial) || !mendMore(gain.trial, other.trial)) continue;
			const both = merged(state.source, other.rewrite, gain.rewrite);
			if (both !== null) pairs.push(both);
		}
		state.gains.push(gain);
		state.gains.sort((a, b) => b.trial.score - a.trial.score);
	}
	return pairs;
}

/** Whether a test is nearer to passing with the one than with the other. */
function mendMore(a: Trial, b: Trial): boolean {
	return a.tests.some((test, index) => nearness(test) > nearness(b.tests[index]) + NOTICEABLE);
}

function nearness(test: TestOutcome | undefined): number {
	if (test === undefined) return 0;
	return test.status === 'passed' ? 1 : closeness(test);
}

/**
 * The state that promises most; one that has been searched for long promises less. Every second turn is the given program's own, so that
 * detours cost no more than half.
 */
function choose(states: readonly State[], turn: number): State | null {
	const leastPassed = Math.min(...states.map(({ trial }) => trial.passed));
	const rootFirst = hasGained(states) ? ROOT_FIRST_WITH_GAIN : ROOT_FIRST;
	const root = states.find(
		({ isFirst, next, rewrites }) => isFirst && next < Math.min(ROOT_TURNS, rewrites?.length ?? 1),
	);
	const paired = states.find(({ pairs }) => pairs.length > 0);
	if (paired !== undefined) return paired;
	if (root !== undefined && turn % 2 === 0) return root;
	let best: State | null = null;
	let most = Number.NEGATIVE_INFINITY;
	for (const state of states) {
		if (state.rewrites !== null && state.next >= state.rewrites.length) continue;
		const promise = promiseOf(state, leastPassed, rootFirst);
		if (promise > most) [best, most] = [state, promise];
	}
	return best;
}

function hasGained(states: readonly State[]): boolean {
	const first = states.find((state) => state.isFirst)?.trial;
	return first !== undefined && states.some(({ trial }) => trial.passed > first.passed);
}

/**
 * What was asked for comes first for a while: most programs have one mistake. Then a test more pays for more than the step that it took; a
 * nearer answer pays little. Every doubling of what was tried in vain costs one, so that detours are left again.
 */
function promiseOf({ trial, steps, next, isFirst }: State, leastPassed: number, rootFirst: number): number {
	if (isFirst && next < rootFirst) return Number.POSITIVE_INFINITY;
	const gained = GAIN_LIMIT * (1 - 2 ** -(trial.passed - leastPassed));
	return gained + trial.score - trial.passed - Math.log2(1 + next / (2 * BATCH)) - STEP_COST * steps.length;
}

async function nextBatch(
	settings: SearchSettings,
	state: State,
	seen: Set<string>,
	attempts: Attempts,
): Promise<RankedRewrite[]> {
	state.rewrites ??= attempts.order(state.source, await settings.expand(state.trial));
	const batch: RankedRewrite[] = [];
	for (const pair of state.pairs.splice(0, BATCH)) {
		if (seen.has(pair.result)) continue;
		seen.add(pair.result);
		batch.push(pair);
	}
	while (batch.length < BATCH && state.next < state.rewrites.length) {
		const rewrite = state.rewrites[state.next++] as RankedRewrite;
		if (seen.has(rewrite.result)) continue;
		seen.add(rewrite.result);
		batch.push(rewrite);
	}
	return batch;
}

/** What is worth going on from: more tests, or as many and another answer. */
function progress(state: State, found: readonly Found[]): State[] {
	if (state.steps.length >= DEPTH_LIMIT) return [];
	const { trial: before } = state;
	const better = found.filter(({ trial }) => trial.score > before.score + NOTICEABLE);
	const aside = found
		.filter(
			({ trial }) => trial.passed >= before.passed && trial.imported && !better.some((other) => other.trial === trial),
		)
		.filter(({ trial }) => Math.abs(trial.score - before.score) <= NOTICEABLE && answersDiffer(trial, before))
		.slice(0, SIDESTEPS);
	return [...better, ...aside].map(({ rewrite, trial }) => stateOf(trial, [...state.steps, rewrite]));
}

function effectOf(before: Trial, after: Trial): Effect {
	if (after.score > before.score + NOTICEABLE) return 'gained';
	return after.passed >= before.passed && after.imported && answersDiffer(after, before) ? 'changed' : 'vain';
}

function answersDiffer(a: Trial, b: Trial): boolean {
	return a.tests.some((test, index) => withoutLines(test.message) !== withoutLines(b.tests[index]?.message ?? ''));
}

/** A statement more moves all lines behind it: what is raised elsewhere only because of that is the same. */
function withoutLines(message: string): string {
	return message.replace(/ \(solution\.py line.*/s, '');
}

/** Programs that do the same to every test lead to the same places: the first of them is enough. */
function createNovelty(): (state: Pick<State, 'trial'>) => boolean {
	const known = new Set<string>();
	return ({ trial }) => {
		const behaviour = JSON.stringify(trial.tests.map(({ status, message }) => [status, withoutLines(message)]));
		if (known.has(behaviour)) return false;
		known.add(behaviour);
		return true;
	};
}

function result(
	states: readonly State[],
	plausible: readonly Plausible[],
	tried: number,
	ended: SearchResult['ended'],
): SearchResult {
	const ranked = [...states].sort(
		(a, b) => b.trial.passed - a.trial.passed || b.trial.score - a.trial.score || a.steps.length - b.steps.length,
	);
	return {
		plausible,
		best: plausible[0] ?? (ranked[0] as State),
		tried,
		ended: plausible.length > 0 ? 'solved' : ended,
	};
}
