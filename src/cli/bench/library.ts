/**
 * Does timing noise reach the level of any program of a set? Each is graded over and over while other programs keep every core busy. Results go to a file, one line a grading, and a run that was ended goes on there.
 */
import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { efficiencyBorders, judgeEfficiency } from '../../grading/efficiency.js';
import { createPrecheck } from '../../precheck/create-precheck.js';
import type { Sandbox } from '../../sandbox/sandbox.js';
import { describeMachine, type Machine } from '../target/machine.js';
import { numbered } from '../target/task-fixes.js';
import { startBurners } from './busy.js';
import type { Program, ProgramKind } from './library-programs.js';

export interface LibraryOptions {
	/** Gradings of each program. */
	readonly count: number;
	/** Gradings at one time. */
	readonly workers: number;
	/** Lines of earlier runs are counted, new ones added; null keeps nothing. */
	readonly file: string | null;
	/** Programs whose `task/name` it matches. */
	readonly only: RegExp;
	readonly onProgress: (text: string) => void;
}

export interface LibraryGrading {
	/** `two-sum right/one_pass`. */
	readonly program: string;
	readonly kind: ProgramKind;
	/** Of the task and the program: results of another text don't count. */
	readonly hash: string;
	readonly verdict: string;
	/** Null where a test failed, or where the task has nothing to time. */
	readonly level: number | null;
	readonly ratio: number | null;
	readonly growth: number | null;
	readonly prepared: number;
	readonly ms: number;
	/** Size, cost and the reference's cost in ms of every timed call. */
	readonly looks: readonly (readonly [n: number, spentMs: number, neededMs: number])[];
}

export interface LibraryReport {
	readonly machine: Machine;
	readonly isolation: string;
	readonly burners: number;
	readonly gradings: readonly LibraryGrading[];
}

/** So many gradings of one program follow each other, as in a trainer's group. */
const IN_A_ROW = 5;
const DEADLINE_MS = 300_000;
const PRECHECK = createPrecheck();

/** A right program must be solved in full, a slow one must lose a class; any other end of a slow one is no reward for it either. */
export function isAsItMustBe({ kind, verdict, level }: LibraryGrading): boolean {
	if (kind === 'right') return verdict === 'passed' && (level === null || level === 1);
	return verdict !== 'passed' || (level !== null && level <= 0.4);
}

/** @throws whatever the sandbox throws; what was graded until then is in the file */
export async function benchLibrary(
	sandbox: Sandbox,
	all: readonly Program[],
	options: LibraryOptions,
): Promise<LibraryReport> {
	const { file, count, workers, onProgress } = options;
	const machine = describeMachine();
	const programs = all.filter(({ name }) => options.only.test(name));
	const gradings = readEarlier(file, new Set(programs.map(({ hash }) => hash)));
	const queue = missing(programs, gradings, count);
	let done = 0;
	const burners = startBurners(availableParallelism());
	try {
		const lane = async () => {
			for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
				for (const number of next.numbers) {
					const grading = await grade(sandbox, next.program, number);
					gradings.push(grading);
					if (file !== null) appendFileSync(file, `${JSON.stringify(grading)}\n`);
					if (!isAsItMustBe(grading)) onProgress(describe(grading));
				}
				done += 1;
				if (done % 50 === 0) onProgress(`${gradings.length} of ${programs.length * count} gradings`);
			}
		};
		await Promise.all(Array.from({ length: workers }, lane));
	} finally {
		await burners.stop();
	}
	return { machine, isolation: sandbox.isolation.level, burners: burners.pids.length, gradings };
}

function readEarlier(file: string | null, hashes: ReadonlySet<string>): LibraryGrading[] {
	if (file === null || !existsSync(file)) return [];
	const lines = readFileSync(file, 'utf8').split('\n').filter(Boolean);
	return lines.map((line) => JSON.parse(line) as LibraryGrading).filter(({ hash }) => hashes.has(hash));
}

/** Round by round over all programs, so that a run that is ended early says something of each. */
function missing(programs: readonly Program[], known: readonly LibraryGrading[], count: number) {
	const have = new Map<string, number>();
	for (const { hash } of known) have.set(hash, (have.get(hash) ?? 0) + 1);
	const queue: { program: Program; numbers: number[] }[] = [];
	for (let start = 0; start < count; start += IN_A_ROW) {
		for (const program of programs) {
			const round = Array.from({ length: Math.min(IN_A_ROW, count - start) }, (_, index) => start + index);
			const numbers = round.filter((number) => number >= (have.get(program.hash) ?? 0));
			if (numbers.length > 0) queue.push({ program, numbers });
		}
	}
	return queue;
}

async function grade(sandbox: Sandbox, program: Program, number: number): Promise<LibraryGrading> {
	const { task, name, kind, source, hash } = program;
	const started = performance.now();
	const { verdict, efficiency } = await sandbox.run({
		task,
		source: numbered(source, number),
		seed: number,
		step: 1,
		scope: 'all',
		measureEfficiency: efficiencyBorders(task, PRECHECK.check(source, task).program),
		sessionKey: name,
		deadlineMs: DEADLINE_MS,
	});
	const level = efficiency === null ? null : judgeEfficiency(task, efficiency).level;
	const looks = (efficiency?.looks ?? []).map(({ n, spentMs, neededMs }) => [n, spentMs, neededMs] as const);
	const { ratio = null, excessGrowth: growth = null, prepared = 0 } = efficiency ?? {};
	return { program: name, kind, hash, verdict, level, ratio, growth, prepared, ms: performance.now() - started, looks };
}

/** One line of what is not as it must be. */
export function describe({ program, verdict, level, ratio, growth, prepared, looks }: LibraryGrading): string {
	const calls = looks.map(([n, spent, needed]) => `${n}: ${spent.toFixed(3)}/${needed.toFixed(4)}`).join(', ');
	const figures = `ratio ${ratio?.toFixed(2) ?? '-'}, growth ${growth?.toFixed(2) ?? '-'}, prepared ${prepared.toFixed(1)}`;
	return `${program}: ${verdict}, level ${level ?? '-'}, ${figures} (${calls})`;
}
