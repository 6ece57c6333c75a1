/**
 * EvalPlus (HumanEval+ and MBPP+): a program and many inputs. The examples of the prompt are the visible tests, and the inputs are drawn from while grading:
 * what the reference returns for them is the expected value. The release has the inputs as JSON (`base_input`, `plus_input`), the form on the hub has
 * them in the text of a test.
 */
import { z } from 'zod';
import { fieldOf, namedChildren } from '../../python-source/tree/node.js';
import type { Program, ProgramReader } from '../mutate/program.js';
import { SAME, sameEdit } from './assertions.js';
import { importsUsedBy, namesUsedBy } from './borrowed-names.js';
import { draftsOf } from './check-record.js';
import { doctestHead, doctestMethods } from './doctests.js';
import { acceptRule, inputLiteral, nearRule } from './eval-plus-shapes.js';
import { readRecords } from './files.js';
import type { Draft, Importer, Refusal } from './importer.js';
import { PythonText } from './python-json.js';
import { pythonLiteral, testMethod, testModule } from './python-text.js';

const inputs = z.array(z.array(z.unknown()));
const release = z.object({
	task_id: z.union([z.string(), z.number()]),
	prompt: z.string(),
	entry_point: z.string().regex(/^\w+$/, 'a Python name'),
	canonical_solution: z.string(),
	base_input: inputs,
	plus_input: inputs.or(z.object({}).transform(() => [])).default([]),
	/** Upstream takes results that are so near to the reference's. */
	atol: z
		.preprocess((value) => (value instanceof PythonText ? Number(value.text) : value), z.number().nonnegative())
		.default(0),
	/** Of MBPP+: the tests of MBPP. */
	assertion: z.string().default(''),
	buggy_solution: z.string().optional(),
});

const hub = z.object({
	task_id: z.union([z.string(), z.number()]),
	prompt: z.string(),
	test: z.string(),
	/** Of HumanEval+. */
	entry_point: z.string().regex(/^\w+$/, 'a Python name').optional(),
	canonical_solution: z.string().optional(),
	/** Of MBPP+. */
	code: z.string().optional(),
	test_list: z.array(z.string()).default([]),
	buggy_solution: z.string().optional(),
});
const record = z.union([release, hub]);
type PlusRecord = z.output<typeof record>;

/** Either form. */
interface Problem {
	readonly name: string;
	readonly prompt: string;
	readonly entry: string;
	readonly solution: string;
	readonly buggy: string | undefined;
	/** Statements that may be visible tests, beside the examples of the prompt. */
	readonly asserts: readonly string[];
	/** Lists of arguments as Python writes them. */
	readonly inputs: readonly string[];
	readonly atol: number;
}

/** Characters of all inputs together that go into a task; the longest are left out first. */
const INPUTS_LIMIT = 200_000;
/** Inputs that are tests where the prompt has no example; the longest are about 10,000 characters. */
const INPUTS_TESTED = 6;

/** @param read parser of programs and examples */
export function evalPlusImporter(read: ProgramReader): Importer {
	return {
		format: 'evalplus',
		summary: 'EvalPlus (HumanEval+, MBPP+): its release, or the form on the hub with the inputs in the tests',
		read: async (path, { license }) => {
			const { records, refusals } = await readRecords(path);
			const reading = draftsOf(records, record, (item, place) => toDraft(read, item, place, license));
			return { drafts: reading.drafts, refusals: [...refusals, ...reading.refusals] };
		},
	};
}

function problemOf(read: ProgramReader, item: PlusRecord): Problem | string {
	const name = String(item.task_id);
	const number = /^(?:Mbpp\/)?(\d+)$/.exec(name)?.[1];
	const { prompt } = item;
	if ('base_input' in item) {
		return {
			name,
			prompt,
			entry: item.entry_point,
			solution: item.canonical_solution,
			buggy: item.buggy_solution,
			asserts: assertsIn(`${prompt}\n${item.assertion}`),
			inputs: [...item.base_input, ...item.plus_input].map((args) =>
				inputLiteral(number ? Number(number) : null, args),
			),
			atol: item.atol,
		};
	}
	const test = read(item.test);
	const literals = test === null ? null : inputsIn(test);
	if (test === null || literals === null) return 'its test has no list `inputs`';
	const entry = item.entry_point ?? /\b(\w+)\(\*inp\)/.exec(item.test)?.[1];
	const solution = item.canonical_solution ?? item.code;
	if (entry === undefined || solution === undefined) return 'it has no `entry_point` or no program';
	const atol = Number(/(?:exp|\)), ([\d.e-]+)\)\s*$|<= ([\d.e-]+)\s*$/m.exec(item.test)?.slice(1).find(Boolean) ?? 0);
	const asserts = [...assertsIn(prompt), ...item.test_list];
	return { name, prompt, entry, solution, buggy: item.buggy_solution, asserts, inputs: literals, atol };
}

function assertsIn(text: string): string[] {
	return [...new Set([...text.matchAll(/^\s*(assert\s.*)$/gm)].map((match) => match[1] ?? ''))];
}

