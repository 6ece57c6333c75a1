/** `tasks mutants`: how many mutants of each reference the tests of its task kill. */

import { createProgramReader } from '../../authoring/mutate/program.js';
import { measureStrength, type TaskStrength } from '../../authoring/strength/measure-strength.js';
import type { Mutant } from '../../authoring/strength/mutants.js';
import type { Config } from '../../config.js';
import type { Sandbox } from '../../sandbox/sandbox.js';
import type { Task } from '../../taskset/task.js';
import { type Console, EXIT, type ExitCode } from '../console.js';
import { alignRow } from '../table.js';
import { GRADING_TIMEOUT_MS } from './with-sandbox.js';

export interface MutantsRequest {
	readonly tasks: readonly Task[];
	/** Share that the tests have to kill over all tasks together, 0..1. */
	readonly least: number;
	/** Print survivors. */
	readonly survivors: boolean;
	readonly json: boolean;
	readonly config: Config;
	readonly console: Console;
}

export async function measureMutants(sandbox: Sandbox, request: MutantsRequest): Promise<ExitCode> {
	const { tasks, console, config, json } = request;
	const widths = [Math.max(2, ...tasks.map(({ id }) => id.length)), 7, 6, 10];
	const row = (...cells: string[]) => alignRow(cells, widths);
	if (!json) console.out(row('id', 'mutants', 'killed', 'equivalent', 'share'));
	const parts = { sandbox, read: createProgramReader(), gradingTimeoutMs: GRADING_TIMEOUT_MS, atOnce: config.workers };
	const strengths: TaskStrength[] = [];
	for (const task of tasks) {
		const strength = await measureStrength(parts, task);
		strengths.push(strength);
		if (json) console.err(`${strengths.length}/${tasks.length} ${task.id} ${percent(strength)}`);
		else console.out([row(...cellsOf(strength)), ...linesOf(strength, request)].join('\n'));
	}
	return conclude(request, strengths);
}

function conclude({ console, json, least }: MutantsRequest, strengths: readonly TaskStrength[]): ExitCode {
	const sum = (count: (strength: TaskStrength) => number) => strengths.reduce((all, one) => all + count(one), 0);
	const total = sum((strength) => strength.total);
	const killed = sum((strength) => strength.killed);
	const share = total === 0 ? 1 : killed / total;
	if (json) {
		const tasks = strengths.map((strength) => ({ ...strength, survivors: strength.survivors.map(withoutSource) }));
		console.out(JSON.stringify({ share, total, killed, tasks }, null, 2));
	} else
		console.out(
			`${killed} of ${total} mutants killed: ${percent({ total, killed })}, at least ${least * 100} % wanted`,
		);
	return share >= least && sum(({ problems }) => problems.length) === 0 ? EXIT.ok : EXIT.problems;
}

function cellsOf(strength: TaskStrength): string[] {
	const { task, total, killed, equivalent } = strength;
	return [task.id, String(total), String(killed), String(equivalent), percent(strength)];
}

function linesOf({ problems, survivors }: TaskStrength, request: MutantsRequest): string[] {
	const alive = request.survivors ? survivors.map(describeMutant) : [];
	return [...problems, ...alive].map((line) => `  ${line}`);
}

/** In the form of a declaration in `equivalent.txt`, with the line in front. */
export function describeMutant({ kind, line, original, changed }: Mutant): string {
	return `line ${line}: ${kind} | ${original} | ${changed || '(gone)'}`;
}

function withoutSource({ source: _source, ...rest }: Mutant): Omit<Mutant, 'source'> {
	return rest;
}

function percent({ total, killed }: Pick<TaskStrength, 'total' | 'killed'>): string {
	return `${(total === 0 ? 100 : (100 * killed) / total).toFixed(1)} %`;
}
