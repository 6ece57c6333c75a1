/**
 * DebugArena's bug lists: a broken and a correct program, and tests as pairs of input and expected value. How an input is meant (the arguments, one
 * argument, arguments by name, or a call as text) isn't said, so each reading is a candidate and the correct program decides. In DebugArena's own
 * checkout the list is Python (`BUGS = […]` in bugs.py) and an input is the tuple of arguments.
 */
import { join } from 'node:path';
import { z } from 'zod';
import type { ProgramReader } from '../mutate/program.js';
import { SAME } from './assertions.js';
import { draftsOf } from './check-record.js';
import { isFolder, namesIn, type Records, readRecords, readText } from './files.js';
import { type Draft, ImportError, type Importer, type Refusal } from './importer.js';
import { PythonText } from './python-json.js';
import { readPythonRecords } from './python-records.js';
import { pythonLiteral, testMethod, testModule } from './python-text.js';

const test = z
	.object({ input: z.unknown(), expected: z.unknown(), expected_output: z.unknown(), output: z.unknown() })
	.partial()
	.refine((value) => 'input' in value, 'a test with `input` and `expected`');
const record = z.object({
	id: z.union([z.string(), z.number()]).optional(),
	bug_id: z.union([z.string(), z.number()]).optional(),
	task_id: z.union([z.string(), z.number()]).optional(),
	title: z.string().optional(),
	name: z.string().optional(),
	category: z.string().optional(),
	description: z.string().optional(),
	difficulty: z.string().optional(),
	bug_type: z.string().optional(),
	function_name: z.string().optional(),
	entry_point: z.string().optional(),
	buggy_code: z.string(),
	correct_code: z.string(),
	tests: z.array(test).min(2).optional(),
	test_cases: z.array(test).min(2).optional(),
	license: z.string().optional(),
});
type BugRecord = z.output<typeof record>;

/** @param read parser of programs */
export function debugArenaImporter(read: ProgramReader): Importer {
	return {
		format: 'debugarena',
		summary:
			'DebugArena bug lists: JSON or a checkout with bugs.py; buggy_code, correct_code and tests of input and expected',
		read: async (path, { license }) => {
			const { records, refusals } = await recordsIn(read, path);
			const reading = draftsOf(records, record, (item, place) => toDraft(read, item, place, license));
			return { drafts: reading.drafts, refusals: [...refusals, ...reading.refusals] };
		},
	};
}

const LIST = 'bugs.py';

async function recordsIn(read: ProgramReader, path: string): Promise<Records> {
	const file = isFolder(path) && namesIn(path)?.includes(LIST) ? join(path, LIST) : path;
	if (!file.endsWith('.py')) return readRecords(path);
	const program = read(readText(file));
	if (program === null) throw new ImportError(`${file} cannot be parsed as Python.`);
	const records = readPythonRecords(program, LIST);
	if (records.length === 0) throw new ImportError(`${file} assigns no list of dictionaries, such as BUGS = [{…}].`);
	return { records, refusals: [] };
}

function nameOf({ id, bug_id, task_id, function_name }: BugRecord): string {
	return String(id ?? bug_id ?? task_id ?? function_name ?? 'bug');
}

function toDraft(read: ProgramReader, item: BugRecord, place: string, license: string | null): Draft | Refusal {
	const name = nameOf(item);
	const tests = item.tests ?? item.test_cases;
	if (tests === undefined) return { name, reason: 'tests: expected a list; got nothing' };
	const entry = item.function_name ?? item.entry_point ?? mainFunction(read, item.correct_code);
	if (entry === null) return { name, reason: 'its correct code defines no function' };
	const cases = tests.map((each) => ({
		input: each.input,
		expected: each.expected ?? each.expected_output ?? each.output,
	}));
	const { description = `Repair \`${entry}\`.`, difficulty } = item;
	return {
		name,
		title: item.title ?? item.name ?? entry.replaceAll('_', ' '),
		description,
		category: null,
		difficulty: difficulty === 'easy' || difficulty === 'medium' || difficulty === 'hard' ? difficulty : null,
		entryPoints: [entry],
		solution: `${item.correct_code.trim()}\n`,
		buggy: `${item.buggy_code.trim()}\n`,
		tests: readings(entry, cases),
		tags: ['debugarena'],
		bugKind: item.bug_type?.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-') || 'imported',
		license: item.license ?? license ?? 'unstated',
		author: 'DebugArena',
		origin: `${name} of a DebugArena bug list (${place})`,
		notes: [],
	};
}

