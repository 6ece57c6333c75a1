/**
 * From a draft to a task: its reference has to pass all of its tests in the sandbox, twice; its broken program has to fail one; and then the
 * tests are divided so that a visible one shows the bug and others stay hidden. Nothing of a draft runs anywhere else.
 */

import { createHash } from 'node:crypto';
import type { Task } from '../../taskset/task.js';
import { MEBIBYTE } from '../../units.js';
import { estimateByChange } from '../generate/difficulty.js';
import { type DraftParts, faultOf, run, withHash, withStub } from './draft-runs.js';
import { findReference } from './find-reference.js';
import { type Draft, nameOf, type Refusal } from './importer.js';
import { runsWhenLoaded } from './load-time.js';
import { slug } from './python-text.js';
import { divideTests, readTestModule } from './test-module.js';

/** A task that is proven; where the draft had no bug, its broken program is the reference still. */
export interface ProvenDraft {
	readonly task: Task;
	readonly draft: Draft;
	readonly hasBug: boolean;
	readonly notes: readonly string[];
}

const SPLITS_CYCLE = 20;

/**
 * @param id for the task, unique in the collection
 * @throws ArenaError when the sandbox fails
 */
export async function proveDraft(parts: DraftParts, draft: Draft, id: string): Promise<ProvenDraft | Refusal> {
	const refuse = (reason: string): Refusal => ({ name: nameOf(draft), reason });
	if (draft.buggy !== null && draft.buggy === draft.solution) return refuse('the broken program is the reference');
	const found = await referenceOf(parts, draft, id);
	if ('reason' in found) return refuse(found.reason);
	const { task, notes } = found;
	const telling = draft.buggy === null ? new Set<string>() : await failingTests(parts, task, draft.buggy);
	if (draft.buggy !== null && telling.size === 0) {
		const made = 'its broken program passes every test that can be imported, so a bug was made instead';
		return proveDraft(parts, { ...draft, buggy: null, notes: [...draft.notes, made] }, id);
	}
	const weak =
		telling.size === 1 ? ['one test alone notices the bug: an answer learnt by heart may count as solved'] : [];
	const module = readTestModule(parts.read, task.testsCode, calledBy(draft));
	const divided = module === null ? null : divideTests(parts.read, module, telling);
	const single = divided === null ? ['its tests make one call, so that nothing could be held out'] : [];
	const finished = withHash({
		...task,
		testsCode: divided?.visible ?? task.testsCode,
		heldoutCode: divided?.heldout ?? null,
		...(draft.buggy !== null && estimate(parts, draft, task, draft.buggy, telling.size, module?.tests.length ?? 1)),
	});
	const fault = await faultOf(parts, finished, finished.solutionCode, 'all');
	if (fault !== null) return refuse(`after its tests were divided, ${fault}`);
	return { task: finished, draft, hasBug: draft.buggy !== null, notes: [...notes, ...weak, ...single] };
}

/** A task with all tests visible whose reference passes them. */
async function referenceOf(
	parts: DraftParts,
	draft: Draft,
	id: string,
): Promise<{ readonly task: Task; readonly notes: readonly string[] } | { readonly reason: string }> {
	const tasks = draft.tests.map((tests) => toTask(draft, id, tests, draft.solution ?? draft.buggy ?? ''));
	if (draft.solution === null) return findReference(parts, draft, tasks[0] as Task);
	let reason = 'it has no tests';
	const loaded = (draft.kind ?? 'function') !== 'function' ? null : runsWhenLoaded(parts.read, draft.solution);
	if (loaded !== null) return { reason: `runs something when it is loaded: ${loaded}` };
	for (const args of ARGUMENTS_TRIED) {
		for (const untried of tasks) {
			const task = withHash({ ...untried, arguments: args });
			const fault =
				(await faultOf(parts, withStub(task), task.solutionCode, 'visible', task.package?.files)) ??
				(await faultOf(parts, task, task.solutionCode, 'visible'));
			if (fault === null) return { task, notes: [...draft.notes, ...noteOnArguments(args)] };
			// What the strictest reading says is closest to what is wrong.
			if (args === ARGUMENTS_TRIED[0]) reason = fault;
		}
	}
	return { reason };
}

