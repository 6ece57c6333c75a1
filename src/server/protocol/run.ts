/** Programs on the wire: our own form, and that of SandboxFusion, so that trainers configured for it can point here. */
import { z } from 'zod';
import type { ProgramOutcome } from '../../live/programs.js';
import { type ProgramJob, VERDICTS } from '../../sandbox/sandbox.js';
import { MEBIBYTE } from '../../units.js';
import { ID_LIMIT_CHARS } from './names.js';

const SOURCE_LIMIT_CHARS = MEBIBYTE;
const STDIN_LIMIT_CHARS = MEBIBYTE;
const FILES_LIMIT = 64;
const DEFAULT_TIMEOUT_S = 5;
const LONGEST_TIMEOUT_S = 10;
const DEFAULT_MEMORY_MB = 256;
const LARGEST_MEMORY_MB = 1024;
/** Of the answer, waiting for a worker included. */
const DEADLINE_MS = 45_000;

/** Relative, with no part that leads out of the folder. */
const fileName = z
	.string()
	.max(ID_LIMIT_CHARS)
	.regex(
		/^(?!main\.py$)(?!\.{1,2}(?:\/|$))[\w.-]+(?:\/(?!\.{1,2}(?:\/|$))[\w.-]+)*$/,
		'A file’s name should be a relative path of letters, digits, `_`, `-` and `.`, without `..`, and not main.py',
	);
const files = z
	.record(fileName, z.string().max(STDIN_LIMIT_CHARS))
	.refine((all) => Object.keys(all).length <= FILES_LIMIT, `Input should hold at most ${FILES_LIMIT} files`);

export const runBody = z
	.looseObject({
		code: z.string().max(SOURCE_LIMIT_CHARS).describe('The program, run as `python main.py`.'),
		stdin: z.string().max(STDIN_LIMIT_CHARS).nullish(),
		args: z.array(z.string().max(4096)).max(64).nullish(),
		files: files.nullish().describe('Texts by relative path, beside the program.'),
		timeout_s: z
			.number()
			.gt(0)
			.max(LONGEST_TIMEOUT_S)
			.nullish()
			.describe(`CPU time, at most ${LONGEST_TIMEOUT_S}, default ${DEFAULT_TIMEOUT_S}.`),
		memory_mb: z.int().min(16).max(LARGEST_MEMORY_MB).nullish().describe(`Default ${DEFAULT_MEMORY_MB}.`),
	})
	.meta({ title: 'RunRequest', examples: [{ code: 'print(input()[::-1])', stdin: 'olleh' }] });

export const runReply = z
	.object({
		verdict: z
			.enum(VERDICTS)
			.describe('`passed`: it ended by itself; `failed`: by an exception; else why it was ended.'),
		exit_code: z.int().nullable().describe('Null where it was ended.'),
		reason: z.string(),
		stdout: z.string(),
		stderr: z.string(),
		cpu_time_ms: z.number(),
		wall_time_ms: z.number(),
		peak_memory_bytes: z.int(),
		complexity: z.object({ family: z.string().nullable(), estimated: z.string().nullable(), nesting: z.int() }),
		isolation: z.string(),
	})
	.meta({ title: 'RunReply' });

export function toProgramJob(body: z.output<typeof runBody>, sessionKey: string): ProgramJob {
	return {
		source: body.code,
		stdin: body.stdin ?? '',
		files: buffers(body.files ?? {}, 'utf8'),
		arguments: body.args ?? [],
		cpuTimeMs: (body.timeout_s ?? DEFAULT_TIMEOUT_S) * 1000,
		memoryLimitBytes: (body.memory_mb ?? DEFAULT_MEMORY_MB) * MEBIBYTE,
		sessionKey,
		deadlineMs: DEADLINE_MS,
	};
}