/** The items of `inputs = [[…], …]` in the text of a test. */
function inputsIn({ tree }: Program): string[] | null {
	const assigned = tree.nodes.find((node) => {
		const left = node.type === 'assignment' ? fieldOf(node, 'left') : null;
		return left !== null && tree.text(left) === 'inputs';
	});
	const value = assigned === undefined ? null : fieldOf(assigned, 'right');
	return value?.type === 'list' ? namedChildren(value).map((item) => tree.text(item)) : null;
}

function toDraft(read: ProgramReader, item: PlusRecord, place: string, license: string | null): Draft | Refusal {
	const problem = problemOf(read, item);
	if (typeof problem === 'string') return { name: String(item.task_id), reason: problem };
	const { name, prompt, entry, asserts } = problem;
	if (entry === 'are_equivalent') return { name, reason: 'its collection takes every answer as right' };
	// MBPP+ has whole programs behind a prompt that is a text alone.
	const isWhole = new RegExp(`^(?:def|class) ${entry}\\b`, 'm').test(problem.solution);
	const whole = (body: string) => `${isWhole ? body : prompt + body}`.trim().concat('\n');
	const solution = whole(problem.solution);
	const program = read(solution);
	if (program === null) return { name, reason: 'its program cannot be parsed' };
	const examples = [
		...doctestMethods(prompt, [entry]),
		...asserts.flatMap((text, index) => assertMethod(read, text, index + 1)),
	];
	const beside = inputMethods(problem);
	if (examples.length + beside.length === 0) return { name, reason: 'it has neither an example nor an input' };
	const used = [prompt, ...asserts].join('\n');
	const head = [
		...importsUsedBy(program, used),
		`from solution import ${[...new Set([entry, ...namesUsedBy(program, asserts.join('\n'))])].join(', ')}`,
		'',
		'',
		SAME,
		'',
		'',
	].join('\n');
	// Examples that are not quite as Python would show them fail for the reference too: then the inputs are the tests.
	const tests = [
		...(examples.length > 0 ? [testModule(head + doctestHead(examples), examples)] : []),
		...(beside.length > 0 ? [testModule(head + referenceHead(problem, solution), beside)] : []),
	];
	const { text, left } = inputsModule(problem.inputs);
	return {
		name,
		title: entry.replaceAll('_', ' '),
		description: prompt.trim(),
		category: null,
		difficulty: null,
		entryPoints: [entry],
		solution,
		buggy: problem.buggy === undefined ? null : whole(problem.buggy),
		tests,
		inputs: text + acceptRule(entry, problem.atol),
		tags: ['evalplus'],
		bugKind: 'generated',
		license: license ?? 'Apache-2.0',
		author: 'EvalPlus',
		origin: `${name} of EvalPlus (${place})`,
		notes: [
			...(left === 0 ? [] : [`${left} of its inputs were left out: all together may have ${INPUTS_LIMIT} characters`]),
			...(examples.length === 0
				? ['its prompt has no example: its first inputs are the tests, beside the reference in tests.py']
				: []),
		],
	};
}

/** What the first inputs give, beside what the reference gives for them. */
function inputMethods({ entry, inputs: all }: Problem): string[] {
	return all.slice(0, INPUTS_TESTED).map((args, index) => {
		const calls = [entry, '_reference'].map((name) => `${name}(*copy.deepcopy(${args}))`);
		return testMethod(`test_input_${index + 1}`, `_agree(${calls.join(', ')})`);
	});
}

function referenceHead({ entry, atol }: Problem, solution: string): string {
	return `import copy

_space = {}
exec(${pythonLiteral(solution)}, _space)
_reference = _space["${entry}"]
${nearRule(atol)}

def _agree(got, expected):
    if not near(got, expected):
        _same(got, expected)
        raise AssertionError(f"expected {expected!r}, got {got!r}")`;
}

function assertMethod(read: ProgramReader, text: string, number: number): string[] {
	const program = read(text);
	const statement = program === null ? undefined : namedChildren(program.tree.root)[0];
	if (program === null || statement === undefined) return [];
	return [testMethod(`test_${number}`, sameEdit(program, statement)?.text ?? text)];
}

/** `fresh(rng)` that draws one of the collection's inputs. */
function inputsModule(literals: readonly string[]): { readonly text: string; readonly left: number } {
	const kept: string[] = [];
	let size = 0;
	for (const literal of [...literals].sort((a, b) => a.length - b.length)) {
		if (size + literal.length > INPUTS_LIMIT) break;
		kept.push(literal);
		size += literal.length;
	}
	const rows = literals.filter((literal) => kept.includes(literal)).map((literal) => `    ${literal},\n`);
	const constants = /\b(?:inf|nan)\b/.test(rows.join('').replace(/float\("\w+"\)/g, ''))
		? 'from math import inf, nan\n'
		: '';
	const text = `import copy\n${constants}\nINPUTS = [\n${rows.join('')}]\n\n\ndef fresh(rng):\n    return tuple(copy.deepcopy(rng.choice(INPUTS)))\n`;
	return { text, left: literals.length - rows.length };
}
