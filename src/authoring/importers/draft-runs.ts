/** Running the programs of a task that is still in the making. */
import { createHash } from 'node:crypto';
import { causeText, isArenaError } from '../../errors.js';
import { type Sandbox, type SandboxReport, UNTIMED } from '../../sandbox/sandbox.js';
import type { Task } from '../../taskset/task.js';
import type { ProgramReader } from '../mutate/program.js';
import { stubOf } from './stub.js';

export interface DraftParts {
	readonly sandbox: Sandbox;
	readonly read: ProgramReader;
	/** Limit of one run in ms, its wait for a worker included. */
	readonly runTimeoutMs: number;
}

/** The task with a reference that does nothing, for programs that nobody has seen run yet. */
export function withStub(task: Task): Task {
	const { package: parts } = task;
	const source = [task.solutionCode, ...Object.values(parts?.files ?? {})].join('\n\n');
	const stub = stubOf([...task.entryPoints, ...definedIn(task.solutionCode)], source);
	if (parts === null || modulePaths(parts.entry).includes(parts.broken)) {
		return withHash({ ...task, solutionCode: stub, package: parts && { ...parts, files: {} } });
	}
	const entry = modulePaths(parts.entry).find((path) => path in parts.files) ?? '';
	const files = { [entry]: stub };
	return withHash({ ...task, solutionCode: '', package: { ...parts, files } });
}

function modulePaths(module: string): string[] {
	const path = module.replaceAll('.', '/');
	return [`${path}.py`, `${path}/__init__.py`];
}

/** Functions, classes and values at the top of a program that need not parse: tests may use its helpers too. */
function definedIn(source: string): string[] {
	const definitions = /^(?:(?:async )?(?:def|class) (\w+)|(\w+) *(?::[^=\n]+)?=(?!=))/gm;
	return [...source.matchAll(definitions)].map((match) => match[1] ?? match[2] ?? '');
}

/** The task with a hash that fits its content. */
export function withHash(task: Task): Task {
	const { contentHash: _old, ...facts } = task;
	return { ...task, contentHash: createHash('sha256').update(JSON.stringify(facts)).digest('hex') };
}

/** Grades a program, without its cost. @throws ArenaError when the sandbox fails */
export function run(
	{ sandbox, runTimeoutMs }: DraftParts,
	task: Task,
	source: string,
	scope: 'visible' | 'all',
	files: Readonly<Record<string, string>> = {},
) {
	return sandbox.run({
		task,
		source,
		files,
		scope,
		...UNTIMED,
		sessionKey: `import:${task.id}`,
		deadlineMs: runTimeoutMs,
	});
}

/** How the reason begins when a task's own texts can't be loaded, whatever is graded. */
export const NOT_LOADED = 'its tests do not load';

/**
 * Why a program does not pass the tests of a task; null when it does. Tests that don't even load are the task's fault, not ours.
 * @param files the other files of a package, where `task` has a stub of it
 * @throws ArenaError when the sandbox fails
 */
export async function faultOf(
	parts: DraftParts,
	task: Task,
	source: string,
	scope: 'visible' | 'all',
	files: Readonly<Record<string, string>> = {},
): Promise<string | null> {
	try {
		const report = await run(parts, task, source, scope, files);
		if (report.tests.length === 0) return 'it has no tests';
		return report.verdict === 'passed' ? null : `its reference fails: ${firstFailure(report)}`;
	} catch (error) {
		if (!isArenaError(error, 'internal_error')) throw error;
		return `${NOT_LOADED}: ${causeText(error).trim().split('\n').at(-1)}`;
	}
}

/** Of a fresh input, whose test says nothing to an agent. */
const UNSAID = 'its answer there is another each time, or beyond the limits of an answer (1 MiB, 100,000 parts)';

/** Why a run did not pass, on one line. */
function firstFailure({ tests, errorText, verdict }: SandboxReport): string {
	const failing = tests.find(({ status }) => status !== 'passed');
	const said = failing?.message.trim().split('\n').at(-1) || UNSAID;
	return `${verdict}, ${errorText.trim().split('\n').at(-1) || `${failing?.name}: ${said}`}`;
}