/** The last function at the top: helpers come before what uses them. */
function mainFunction(read: ProgramReader, source: string): string | null {
	const program = read(source);
	const functions = [...(program?.scopes.module.bindings ?? [])].filter(
		([, [binding]]) => binding?.kind === 'function',
	);
	return functions.at(-1)?.[0] ?? null;
}

interface Case {
	readonly input: unknown;
	readonly expected: unknown;
}

const AS_TEXT: (entry: string, input: unknown) => string | null = (entry, input) => {
	if (typeof input !== 'string') return null;
	return new RegExp(`^\\s*${entry}\\s*\\(`).test(input) ? input.trim() : `${entry}(${input})`;
};

/** A tuple of arguments, written in Python. */
const AS_TUPLE: (entry: string, input: unknown) => string | null = (entry, input) =>
	input instanceof PythonText && /^\(.*\)$/s.test(input.text.trim()) ? `${entry}(${argumentsOf(input.text)})` : null;

const CALLS: readonly ((entry: string, input: unknown) => string | null)[] = [
	AS_TUPLE,
	(entry, input) => (Array.isArray(input) ? `${entry}(${input.map(pythonLiteral).join(', ')})` : null),
	(entry, input) => (isObject(input) ? `${entry}(${keywords(input)})` : null),
	(entry, input) => `${entry}(${pythonLiteral(input)})`,
	AS_TEXT,
];

/** One module for each way to read the inputs that fits all of them. Expected texts may be Python too, where the input is. */
function readings(entry: string, cases: readonly Case[]): string[] {
	return CALLS.flatMap((call) => {
		const calls = cases.map(({ input }) => call(entry, input));
		if (calls.includes(null)) return [];
		if (call === AS_TUPLE) {
			const methods = cases.map((each, index) =>
				testMethod(`test_${index + 1}`, `_same(${calls[index]}, ${pythonLiteral(each.expected)})`),
			);
			return [testModule(`from solution import ${entry}\n\n\n${SAME}`, methods)];
		}
		const expected = call === AS_TEXT ? [asPython, pythonLiteral] : [pythonLiteral];
		return expected.map((write) => {
			const methods = cases.map((each, index) =>
				testMethod(`test_${index + 1}`, `self.assertEqual(_plain(${calls[index]}), ${write(each.expected)})`),
			);
			return testModule(`from solution import ${entry}\n\n\n${PLAIN}`, methods);
		});
	});
}

/** JSON has no tuples and no iterators: what a program returns is compared as the list that it would be there. */
export const PLAIN = `def _plain(value):
    if isinstance(value, (list, tuple)) or hasattr(type(value), "__next__"):
        return [_plain(item) for item in value]
    if isinstance(value, (set, frozenset)):
        return sorted(_plain(item) for item in value)
    if isinstance(value, dict):
        return {str(key): _plain(item) for key, item in value.items()}
    return value`;

function asPython(expected: unknown): string {
	return typeof expected === 'string' ? `_plain(${expected})` : pythonLiteral(expected);
}

/** `(1, 2)` → `1, 2`; `(1,)` → `1`. */
function argumentsOf(tuple: string): string {
	return tuple.trim().slice(1, -1).trim().replace(/,$/, '');
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
	return typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof PythonText);
}

function keywords(input: Readonly<Record<string, unknown>>): string {
	return Object.entries(input)
		.map(([name, value]) => `${name}=${pythonLiteral(value)}`)
		.join(', ');
}
