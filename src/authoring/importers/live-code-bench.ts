/**
 * LiveCodeBench (code generation), as published: JSON lines with `public_test_cases` and `private_test_cases`. The private ones are a text in JSON,
 * or that text pickled, packed by zlib and written as base64; a pickle is read as data here (pickled-text.ts), never run. It has problems and tests, and neither
 * programs nor bugs: a folder of references (`--solutions <folder>`, `<question_id>.py`) or a `code`/`solution` field gives the program, and the bugs are made.
 */
import { join } from 'node:path';
import { inflateSync } from 'node:zlib';
import { z } from 'zod';
import { programTests } from '../../taskset/program-tests.js';
import { MEBIBYTE } from '../../units.js';
import { SAME } from './assertions.js';
import { draftsOf } from './check-record.js';
import { namesIn, readRecords, readText } from './files.js';
import type { Draft, Importer, ReadOptions, Refusal } from './importer.js';
import { pickledText } from './pickled-text.js';
import { parsePythonJson } from './python-json.js';
import { pythonLiteral, testMethod, testModule } from './python-text.js';

const testCase = z.object({
	input: z.string(),
	output: z.string(),
	testtype: z.enum(['stdin', 'functional']).default('stdin'),
});
const testCases = z.array(testCase);
type TestCase = z.output<typeof testCase>;

const record = z.object({
	question_id: z.union([z.string(), z.number()]),
	question_title: z.string().default(''),
	question_content: z.string(),
	platform: z.string().default(''),
	difficulty: z.string().default(''),
	starter_code: z.string().nullish(),
	public_test_cases: z.union([z.string(), testCases]),
	private_test_cases: z.union([z.string(), testCases]).default([]),
	metadata: z.union([z.string(), z.record(z.string(), z.unknown())]).default('{}'),
	code: z.string().optional(),
	solution: z.string().optional(),
	buggy_code: z.string().optional(),
});
type LiveRecord = z.output<typeof record>;

/** Characters of a test's input and output beyond which it is left out, and of all tests together. */
const TEST_LIMIT = 40_000;
const TESTS_LIMIT = 400_000;
const UNPACKED_LIMIT_BYTES = 64 * MEBIBYTE;

export function liveCodeBenchImporter(): Importer {
	return {
		format: 'livecodebench',
		summary: 'LiveCodeBench (stdin and functional), with references from --solutions or a field `solution`',
		read: async (path, options) => {
			const { records, refusals } = await readRecords(path);
			const reading = draftsOf(records, record, (item, place) => toDraft(item, place, options));
			return { drafts: reading.drafts, refusals: [...refusals, ...reading.refusals] };
		},
	};
}

function toDraft(item: LiveRecord, place: string, { license, solutions }: ReadOptions): Draft | Refusal {
	const name = String(item.question_id);
	const solution = item.solution ?? item.code ?? referenceOf(solutions, name);
	if (solution === null) {
		return { name, reason: `it has no program; put one into ${name}.py and name the folder with --solutions` };
	}
	const read = casesOf(item);
	if (typeof read === 'string') return { name, reason: read };
	const { cases, left } = withinLimits(read);
	if (cases.length === 0) return { name, reason: 'it has no test that is small enough' };
	const isProgram = cases.every(({ testtype }) => testtype === 'stdin');
	const entry = isProgram ? null : entryOf(item);
	if (!isProgram && entry === null) return { name, reason: 'its metadata names no func_name' };
	const source = `${solution.trim()}\n`;
	return {
		name,
		title: item.question_title || name,
		description: descriptionOf(item, entry),
		category: null,
		difficulty: item.difficulty === 'easy' || item.difficulty === 'hard' ? item.difficulty : 'medium',
		entryPoints: entry === null ? [] : [entry.owner],
		kind: entry === null ? 'program' : 'function',
		solution: source,
		buggy: item.buggy_code === undefined ? null : `${item.buggy_code.trim()}\n`,
		tests: [entry === null ? programModule(cases) : functionModule(cases, entry)],
		tags: ['livecodebench', ...(item.platform === '' ? [] : [item.platform])],
		bugKind: 'generated',
		license: license ?? 'unstated',
		author: 'LiveCodeBench',
		origin: `${name} of LiveCodeBench (${place})`,
		notes: left === 0 ? [] : [`${left} of its tests were left out: together they may have ${TESTS_LIMIT} characters`],
	};
}

