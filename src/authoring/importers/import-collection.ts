/**
 * The way of a collection: read → prove each draft in the sandbox → make bugs where it has none → tasks. Tasks come in the order of the collection,
 * whatever finishes first; one that repeats another is refused like everything else that can't be had.
 */

import { mapConcurrently } from '../../concurrency.js';
import type { Task } from '../../taskset/task.js';
import { toBugTask } from '../generate/bug-task.js';
import { createMutableReader } from '../generate/mutable-program.js';
import { proveBug } from '../generate/prove-bug.js';
import { fingerprint } from '../mutate/program.js';
import type { DraftParts } from './draft-runs.js';
import { type Draft, nameOf, type Reading, type Refusal } from './importer.js';
import { type ProvenDraft, proveDraft, uniqueId } from './prove-draft.js';

export interface CollectionRequest {
	readonly reading: Reading;
	/** In front of every id, such as `mbpp`; may be empty. */
	readonly prefix: string;
	/** Bugs made of each program that comes without one, ≥ 1. */
	readonly bugs: number;
	/** Seed of the first of them. */
	readonly seed: number;
	/** Drafts under way at one time, ≥ 1. */
	readonly atOnce: number;
	/** Says what a fix does that solves a task without repairing it; null when none was found. */
	readonly weaknessOf: (task: Task) => Promise<string | null>;
	readonly onDone: (done: number, total: number) => void;
}

interface ImportedTask {
	readonly task: Task;
	readonly origin: string;
	/** What was changed on the way, as sentences. */
	readonly notes: readonly string[];
	/** Why a fix that only learnt the visible tests is solved, or may be; null for a sound task. */
	readonly weakness: string | null;
}

export interface ImportResult {
	readonly tasks: readonly ImportedTask[];
	readonly refusals: readonly Refusal[];
}

/** Seeds tried for each bug that is wanted. */
const SEEDS_PER_BUG = 6;

/** @throws ArenaError when the sandbox fails */
export async function importCollection(parts: DraftParts, request: CollectionRequest): Promise<ImportResult> {
	const { drafts, refusals } = request.reading;
	const taken = new Set<string>();
	const named = drafts.map((draft) => ({ draft, id: uniqueId(request.prefix, draft.name, taken) }));
	const results = new Map<Draft, readonly ImportedTask[] | Refusal>();
	await mapConcurrently(named, request.atOnce, async ({ draft, id }) => {
		results.set(draft, await importDraft(parts, request, draft, id));
		request.onDone(results.size, drafts.length);
	});
	return withoutRepeats(drafts, results, refusals);
}

async function importDraft(
	parts: DraftParts,
	request: CollectionRequest,
	draft: Draft,
	id: string,
): Promise<readonly ImportedTask[] | Refusal> {
	const proven = await proveDraft(parts, draft, id);
	if ('reason' in proven) return proven;
	const { origin } = draft;
	if (proven.hasBug) {
		const weakness = await request.weaknessOf(proven.task);
		return [{ task: proven.task, origin, notes: proven.notes, weakness }];
	}
	return bugsOf(parts, request, proven);
}

async function bugsOf(
	{ sandbox, runTimeoutMs }: DraftParts,
	{ bugs, seed, weaknessOf }: CollectionRequest,
	{ task, draft, notes }: ProvenDraft,
): Promise<readonly ImportedTask[] | Refusal> {
	const made = new Map<string, ImportedTask>();
	const parts = { sandbox, runTimeoutMs, read: createMutableReader(1) };
	for (let attempt = 0; attempt < bugs * SEEDS_PER_BUG && made.size < bugs; attempt++) {
		const bug = await proveBug(parts, task, seed + attempt);
		if (bug === null) break;
		if (made.has(bug.fingerprint)) continue;
		const id = bugs === 1 ? task.id : `${task.id}-${made.size + 1}`;
		const origin = `${draft.origin}; bug made with seed ${bug.seed}: ${bug.sites.map(({ kind }) => kind).join(', ')}`;
		const bugTask = toBugTask(bug, id);
		made.set(bug.fingerprint, { task: bugTask, origin, notes, weakness: await weaknessOf(bugTask) });
	}
	if (made.size === 0) return { name: nameOf(draft), reason: 'its visible tests notice no small mistake in it' };
	return [...made.values()];
}

/** Two records with one broken program and one reference are one task. */
function withoutRepeats(
	drafts: readonly Draft[],
	results: ReadonlyMap<Draft, readonly ImportedTask[] | Refusal>,
	before: readonly Refusal[],
): ImportResult {
	const tasks: ImportedTask[] = [];
	const refusals: Refusal[] = [...before];
	const first = new Map<string, string>();
	for (const draft of drafts) {
		const result = results.get(draft) ?? [];
		if ('reason' in result) {
			refusals.push(result);
			continue;
		}
		for (const imported of result) {
			const key = `${fingerprint(imported.task.buggyCode)} ${fingerprint(imported.task.solutionCode)}`;
			const twin = first.get(key);
			if (twin === undefined) tasks.push(imported);
			else refusals.push({ name: nameOf(draft), reason: `repeats ${twin}` });
			first.set(key, twin ?? nameOf(draft));
		}
	}
	return { tasks, refusals };
}