/** How a program may treat its arguments, the strictest first; collections don't say which they mean, so the reference decides. */
const ARGUMENTS_TRIED = ['unchanged', 'may-change', 'in-place'] as const;

function noteOnArguments(args: Task['arguments']): string[] {
	return args === 'unchanged' ? [] : [`its reference changes its arguments, so the task says arguments: ${args}`];
}

function toTask(draft: Draft, id: string, tests: string, solution: string): Task {
	return withHash({
		id,
		title: draft.title.slice(0, 200) || draft.name,
		category: draft.category ?? 'logic',
		difficulty: draft.difficulty ?? 'medium',
		split: splitOf(id),
		language: 'python',
		kind: draft.kind ?? 'function',
		package: draft.package ?? null,
		description: draft.description.trim() || `Repair \`${draft.entryPoints.join('`, `')}\`.`,
		entryPoints: draft.entryPoints,
		complexity: null,
		tags: [...draft.tags],
		bug: { kind: draft.bugKind },
		hints: [],
		limits: { cpuTimeMs: 2000, memoryLimitBytes: 256 * MEBIBYTE },
		arguments: 'unchanged',
		compare: 'strict',
		staticRules: draft.staticRules ?? { forbidCalls: [], forbidKeywords: {}, requireImports: [] },
		author: draft.author,
		license: draft.license,
		buggyCode: draft.buggy ?? solution,
		solutionCode: solution,
		testsCode: tests,
		heldoutCode: null,
		inputsCode: draft.inputs ?? null,
		wrong: {},
		right: {},
		contentHash: '',
		folder: null,
	});
}

/** 14 of 20 for training, 3 each for validation and test, decided by the id alone. */
function splitOf(id: string): Task['split'] {
	const place = createHash('sha256').update(`split:${id}`).digest().readUInt16BE() % SPLITS_CYCLE;
	return place < 14 ? 'train' : place < 17 ? 'validation' : 'test';
}

async function failingTests(parts: DraftParts, task: Task, source: string): Promise<ReadonlySet<string>> {
	const { tests } = await run(parts, task, source, 'visible');
	return new Set(tests.filter(({ status }) => status !== 'passed').map(({ name }) => name));
}

function estimate(
	{ read }: DraftParts,
	draft: Draft,
	task: Task,
	buggy: string,
	failing: number,
	tests: number,
): Pick<Task, 'difficulty' | 'category'> {
	const isBroken = read(buggy) === null;
	const changed = changedLines(task.solutionCode, buggy);
	return {
		difficulty: draft.difficulty ?? estimateByChange({ isBroken, changed, failing, tests }),
		category: draft.category ?? (isBroken ? 'syntax' : 'logic'),
	};
}

/** Lines of the broken program that the reference hasn't, and the other way round, whichever is more. */
function changedLines(solution: string, buggy: string): number {
	const lines = (text: string) => text.split('\n').map((line) => line.trim());
	const missing = (from: readonly string[], others: ReadonlySet<string>) =>
		from.filter((line) => !others.has(line)).length;
	const [right, wrong] = [lines(solution), lines(buggy)];
	return Math.max(missing(right, new Set(wrong)), missing(wrong, new Set(right)));
}

/** An id for the collection: `prefix-name`, numbered when another draft has it. */
export function uniqueId(prefix: string, name: string, taken: Set<string>): string {
	const base = slug(prefix === '' ? name : `${prefix}-${name}`);
	for (let number = 1; ; number++) {
		const id = number === 1 ? base : `${base}-${number}`;
		if (taken.has(id)) continue;
		taken.add(id);
		return id;
	}
}

/** Names by which tests reach the fix; a program's say `_expect`. */
function calledBy({ kind, entryPoints }: Draft): readonly string[] {
	return kind === 'program' ? ['_expect'] : entryPoints;
}