function referenceOf(folder: string | null, name: string): string | null {
	if (folder === null || !namesIn(folder)?.includes(`${name}.py`)) return null;
	return readText(join(folder, `${name}.py`));
}

/** Public tests first; a sentence where they cannot be read. */
function casesOf({ public_test_cases: open, private_test_cases: hidden }: LiveRecord): readonly TestCase[] | string {
	try {
		return [...parseCases(open), ...parseCases(hidden)];
	} catch (error) {
		return `its tests cannot be read: ${error instanceof Error ? error.message : String(error)}`;
	}
}

function parseCases(given: string | readonly TestCase[]): readonly TestCase[] {
	if (typeof given !== 'string') return given;
	if (given.trim() === '') return [];
	const text = /^\s*\[/.test(given) ? given : unpacked(given);
	return testCases.parse(JSON.parse(text));
}

function unpacked(given: string): string {
	return pickledText(inflateSync(Buffer.from(given, 'base64'), { maxOutputLength: UNPACKED_LIMIT_BYTES }));
}

function withinLimits(all: readonly TestCase[]): { cases: readonly TestCase[]; left: number } {
	let size = 0;
	const cases = all.filter(({ input, output }) => {
		const own = input.length + output.length;
		if (own > TEST_LIMIT || size + own > TESTS_LIMIT) return false;
		size += own;
		return true;
	});
	return { cases, left: all.length - cases.length };
}

interface Entry {
	/** What the tests import. */
	readonly owner: string;
	/** How it is called. */
	readonly call: string;
}

/** LeetCode's form has a method of `Solution`. */
function entryOf({ metadata, starter_code: starter }: LiveRecord): Entry | null {
	const facts: unknown = typeof metadata === 'string' ? JSON.parse(metadata || '{}') : metadata;
	const name = typeof facts === 'object' && facts !== null && 'func_name' in facts ? facts.func_name : null;
	if (typeof name !== 'string' || !/^\w+$/.test(name)) return null;
	const isMethod = /^class Solution\b/m.test(starter ?? '');
	return isMethod ? { owner: 'Solution', call: `Solution().${name}` } : { owner: name, call: name };
}

function descriptionOf({ question_content: text, starter_code: starter }: LiveRecord, entry: Entry | null): string {
	const how =
		entry === null
			? 'A program that reads standard input and prints.'
			: `It is called as \`${entry.call}\`.${starter ? `\n\n\`\`\`python\n${starter.trim()}\n\`\`\`` : ''}`;
	return `${text.trim()}\n\n${how}`;
}

/** As upstream compares: line by line without white space at their ends. */
function programModule(cases: readonly TestCase[]): string {
	const pairs = cases.map(({ input, output }) => ({ tier: 'Basic' as const, stdin: input, stdout: output }));
	return programTests(pairs, 'lines', null);
}

/** Each line of the input is one argument in JSON. */
function functionModule(cases: readonly TestCase[], { owner, call }: Entry): string {
	const methods = cases.map(({ input, output }, index) => {
		const values = input.split('\n').filter((line) => line.trim() !== '');
		const args = values.map((line) => pythonLiteral(parsePythonJson(line))).join(', ');
		return testMethod(`test_${index + 1}`, `_same(${call}(${args}), ${pythonLiteral(parsePythonJson(output))})`);
	});
	return testModule(`from solution import ${owner}\n\n\n${SAME}`, methods);
}
