/**
 * Many bugs at once, for a collection on disk. Base tasks take turns, so that none dominates; the order in which bugs are accepted is that
 * of their seeds, whatever finishes first, so a collection is the same on every machine.
 */
import { mapConcurrently } from '../../concurrency.js';
import { UNTIMED } from '../../sandbox/sandbox.js';
import type { Task } from '../../taskset/task.js';
import type { ProvenBug } from './generate.js';
import { type ProveParts, proveBug } from './prove-bug.js';

export interface ManyRequest {
	/** Bases in a fixed order; at least one. */
	readonly bases: readonly Task[];
	/** Bugs wanted, ≥ 1. */
	readonly count: number;
	/** Seed of the first bug; the others follow. */
	readonly seed: number;
	/** Bugs under way at one time, ≥ 1. */
	readonly atOnce: number;
	/** Called for each accepted bug, in order. */
	readonly onBug: (bug: ProvenBug, accepted: number) => void;
}

export interface ManyResult {
	readonly accepted: number;
	/** Proven bugs, those that repeat another one included. */
	readonly proven: number;
	/** Bases whose reference doesn't pass its own tests here, with the reason. */
	readonly unusable: readonly { readonly id: string; readonly reason: string }[];
	/** Seeds for which a base had no bug that its visible tests notice. */
	readonly barren: number;
}

/** The bases count as exhausted after so many seeds in a row that gave nothing new, for each of them. */
const FRUITLESS_PER_BASE = 25;

/**
 * Generates until `count` different bugs are found or the bases have no more.
 * @throws ArenaError when the sandbox fails
 */
export async function generateMany(parts: ProveParts, request: ManyRequest): Promise<ManyResult> {
	const { usable, unusable } = await checkBases(parts, request);
	const seen = new Set<string>();
	const fruitlessLimit = usable.length * FRUITLESS_PER_BASE;
	let proven = 0;
	let barren = 0;
	let fruitless = 0;
	for (let next = 0; seen.size < request.count && fruitless < fruitlessLimit; next += request.atOnce) {
		const batch = Array.from({ length: request.atOnce }, (_, offset) => next + offset);
		const bugs = await Promise.all(
			batch.map((position) => proveBug(parts, usable[position % usable.length] as Task, request.seed + position)),
		);
		for (const bug of bugs) {
			if (seen.size === request.count) break;
			fruitless++;
			if (bug === null) {
				barren++;
				continue;
			}
			proven++;
			if (seen.has(bug.fingerprint)) continue;
			seen.add(bug.fingerprint);
			fruitless = 0;
			request.onBug(bug, seen.size);
		}
	}
	return { accepted: seen.size, proven, unusable, barren };
}

/** A bug is only as good as the reference that it was made from: each must pass all of its tests. */
async function checkBases(
	parts: ProveParts,
	{ bases, atOnce }: ManyRequest,
): Promise<{ readonly usable: readonly Task[]; readonly unusable: ManyResult['unusable'] }> {
	const reasons = await mapConcurrently(bases, atOnce, (base) => referenceFault(parts, base));
	const unusable = bases.flatMap(({ id }, position) => {
		const reason = reasons[position] ?? null;
		return reason === null ? [] : [{ id, reason }];
	});
	return { usable: bases.filter((_base, position) => reasons[position] === null), unusable };
}

/** Why a reference can't be built on; null when it passes everything. */
async function referenceFault({ sandbox, runTimeoutMs }: ProveParts, task: Task): Promise<string | null> {
	const report = await sandbox.run({
		task,
		source: task.solutionCode,
		...UNTIMED,
		scope: 'all',
		sessionKey: `generate:${task.id}`,
		deadlineMs: runTimeoutMs,
	});
	if (report.verdict === 'passed') return null;
	const failing = report.tests.find(({ status }) => status !== 'passed');
	const what = report.errorText || `${failing?.name} ${failing?.status}: ${failing?.message}`;
	return `the reference ends as ${report.verdict}: ${what.trim().split('\n').at(-1) ?? ''}`;
}
