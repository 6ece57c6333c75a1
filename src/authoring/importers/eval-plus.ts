/**
 * EvalPlus (HumanEval+ and MBPP+), in its release form: a program and many inputs without values. The examples of the prompt are the visible tests, and
 * the inputs are drawn from while grading: what the reference returns for them is the expected value.
 */
import { z } from 'zod';
import { namedChildren } from '../../python-source/tree/node.js';
import type { ProgramReader } from '../mutate/program.js';
import { SAME, sameEdit } from './assertions.js';
import { importsUsedBy, namesUsedBy } from './borrowed-names.js';
import { draftsOf } from './check-record.js';
import { doctestHead, doctestMethods } from './doctests.js';
import { readRecords } from './files.js';
import type { Draft, Importer, Refusal } from './importer.js';
import { PythonText } from './python-json.js';
import { pythonLiteral, testMethod, testModule } from './python-text.js';

const inputs = z.array(z.array(z.unknown()));
const record = z.object({
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
	buggy_solution: z.string().optional(),
});
type PlusRecord = z.output<typeof record>;

/** Characters of all inputs together that go into a task; the longest are left out first. */
const INPUTS_LIMIT = 200_000;

/** @param read parser of programs and examples */
export function evalPlusImporter(read: ProgramReader): Importer {
	return {
		format: 'evalplus',
		summary: 'EvalPlus (HumanEval+, MBPP+): JSON lines with base_input and plus_input',
		read: async (path, { license }) => {
			const { records, refusals } = await readRecords(path);
			const reading = draftsOf(records, record, (item, place) => toDraft(read, item, place, license));
			return { drafts: reading.drafts, refusals: [...refusals, ...reading.refusals] };
		},
	};
}

function toDraft(read: ProgramReader, item: PlusRecord, place: string, license: string | null): Draft | Refusal {
	const { entry_point: entry, prompt } = item;
	const name = String(item.task_id);
	// MBPP+ has whole programs behind a prompt that is a text alone.
	const isWhole = new RegExp(`^(?:def|class) ${entry}\\b`, 'm').test(item.canonical_solution);
	const whole = (body: string) => `${isWhole ? body : prompt + body}`.trim().concat('\n');
	const solution = whole(item.canonical_solution);
	const program = read(solution);
	if (program === null) return { name, reason: 'its program cannot be parsed' };
	const asserts = [...prompt.matchAll(/^\s*(assert\s.*)$/gm)].map((match) => match[1] ?? '');
	const methods = [
		...doctestMethods(prompt, [entry]),
		...asserts.flatMap((text, index) => assertMethod(read, text, index + 1)),
	];
	if (methods.length === 0) return { name, reason: 'its prompt has no example that could be a visible test' };
	const used = [prompt, ...asserts].join('\n');
	const head = [
		...importsUsedBy(program, used),
		`from solution import ${[...new Set([entry, ...namesUsedBy(program, asserts.join('\n'))])].join(', ')}`,
		'',
		'',
		SAME,
		'',
		'',
		doctestHead(methods),
	].join('\n');
	const { text, left } = inputsModule([...item.base_input, ...item.plus_input]);
	return {
		name,
		title: entry.replaceAll('_', ' '),
		description: prompt.trim(),
		category: null,
		difficulty: null,
		entryPoints: [entry],
		solution,
		buggy: item.buggy_solution === undefined ? null : whole(item.buggy_solution),
		tests: [testModule(head, methods)],
		inputs: text + acceptOf(item),
		tags: ['evalplus'],
		bugKind: 'generated',
		license: license ?? 'Apache-2.0',
		author: 'EvalPlus',
		origin: `${name} of EvalPlus (${place})`,
		notes: left === 0 ? [] : [`${left} of its inputs were left out: all together may have ${INPUTS_LIMIT} characters`],
	};
}

function assertMethod(read: ProgramReader, text: string, number: number): string[] {
	const program = read(text);
	const statement = program === null ? undefined : namedChildren(program.tree.root)[0];
	if (program === null || statement === undefined) return [];
	return [testMethod(`test_${number}`, sameEdit(program, statement)?.text ?? text)];
}

/** `fresh(rng)` that draws one of the collection's inputs. */
function inputsModule(all: readonly (readonly unknown[])[]): { readonly text: string; readonly left: number } {
	const literals = all.map((input) => pythonLiteral(input));
	const kept: string[] = [];
	let size = 0;
	for (const literal of [...literals].sort((a, b) => a.length - b.length)) {
		if (size + literal.length > INPUTS_LIMIT) break;
		kept.push(literal);
		size += literal.length;
	}
	const rows = literals.filter((literal) => kept.includes(literal)).map((literal) => `    ${literal},\n`);
	const text = `import copy\n\nINPUTS = [\n${rows.join('')}]\n\n\ndef fresh(rng):\n    return tuple(copy.deepcopy(rng.choice(INPUTS)))\n`;
	return { text, left: all.length - rows.length };
}

const NEAR = `

def accept(value, *arguments, expected):
    return near(value, expected)


def near(value, expected):
    if type(expected) is float and type(value) in (int, float):
        both_nan = value != value and expected != expected
        return both_nan or value == expected or abs(value - expected) <= ATOL + 1e-7 * abs(expected)
    if type(expected) in (list, tuple):
        return type(value) is type(expected) and len(value) == len(expected) and all(map(near, value, expected))
    return type(value) is type(expected) and value == expected
`;

/** Any zero of the polynomial will do: where it has several, the reference's is one of them. */
const ZERO = `

def accept(value, coefficients):
    return type(value) in (int, float) and abs(sum(c * value**i for i, c in enumerate(coefficients))) <= ATOL
`;

/** The rules by which upstream compares, where they are other than equality. */
function acceptOf({ entry_point: entry, atol }: PlusRecord): string {
	if (atol === 0) return '';
	return `\n\nATOL = ${atol}\n${entry === 'find_zero' ? ZERO : NEAR}`;
}
