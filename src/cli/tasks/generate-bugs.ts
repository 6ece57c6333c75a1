/** `tasks generate`: bug tasks made of the references of other tasks, written as folders. */

import { bugTable } from '../../authoring/generate/bug-table.js';
import { toBugTask } from '../../authoring/generate/bug-task.js';
import type { ProvenBug } from '../../authoring/generate/generate.js';
import { generateMany, type ManyResult } from '../../authoring/generate/generate-many.js';
import { createMutableReader } from '../../authoring/generate/mutable-program.js';
import type { Config } from '../../config.js';
import type { Sandbox } from '../../sandbox/sandbox.js';
import type { Task } from '../../taskset/task.js';
import { writeTaskFolder } from '../../taskset/write-task.js';
import { type Console, EXIT, type ExitCode } from '../console.js';
import { table } from '../table.js';
import { GRADING_TIMEOUT_MS } from './with-sandbox.js';

export interface GenerateRequest {
	readonly bases: readonly Task[];
	readonly count: number;
	readonly seed: number;
	/** Where a base comes from, when that is more than its id. */
	readonly originOf?: (base: Task) => string;
	/** Folder to write to; made when it isn't there. */
	readonly out: string;
	readonly json: boolean;
	readonly config: Config;
	readonly console: Console;
}

/** Seeds under way for each worker: enough that none waits. */
const AT_ONCE_PER_WORKER = 2;
const PROGRESS_EVERY_MS = 2_000;

export async function generateBugs(sandbox: Sandbox, request: GenerateRequest): Promise<ExitCode> {
	const { bases, count, seed, config, console } = request;
	if (bases.length === 0) {
		console.err('There is no task to make bugs of.');
		return EXIT.problems;
	}
	const bugs: Pick<ProvenBug, 'kinds' | 'difficulty'>[] = [];
	const tell = progress(console, count);
	const parts = { sandbox, read: createMutableReader(bases.length), runTimeoutMs: GRADING_TIMEOUT_MS };
	const result = await generateMany(parts, {
		bases,
		count,
		seed,
		atOnce: config.workers * AT_ONCE_PER_WORKER,
		onBug: (bug, accepted) => {
			write(request, bug);
			bugs.push({ kinds: bug.kinds, difficulty: bug.difficulty });
			tell(accepted);
		},
	});
	report(request, result, bugs);
	return result.accepted === count ? EXIT.ok : EXIT.problems;
}

function write({ out, originOf }: GenerateRequest, bug: ProvenBug): void {
	const { base, seed, sites } = bug;
	const mistakes = sites.map(({ kind }) => kind).join(', ');
	const task = toBugTask(bug, `generated-${base.id}-${seed}`);
	writeTaskFolder(out, task, `generated from ${originOf?.(base) ?? base.id} with seed ${seed}: ${mistakes}`, 'quick');
}

/** A line now and then, and never more than the reader can follow. */
function progress(console: Console, count: number): (accepted: number) => void {
	let next = performance.now() + PROGRESS_EVERY_MS;
	return (accepted) => {
		if (performance.now() < next) return;
		next = performance.now() + PROGRESS_EVERY_MS;
		console.err(`${accepted}/${count} bugs proven and written`);
	};
}

function report(
	{ console, json, out, count }: GenerateRequest,
	result: ManyResult,
	bugs: readonly Pick<ProvenBug, 'kinds' | 'difficulty'>[],
): void {
	const { header, rows } = bugTable(bugs);
	for (const { id, reason } of result.unusable) console.err(`left out: ${id}: ${reason}`);
	const unique = result.proven === 0 ? 0 : result.accepted / result.proven;
	if (json) {
		const kinds = rows.map(([kind, ...counts]) => ({ kind, ...pairs(header.slice(1), counts.map(Number)) }));
		console.out(JSON.stringify({ ...result, unique, kinds }, null, 2));
		return;
	}
	console.out(table(header, rows));
	const share = `${(unique * 100).toFixed(1)} %`;
	console.out(`${result.proven} bugs proven, ${share} of them unique; ${result.accepted} written to ${out}`);
	if (result.accepted < count)
		console.err(`Wanted ${count}: the tasks have no more different bugs that their tests notice.`);
}

function pairs(names: readonly string[], values: readonly number[]): Record<string, number> {
	return Object.fromEntries(names.map((name, index) => [name, values[index] ?? 0]));
}
