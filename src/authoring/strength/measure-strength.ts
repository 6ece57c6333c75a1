/**
 * How strong the tests of a task are: each mutant of its reference is graded like a fix, and one that passes everything is a survivor. The
 * visible tests go first, because most mutants fall there and the rest need not run. A mutant that never ends is killed by its CPU
 * limit, which is lowered for that: hundreds of them would otherwise wait two seconds each.
 */

import { mapConcurrently } from '../../concurrency.js';
import { type Sandbox, UNTIMED } from '../../sandbox/sandbox.js';
import { drawIndex } from '../../taskset/draw.js';
import type { Task } from '../../taskset/task.js';
import type { ProgramReader } from '../mutate/program.js';
import { declares, type Equivalent, readEquivalents } from './equivalents.js';
import { type Mutant, mutantsOf } from './mutants.js';

export interface StrengthParts {
	readonly sandbox: Sandbox;
	readonly read: ProgramReader;
	/** Limit of one grading in ms, its wait for a worker included. */
	readonly gradingTimeoutMs: number;
	/** Gradings of one task at one time, ≥ 1. */
	readonly atOnce: number;
	/** Mutants tried of one task, always the same ones; default: all. */
	readonly atMost?: number;
}

export interface TaskStrength {
	readonly task: Pick<Task, 'id' | 'folder'>;
	/** Mutants that count: all but those that are declared equivalent. */
	readonly total: number;
	readonly killed: number;
	readonly survivors: readonly Mutant[];
	/** Declared equivalent, and passing as declared. */
	readonly equivalent: number;
	/** What is wrong with the declarations: unreadable, without a mutant, or of a mutant that the tests do kill. */
	readonly problems: readonly string[];
}

/** A mutant may use this much more CPU than the reference, and never less than the least limit. */
const CPU_FACTOR = 10;
const LEAST_CPU_MS = 150;

/**
 * Grades all mutants of a task's reference.
 * @throws ArenaError when the sandbox fails or the reference itself doesn't pass
 */
export async function measureStrength(parts: StrengthParts, task: Task): Promise<TaskStrength> {
	const program = parts.read(task.solutionCode);
	const { declared, problems } = readEquivalents(task.folder);
	const place = { id: task.id, folder: task.folder };
	if (program === null)
		return {
			task: place,
			total: 0,
			killed: 0,
			survivors: [],
			equivalent: 0,
			problems: ['solution.py cannot be parsed'],
		};
	const quick = await withTightLimit(parts, task);
	const all = mutantsOf(program);
	const mutants = sample(task, all, parts.atMost ?? all.length);
	const alive = new Set(await survivorsOf(parts, quick, mutants));
	const isDeclared = (mutant: Mutant) => declared.some((equivalent) => declares(equivalent, mutant));
	const equivalent = mutants.filter((mutant) => alive.has(mutant) && isDeclared(mutant)).length;
	const survivors = mutants.filter((mutant) => alive.has(mutant) && !isDeclared(mutant));
	const untried = all.filter((mutant) => !mutants.includes(mutant));
	const idle = declared.filter((entry) => ![...alive, ...untried].some((mutant) => declares(entry, mutant)));
	const total = mutants.length - equivalent;
	return {
		task: place,
		total,
		killed: total - survivors.length,
		survivors,
		equivalent,
		problems: [...problems, ...idle.map(describeIdle)],
	};
}

/** Some of the mutants, drawn by a hash, so that a check that is cut short is the same check every time. */
function sample(task: Task, mutants: readonly Mutant[], atMost: number): readonly Mutant[] {
	if (mutants.length <= atMost) return mutants;
	const drawn = mutants.map((mutant, position) => ({ mutant, key: drawIndex(position, `mutant:${task.id}`, 2 ** 32) }));
	const kept = new Set(
		drawn
			.sort((a, b) => a.key - b.key)
			.slice(0, atMost)
			.map(({ mutant }) => mutant),
	);
	return mutants.filter((mutant) => kept.has(mutant));
}

/** The task with a CPU limit that fits its reference. */
async function withTightLimit(parts: StrengthParts, task: Task): Promise<Task> {
	const { cpuTimeMs } = await grade(parts, task, task.solutionCode, 'all');
	const limit = Math.min(task.limits.cpuTimeMs, Math.max(LEAST_CPU_MS, Math.ceil((cpuTimeMs * CPU_FACTOR) / 50) * 50));
	return { ...task, limits: { ...task.limits, cpuTimeMs: limit }, contentHash: `${task.contentHash}:${limit}` };
}

async function survivorsOf(parts: StrengthParts, task: Task, mutants: readonly Mutant[]): Promise<readonly Mutant[]> {
	const alive = await mapConcurrently(mutants, parts.atOnce, async (mutant) => {
		const visible = await grade(parts, task, mutant.source, 'visible');
		if (visible.verdict !== 'passed') return false;
		const all = await grade(parts, task, mutant.source, 'all');
		return all.verdict === 'passed';
	});
	return mutants.filter((_mutant, position) => alive[position]);
}

function grade({ sandbox, gradingTimeoutMs }: StrengthParts, task: Task, source: string, scope: 'visible' | 'all') {
	return sandbox.run({
		task,
		source,
		scope,
		...UNTIMED,
		sessionKey: `mutants:${task.id}`,
		deadlineMs: gradingTimeoutMs,
	});
}

function describeIdle({ kind, original, changed }: Equivalent): string {
	return `equivalent.txt declares ${kind} "${original}" → "${changed || '(gone)'}", which no surviving mutant is`;
}
