/** From task, seed and attempt to a candidate: pure draws, nothing is run. */

import { drawIndex } from '../../taskset/draw.js';
import type { Seed } from '../../taskset/seed.js';
import { applySites } from '../mutate/edits.js';
import type { MutationKind, Site } from '../mutate/mutate.js';
import { fingerprint } from '../mutate/program.js';
import type { Candidate } from './generate.js';
import type { MutableProgram } from './mutable-program.js';

/** How many mistakes: 12 of 20 bugs have one, 6 have two, 2 have three. */
const COUNTS = [1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 2, 2, 2, 2, 2, 2, 3, 3] as const;

/**
 * The candidate of one attempt.
 * @param taskId id of the base task: two tasks with one seed get unrelated draws
 * @param attempt 0 for the first
 * @returns null when the draws don't fit together; the next attempt may
 */
export function drawCandidate(program: MutableProgram, taskId: string, seed: Seed, attempt: number): Candidate | null {
	const draw = <T>(what: string, choices: readonly T[]): T | undefined =>
		choices[drawIndex(seed, `bug:${taskId}:${attempt}:${what}`, choices.length)];
	const sites = drawSites(program, draw);
	const source = sites === null ? null : applySites(program.source, sites);
	if (sites === null || source === null) return null;
	const isBroken = sites.some(({ kind }) => kind === 'broken-syntax');
	const print = fingerprint(source);
	if (program.known.has(print) || program.parses(source) === isBroken) return null;
	return { sites, source, fingerprint: print };
}

type Draw = <T>(what: string, choices: readonly T[]) => T | undefined;

function drawSites(program: MutableProgram, draw: Draw): readonly Site[] | null {
	const kinds = [...program.sites.keys()];
	let wanted: number = draw('count', COUNTS) ?? 1;
	const sites: Site[] = [];
	for (let position = 0; position < wanted; position++) {
		const kind = draw(`kind-${position}`, kinds);
		const site = kind === undefined ? undefined : draw(`site-${position}`, program.sites.get(kind) ?? []);
		if (site === undefined || !fits(sites, site)) return null;
		// A slower way alone fails no test.
		if (kind === 'quadratic-rewrite') wanted = Math.max(wanted, 2);
		sites.push(site);
	}
	return sites.sort((a, b) => a.line - b.line);
}

/** Mistakes stand on lines of their own, one of them at most breaks the syntax, and not all only cost time. */
function fits(sites: readonly Site[], site: Site): boolean {
	const once: readonly MutationKind[] = ['broken-syntax', 'quadratic-rewrite'];
	return sites.every(({ line, kind }) => line !== site.line && !(once.includes(kind) && kind === site.kind));
}
