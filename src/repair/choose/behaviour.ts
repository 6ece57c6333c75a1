/**
 * What programs do on inputs like those of the failing tests. The inputs come from the tests' messages, which every agent sees; a suite
 * is made of them whose every test shows the answer in its message.
 */
import { createHash } from 'node:crypto';
import type { Sandbox } from '../../sandbox/sandbox.js';
import type { Seed } from '../../taskset/seed.js';
import type { Task } from '../../taskset/task.js';
import type { Trial } from '../trial.js';
import { type LiteralCall, readCall, writeCall } from './python-literal.js';
import { varyCall } from './vary.js';

const CALLS = 24;
const CPU_MS = 200;
/** Its tests call a program by this name, with what it reads. */
const RUN = 'run';

export interface BehaviourRequest {
	readonly sandbox: Sandbox;
	readonly task: Task;
	readonly seed: Seed;
	readonly sessionKey: string;
	/** Other files of a package that every program replaces, by path. */
	readonly files?: Readonly<Record<string, string>> | undefined;
	readonly deadlineMs: number;
	readonly signal?: AbortSignal | undefined;
}

/** For each source a text that is the same for programs that answer alike; null where there are no inputs to try. */
export async function behaviours(
	request: BehaviourRequest,
	failing: Trial,
	sources: readonly string[],
): Promise<readonly string[] | null> {
	const isProgram = request.task.kind === 'program';
	const calls = callsIn(failing, isProgram ? [RUN] : request.task.entryPoints);
	if (calls.length === 0) return null;
	const drawn = Array.from({ length: CALLS }, (_, number) =>
		varyCall(calls[number % calls.length] as LiteralCall, request.seed, number, isProgram),
	);
	const task = askingTask(request.task, [...new Set(drawn.map(writeCall))]);
	const { sandbox, files = {}, sessionKey, deadlineMs, signal } = request;
	const reports = await sandbox.screen(
		{ task, sources, files, cpuTimeMs: CPU_MS, lines: false, before: [], sessionKey, deadlineMs },
		signal,
	);
	return reports.map(({ tests }) =>
		tests.map(({ status, message }) => `${status} ${withoutLines(message)}`).join('\n'),
	);
}

/** Two programs that raise the same in different lines do the same. */
function withoutLines(message: string): string {
	return message.replace(/ \(solution\.py line [^)]*\)/, '');
}

/** Calls that messages of failing tests show, each once. */
function callsIn({ tests }: Trial, entryPoints: readonly string[]): LiteralCall[] {
	const calls = new Map<string, LiteralCall>();
	for (const { message } of tests) {
		const call = readCall(message);
		if (call !== null && entryPoints.includes(call.name)) calls.set(writeCall(call), call);
	}
	return [...calls.values()];
}

/** A task whose tests ask and expect what no program returns, so that each message shows an answer. */
function askingTask(task: Task, calls: readonly string[]): Task {
	const tests = calls.map(
		(call, number) => `    def test_${number}(self):\n        self.assertEqual(solution.${call}, [[["nothing"]]])`,
	);
	const testsCode = `import unittest\n\nimport solution\n\n\nclass Basic(unittest.TestCase):\n${tests.join('\n\n')}\n`;
	const digest = createHash('sha256').update(testsCode).digest('hex').slice(0, 16);
	return {
		...task,
		testsCode,
		heldoutCode: null,
		inputsCode: null,
		complexity: null,
		contentHash: `${task.contentHash}:asking:${digest}`,
	};
}
