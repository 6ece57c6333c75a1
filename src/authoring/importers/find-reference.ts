/**
 * A reference for a broken program that came without one: small repairs are tried in the sandbox until one passes every test. What is found
 * is right by the tests of the collection and by nothing else, and is marked so.
 */

import type { Task } from '../../taskset/task.js';
import { applySites } from '../mutate/edits.js';
import { OPERATORS } from '../mutate/operators/index.js';
import { fingerprint } from '../mutate/program.js';
import { type DraftParts, faultOf, NOT_LOADED, withHash, withStub } from './draft-runs.js';
import type { Draft } from './importer.js';
import { lineRepairs } from './line-repairs.js';

/** Some milliseconds each. */
const REPAIRS_TRIED = 600;
const NONE =
	'it has no reference, and none was found among small repairs; put one into <task id>.py and name the folder with --solutions';

/**
 * @param task of the draft, with all tests visible
 * @throws ArenaError when the sandbox fails
 */
export async function findReference(
	parts: DraftParts,
	draft: Draft,
	task: Task,
): Promise<{ readonly task: Task; readonly notes: readonly string[] } | { readonly reason: string }> {
	const seen = new Set<string>([fingerprint(task.buggyCode)]);
	const blind = quick(withStub(task));
	let tried = 0;
	for (const source of repairsOf(parts, task.buggyCode)) {
		const print = fingerprint(source);
		if (seen.has(print) || parts.read(source) === null) continue;
		seen.add(print);
		if (++tried > REPAIRS_TRIED) break;
		const fault = await faultOf(parts, blind, source, 'visible');
		if (fault?.startsWith(NOT_LOADED)) return { reason: fault };
		if (fault !== null) continue;
		const note = 'solution.py was found by trying small repairs: right by its tests, read it before you rely on it';
		return { task: withHash({ ...task, solutionCode: source }), notes: [...draft.notes, note] };
	}
	return { reason: NONE };
}

/** Repairs in the order in which they are likely. */
function* repairsOf({ read }: DraftParts, buggy: string): Generator<string> {
	yield* lineRepairs(buggy);
	const program = read(buggy);
	if (program === null) {
		// Broken syntax may hide a second mistake: repair the one, then the other.
		for (const source of lineRepairs(buggy)) if (read(source) !== null) yield* mutations(read(source), source);
		return;
	}
	yield* mutations(program, buggy);
}

function* mutations(program: ReturnType<DraftParts['read']>, source: string): Generator<string> {
	if (program === null) return;
	for (const operator of OPERATORS) {
		if (operator.kind === 'broken-syntax' || operator.kind === 'quadratic-rewrite') continue;
		for (const site of operator.sites(program)) {
			const changed = applySites(source, [site]);
			if (changed !== null) yield changed;
		}
	}
}

const QUICK_CPU_MS = 300;

/** Repairs that loop for ever must not cost seconds each. */
function quick(task: Task): Task {
	return withHash({ ...task, limits: { ...task.limits, cpuTimeMs: QUICK_CPU_MS } });
}
