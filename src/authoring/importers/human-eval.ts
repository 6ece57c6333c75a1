/**
 * HumanEval and HumanEvalPack (which HumanEvalFix is the repair part of), as JSON lines. `check(candidate)` is taken apart, so that each assertion is a
 * test; where it does more than assert it stays whole, and the examples of the description are the visible tests.
 */
import { z } from 'zod';
import { fieldOf, namedChildren, type SyntaxNode, subtree } from '../../python-source/tree/node.js';
import { statementsOf } from '../mutate/edits.js';
import type { Program, ProgramReader } from '../mutate/program.js';
import { isIdle, SAME, sameEdit, topFunction } from './assertions.js';
import { importsUsedBy, namesUsedBy } from './borrowed-names.js';
import { draftsOf } from './check-record.js';
import { doctestHead, doctestMethods } from './doctests.js';
import { readRecords } from './files.js';
import type { Draft, Importer, Refusal } from './importer.js';
import { testMethod, testModule } from './python-text.js';

const record = z.object({
	task_id: z.string(),
	prompt: z.string(),
	canonical_solution: z.string(),
	test: z.string(),
	entry_point: z.string().regex(/^\w+$/, 'a Python name'),
	buggy_solution: z.string().optional(),
	bug_type: z.string().optional(),
	declaration: z.string().optional(),
	import: z.string().optional(),
	test_setup: z.string().optional(),
	docstring: z.string().optional(),
	instruction: z.string().optional(),
});
type HumanEvalRecord = z.output<typeof record>;

/** @param read parser of the tests */
export function humanEvalImporter(read: ProgramReader): Importer {
	return {
		format: 'humaneval',
		summary: 'HumanEval, HumanEvalFix and HumanEvalPack (Python): JSON lines',
		read: async (path, { license }) => {
			const { records, refusals } = await readRecords(path);
			const reading = draftsOf(records, record, (item, place) => toDraft(read, item, place, license));
			return { drafts: reading.drafts, refusals: [...refusals, ...reading.refusals] };
		},
	};
}

/** HumanEvalPack comes in six languages, told by the ids. */
const OTHER_LANGUAGES: ReadonlySet<string> = new Set(['cpp', 'go', 'java', 'js', 'javascript', 'rust']);

function toDraft(read: ProgramReader, item: HumanEvalRecord, place: string, license: string | null): Draft | Refusal {
	const { task_id: name, entry_point: entry } = item;
	const [language = ''] = name.split('/');
	if (OTHER_LANGUAGES.has(language.toLowerCase())) return { name, reason: `is a task in ${language}, not in Python` };
	const head = [item.import, item.test_setup].filter((part) => part?.trim()).join('\n');
	const start = `${head === '' ? '' : `${head}\n`}${item.prompt}`;
	const solution = `${start}${item.canonical_solution}`.trimStart();
	const tests = testsOf(read, item, solution);
	if (tests === null) return { name, reason: `its test has no function check(candidate) that can be parsed` };
	const isPack = item.buggy_solution !== undefined;
	return {
		name,
		title: entry.replaceAll('_', ' '),
		description: descriptionOf(item),
		category: null,
		difficulty: null,
		entryPoints: [entry],
		solution,
		buggy: item.buggy_solution === undefined ? null : `${start}${item.buggy_solution}`.trimStart(),
		tests,
		tags: [isPack ? 'humanevalpack' : 'humaneval'],
		bugKind: item.bug_type?.trim().toLowerCase().replaceAll(' ', '-') || 'imported',
		license: license ?? 'MIT',
		author: isPack ? 'HumanEvalPack' : 'HumanEval',
		origin: `${name} of ${isPack ? 'HumanEvalPack' : 'HumanEval'} (${place})`,
		notes: [],
	};
}

/** The docstring of the prompt, without its quotes; the signature in front of it. */
function descriptionOf({ prompt, docstring, instruction, entry_point, declaration }: HumanEvalRecord): string {
	const [, , quoted] = /("""|''')([\s\S]*?)\1/.exec(prompt.slice(prompt.indexOf(`def ${entry_point}`))) ?? [];
	const text = (docstring ?? quoted ?? instruction ?? '').replace(/^ {4}/gm, '').trim();
	const signature = new RegExp(`def ${entry_point}\\(.*`).exec(declaration ?? prompt)?.[0].replace(/:\s*$/, '');
	return `\`${(signature ?? entry_point).replace(/^def /, '')}\`\n\n${text}`;
}

/** All tests as one module, taken apart where that works and whole, or null when there is no `check`. */
function testsOf(read: ProgramReader, item: HumanEvalRecord, solution: string): readonly string[] | null {
	const { test, entry_point: entry, prompt, test_setup = '' } = item;
	const program = read(test);
	const check = program === null ? null : topFunction(program, 'check');
	if (program === null || check === null) return null;
	const candidate = candidateOf(program, check) ?? 'candidate';
	const others = namedChildren(program.tree.root).filter((node) => node !== check && isHelper(program, node));
	const reference = read(solution);
	const borrowed = reference === null ? [] : namesUsedBy(reference, test).filter((name) => name !== candidate);
	const head = [
		...(reference === null ? [] : importsUsedBy(reference, test)),
		test_setup,
		importOf(entry, candidate, borrowed),
		SAME,
		...others.map((node) => program.tree.text(node)),
	].join('\n');
	const examples = doctestMethods(prompt, [entry]);
	const helpers = [head, program.tree.text(check), doctestHead(examples)].join('\n\n\n');
	const whole = testModule(helpers, [...examples, testMethod('test_check', `check(${candidate})`)]);
	const methods = methodsOf(program, check);
	return methods.length > 1 ? [testModule(head, methods), whole] : [whole];
}

/**
 * One test for each statement of `check` that asserts something, after the statements before it that do not; none where texts over
 * several lines would be moved.
 */
function methodsOf(program: Program, check: SyntaxNode): string[] {
	const methods: string[] = [];
	const before: string[] = [];
	for (const statement of statementsOf(check)) {
		if (isIdle(program, statement)) continue;
		const text = dedent(sameEdit(program, statement)?.text ?? program.tree.text(statement), statement, program);
		if (/"""|'''/.test(text)) return [];
		if (!asserts(program, statement)) before.push(text);
		else methods.push(testMethod(`test_${methods.length + 1}`, [...before, text].join('\n')));
	}
	return methods;
}

function asserts({ tree }: Program, statement: SyntaxNode): boolean {
	return subtree(tree, statement).some(({ type }) => type === 'assert_statement');
}

/** A statement of a function as it would stand at the margin. */
function dedent(text: string, statement: SyntaxNode, { tree }: Program): string {
	const margin = ' '.repeat(tree.positions.columnOf(statement.start) - 1);
	return text.replaceAll(`\n${margin}`, '\n');
}

/** Everything at the top but facts about the benchmark and the call that starts it. */
function isHelper({ tree }: Program, node: SyntaxNode): boolean {
	return node.type !== 'expression_statement' || !/^(?:METADATA\b|check\()/.test(tree.text(node));
}

/** @param borrowed further names of the solution that the tests use */
function importOf(entry: string, candidate: string, borrowed: readonly string[]): string {
	const line = `from solution import ${[...new Set([entry, ...borrowed])].join(', ')}`;
	return candidate === entry ? line : `${line}\n\n${candidate} = ${entry}`;
}

function candidateOf({ tree }: Program, check: SyntaxNode): string | null {
	const parameters = fieldOf(check, 'parameters');
	const first = parameters === null ? undefined : namedChildren(parameters)[0];
	return first === undefined ? null : tree.text(first).split(':')[0]?.trim() || null;
}
