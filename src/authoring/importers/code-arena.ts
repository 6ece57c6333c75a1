/**
 * Tasks of the first CodeArena: JSON with a broken program and a text of `unittest` that finds the functions as globals, because there both ran in one
 * file. Here the tests import them. The format has no references: one is taken from a field or a folder where there is one, else looked for.
 */
import { join } from 'node:path';
import { z } from 'zod';
import { CATEGORIES, type Category, DIFFICULTIES, type Difficulty } from '../../taskset/task.js';
import type { ProgramReader } from '../mutate/program.js';
import { draftsOf } from './check-record.js';
import { namesIn, readRecords, readText } from './files.js';
import type { Draft, Importer, ReadOptions, Refusal } from './importer.js';
import { hasTests, makeReplayable, withoutInspect } from './source-tests.js';

const record = z.object({
	task_id: z.string().min(1),
	difficulty: z.string(),
	description: z.string(),
	buggy_code: z.string().min(1),
	test_code: z.string().min(1),
	optimal_time_seconds: z.number().optional(),
	category: z.string().optional(),
	solution: z.string().optional(),
	solution_code: z.string().optional(),
	correct_code: z.string().optional(),
	fixed_code: z.string().optional(),
	reference_solution: z.string().optional(),
	license: z.string().optional(),
	author: z.string().optional(),
});
type ArenaRecord = z.output<typeof record>;

/** @param read parser of programs and tests */
export function codeArenaImporter(read: ProgramReader): Importer {
	return {
		format: 'codearena',
		summary: 'JSON tasks of the first CodeArena; references from --solutions, or found by trying small repairs',
		read: async (path, options) => {
			const { records, refusals } = await readRecords(path);
			const reading = draftsOf(records, record, (item, place) => toDraft(read, item, place, options));
			return { drafts: reading.drafts, refusals: [...refusals, ...reading.refusals] };
		},
	};
}

function toDraft(read: ProgramReader, item: ArenaRecord, place: string, options: ReadOptions): Draft | Refusal {
	const name = item.task_id;
	const buggy = normal(item.buggy_code);
	const solution = referenceOf(item, options.solutions);
	const cleaned = makeReplayable(read, normal(item.test_code).replace(/^if __name__\b[\s\S]*/m, ''));
	if (cleaned === null) return { name, reason: 'its test_code cannot be parsed' };
	const text = withoutInspect(cleaned.text);
	const program = read(text);
	if (program === null || !hasTests(program)) {
		return { name, reason: `no test is left that can be imported${cleaned.notes.map((note) => `; ${note}`).join('')}` };
	}
	const entryPoints = definedNames(solution ?? buggy).filter((defined) => new RegExp(`\\b${defined}\\b`).test(text));
	if (entryPoints.length === 0) return { name, reason: 'its tests use nothing that its code defines' };
	const tests = `from solution import ${entryPoints.join(', ')}\n${text.replace(/^from solution import .*\n/gm, '')}`;
	const timed =
		item.optimal_time_seconds === undefined
			? []
			: ['optimal_time_seconds was left out: cost is measured beside the reference'];
	return {
		name,
		title: entryPoints.join(', ').replaceAll('_', ' '),
		description: item.description,
		category: categoryOf(item),
		difficulty: difficultyOf(item.difficulty),
		entryPoints,
		solution,
		buggy,
		tests: [tests],
		staticRules: cleaned.rules,
		tags: ['codearena-1'],
		bugKind: 'imported',
		license: item.license ?? options.license ?? 'unstated',
		author: item.author ?? 'the first CodeArena',
		origin: `${name} of the first CodeArena (${place})`,
		notes: [...cleaned.notes, ...timed],
	};
}

function normal(text: string): string {
	return `${text.replaceAll('\r\n', '\n').replace(/^\n+/, '').trimEnd()}\n`;
}

function referenceOf(item: ArenaRecord, folder: string | null): string | null {
	const { solution, solution_code, correct_code, fixed_code, reference_solution } = item;
	const given = solution ?? solution_code ?? correct_code ?? fixed_code ?? reference_solution;
	if (given !== undefined && given.trim() !== '') return normal(given);
	const file = `${item.task_id}.py`;
	return folder !== null && namesIn(folder)?.includes(file) ? normal(readText(join(folder, file))) : null;
}

/** Functions and classes at the top, read line by line because the code may be broken. */
function definedNames(source: string): string[] {
	return [...new Set([...source.matchAll(/^(?:async )?(?:def|class)\s+(\w+)/gm)].map((match) => match[1] ?? ''))];
}

/** The first CodeArena wrote the category where the difficulty belongs for its later tasks. */
function categoryOf({ category, difficulty, task_id }: ArenaRecord): Category | null {
	const words = [category, difficulty, task_id.replace(/[-_]?\d+$/, '')];
	return CATEGORIES.find((known) => words.includes(known)) ?? null;
}

function difficultyOf(text: string): Difficulty | null {
	return DIFFICULTIES.find((known) => known === text.toLowerCase()) ?? null;
}