export function toRunReply(outcome: ProgramOutcome, isolation: string): z.output<typeof runReply> {
	const { verdict, exitCode, reason, stdout, stderr, growth } = outcome;
	return {
		verdict,
		exit_code: exitCode,
		reason,
		stdout,
		stderr,
		cpu_time_ms: outcome.cpuTimeMs,
		wall_time_ms: outcome.wallTimeMs,
		peak_memory_bytes: outcome.peakMemoryBytes,
		complexity: { ...growth },
		isolation,
	};
}

// --- SandboxFusion

export const runCodeBody = z
	.looseObject({
		code: z.string().max(SOURCE_LIMIT_CHARS),
		language: z.string().max(64).describe('`python`; for another one the answer is a SandboxError.'),
		stdin: z.string().max(STDIN_LIMIT_CHARS).nullish(),
		compile_timeout: z.number().nullish().describe('Not needed for Python.'),
		run_timeout: z
			.number()
			.gt(0)
			.nullish()
			.describe(`Seconds, at most ${LONGEST_TIMEOUT_S}; default ${LONGEST_TIMEOUT_S}.`),
		memory_limit_MB: z.number().nullish(),
		files: files.nullish().describe('Base64 by relative path.'),
	})
	.meta({ title: 'RunCodeRequest', examples: [{ code: 'print(1)', language: 'python' }] });

const commandResult = z.object({
	status: z.enum(['Finished', 'Error', 'TimeLimitExceeded']),
	execution_time: z.number().nullable().describe('Seconds.'),
	return_code: z.int().nullable(),
	stdout: z.string().nullable(),
	stderr: z.string().nullable(),
});

export const runCodeReply = z
	.object({
		status: z.enum(['Success', 'Failed', 'SandboxError']),
		message: z.string(),
		compile_result: commandResult.nullable(),
		run_result: commandResult.nullable(),
		executor_pod_name: z.string().nullable(),
		files: z.record(z.string(), z.string()),
	})
	.meta({ title: 'RunCodeReply' });
type RunCodeReply = z.output<typeof runCodeReply>;

const LANGUAGES: ReadonlySet<string> = new Set(['python', 'python3', 'py']);
const EMPTY = { compile_result: null, run_result: null, executor_pod_name: null, files: {} };

/** The answer for a language that does not run here; null for Python. */
export function otherLanguage({ language }: z.output<typeof runCodeBody>): RunCodeReply | null {
	if (LANGUAGES.has(language.toLowerCase())) return null;
	return { ...EMPTY, status: 'SandboxError', message: `Only Python runs here, not ${language}.` };
}

export function toRunCodeJob(body: z.output<typeof runCodeBody>, sessionKey: string): ProgramJob {
	const timeoutS = Math.min(LONGEST_TIMEOUT_S, body.run_timeout ?? LONGEST_TIMEOUT_S);
	const memoryMb = Math.min(LARGEST_MEMORY_MB, Math.max(16, body.memory_limit_MB || DEFAULT_MEMORY_MB));
	return {
		source: body.code,
		stdin: body.stdin ?? '',
		files: buffers(body.files ?? {}, 'base64'),
		arguments: [],
		cpuTimeMs: timeoutS * 1000,
		memoryLimitBytes: memoryMb * MEBIBYTE,
		sessionKey,
		deadlineMs: DEADLINE_MS,
	};
}

export function toRunCodeReply(outcome: ProgramOutcome): RunCodeReply {
	const { verdict, exitCode, reason, stdout, stderr, wallTimeMs } = outcome;
	const timedOut = verdict === 'timed-out';
	const status = timedOut ? 'TimeLimitExceeded' : exitCode === null ? 'Error' : 'Finished';
	const result = {
		execution_time: wallTimeMs / 1000,
		return_code: exitCode,
		stdout,
		stderr: reason === '' ? stderr : `${stderr}${reason}\n`,
	};
	return { ...EMPTY, status: exitCode === 0 ? 'Success' : 'Failed', message: '', run_result: { status, ...result } };
}

function buffers(texts: Readonly<Record<string, string>>, encoding: BufferEncoding): Record<string, Buffer> {
	return Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, Buffer.from(text, encoding)]));
}
