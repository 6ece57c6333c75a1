/**
 * Finds the bug of a seed: candidates are drawn one after the other and run against the visible tests; the first that fails one of them by a
 * wrong answer or an exception is it. One that runs out of time, memory or output is refused: whether it does may differ
 * from machine to machine, and resets would wait for it.
 */

import { type Sandbox, type SandboxReport, UNTIMED } from '../../sandbox/sandbox.js';
import type { Seed } from '../../taskset/seed.js';
import type { Task } from '../../taskset/task.js';
import { MUTATION_KINDS } from '../mutate/mutate.js';
import { estimateDifficulty } from './difficulty.js';
import { drawCandidate } from './draw-candidate.js';
import type { Candidate, ProvenBug } from './generate.js';
import type { ReadMutable } from './mutable-program.js';

export interface ProveParts {
	readonly sandbox: Sandbox;
	readonly read: ReadMutable;
	/** Limit of one run in ms, its wait for a worker included. */
	readonly runTimeoutMs: number;
}

const ATTEMPTS = 60;
/** A mutant that loops for ever ends after this much CPU time, which is many times what a reference needs. */
const CPU_LIMIT_MS = 300;

/**
 * The bug of a task and a seed.
 * @returns null when the reference can't be parsed or no candidate fails a visible test
 * @throws ArenaError when the sandbox fails
 */
export async function proveBug(parts: ProveParts, base: Task, seed: Seed): Promise<ProvenBug | null> {
	const program = parts.read(base);
	if (program === null) return null;
	const tried = new Set<string>();
	for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
		const candidate = drawCandidate(program, base.id, seed, attempt);
		if (candidate === null || tried.has(candidate.fingerprint)) continue;
		const report = await run(parts, base, candidate.source);
		if (isRefuted(candidate, report)) return describe(base, seed, candidate, report, tried.size);
		tried.add(candidate.fingerprint);
	}
	return null;
}

function run({ sandbox, runTimeoutMs }: ProveParts, base: Task, source: string): Promise<SandboxReport> {
	const cpuTimeMs = Math.min(base.limits.cpuTimeMs, CPU_LIMIT_MS);
	return sandbox.run({
		task: { ...base, limits: { ...base.limits, cpuTimeMs }, contentHash: `${base.contentHash}:${cpuTimeMs}` },
		source,
		...UNTIMED,
		scope: 'visible',
		sessionKey: `generate:${base.id}`,
		deadlineMs: runTimeoutMs,
	});
}

function isRefuted({ sites }: Candidate, { verdict, tests }: SandboxReport): boolean {
	if (sites.some(({ kind }) => kind === 'broken-syntax')) return verdict === 'syntax-error';
	const clean = verdict === 'failed' || verdict === 'import-error';
	return clean && tests.some(({ status }) => status === 'failed' || status === 'error');
}

function describe(base: Task, seed: Seed, candidate: Candidate, report: SandboxReport, refused: number): ProvenBug {
	const kinds = MUTATION_KINDS.filter((kind) => candidate.sites.some((site) => site.kind === kind));
	const visible = report.tests.filter(({ group }) => group === 'visible');
	const failing = visible.filter(({ status }) => status !== 'passed').length;
	const lines = candidate.source.split('\n').length;
	const difficulty = estimateDifficulty({
		kinds,
		edits: candidate.sites.length,
		failing,
		tests: visible.length,
		lines,
	});
	return { ...candidate, base, seed, kinds, failing, tests: visible.length, difficulty, refused };
}
