/**
 * A checkout of QuixBugs: broken programs in `python_programs`, correct ones in `correct_python_programs`, tests as lines of JSON in `json_testcases` or,
 * for graphs and linked lists, as pytest files in `python_testcases` that build their inputs of `node.py`.
 */
import { join } from 'node:path';
import type { ProgramReader } from '../mutate/program.js';
import { SAME } from './assertions.js';
import { PLAIN } from './debug-arena.js';
import { isFolder, namesIn, readText } from './files.js';
import { type Draft, ImportError, type Importer, type ReadOptions, type Refusal } from './importer.js';
import { convertPytest } from './pytest-module.js';
import { parsePythonJson } from './python-json.js';
import { pythonLiteral, testMethod, testModule } from './python-text.js';
import { type UpstreamRule, upstreamRule } from './quix-rules.js';

const BROKEN = 'python_programs';
const CORRECT = 'correct_python_programs';
const HELPER = 'node';

/** @param read parser of programs and tests */
export function quixBugsImporter(read: ProgramReader): Importer {
	return {
		format: 'quixbugs',
		summary: 'QuixBugs: a checkout with python_programs, correct_python_programs and test cases',
		read: async (path, options) => {
			const names = programsIn(path);
			const made = names.map((name) => draftOf(read, path, name, options));
			return {
				drafts: made.filter((item): item is Draft => 'tests' in item),
				refusals: made.filter((item): item is Refusal => 'reason' in item),
			};
		},
	};
}

function programsIn(path: string): string[] {
	const broken = namesIn(join(path, BROKEN));
	if (broken === null || !isFolder(join(path, CORRECT))) {
		throw new ImportError(`${path} is no checkout of QuixBugs: expected the folders ${BROKEN} and ${CORRECT} in it.`);
	}
	const programs = broken.filter((name) => /^[a-z]\w*\.py$/.test(name) && !/_test\.py$|^test_/.test(name));
	return programs.map((name) => name.slice(0, -'.py'.length)).filter((name) => name !== HELPER);
}

function draftOf(read: ProgramReader, path: string, name: string, { license }: ReadOptions): Draft | Refusal {
	const file = (...parts: string[]) => optionalText(join(path, ...parts));
	const correct = file(CORRECT, `${name}.py`);
	if (correct === null) return { name, reason: `${CORRECT}/${name}.py is missing` };
	const helper = file(BROKEN, `${HELPER}.py`) ?? file(CORRECT, `${HELPER}.py`);
	const tests = testsOf(
		read,
		name,
		file('json_testcases', `${name}.json`),
		file('python_testcases', `test_${name}.py`),
	);
	if ('reason' in tests) return { name, reason: tests.reason };
	const needsNode = tests.names.includes('Node');
	if (needsNode && helper === null) return { name, reason: `its tests need ${HELPER}.py, which is missing` };
	const withNode = (source: string) => (needsNode ? `${helper?.trim()}\n\n\n${withoutNodeImport(source)}` : source);
	const broken = programOf(file(BROKEN, `${name}.py`) ?? '');
	return {
		name,
		title: name.replaceAll('_', ' '),
		description: descriptionOf(broken.text || programOf(correct).text, name),
		category: null,
		difficulty: null,
		entryPoints: [name, ...(needsNode ? ['Node'] : [])],
		solution: withNode(programOf(correct).code),
		buggy: withNode(broken.code),
		tests: tests.modules,
		tags: ['quixbugs'],
		bugKind: 'one-line',
		license: license ?? 'MIT',
		author: 'QuixBugs',
		origin: `${name} of QuixBugs`,
		notes: tests.notes,
	};
}

interface QuixTests {
	readonly modules: readonly string[];
	readonly names: readonly string[];
	readonly notes: readonly string[];
}

function testsOf(
	read: ProgramReader,
	name: string,
	json: string | null,
	python: string | null,
): QuixTests | { reason: string } {
	if (json !== null) return jsonTests(name, json, upstreamRule(read, name, python));
	if (python === null)
		return { reason: `has neither json_testcases/${name}.json nor python_testcases/test_${name}.py` };
	const program = read(python);
	if (program === null) return { reason: `python_testcases/test_${name}.py cannot be parsed` };
	const { text, imported, refusals } = convertPytest(
		program,
		(module) => module.endsWith(`programs.${name}`) || module === HELPER,
	);
	const names = [...new Set([name, ...imported.values()])];
	const head = `from solution import ${names.join(', ')}\n`;
	const notes = refusals.map((refusal) => `${refusal.name} was left out: ${refusal.reason}`);
	return { modules: [text.replace('import unittest\n', `import unittest\n\n${head}`)], names, notes };
}

/** Each line is `[input, expected]`; an input that is no list is the only argument. */
function jsonTests(name: string, json: string, rule: UpstreamRule): QuixTests | { reason: string } {
	const methods: string[] = [];
	const upstream: string[] = [];
	const notes: string[] = [];
	for (const [index, line] of json.split('\n').entries()) {
		if (line.trim() === '') continue;
		const test = readCase(line);
		if (test === null) return { reason: `json_testcases/${name}.json:${index + 1} is no [input, expected]` };
		const input = test.input.map(pythonLiteral);
		if (rule.skips(input)) {
			notes.push(`line ${index + 1} of its test cases was left out: upstream skips it as slow`);
			continue;
		}
		const assertion = rule.assertion(input, pythonLiteral(test.expected));
		const plain = `self.assertEqual(_plain(${name}(${input.join(', ')})), ${pythonLiteral(test.expected)})`;
		methods.push(testMethod(`test_${index + 1}`, plain));
		if (assertion !== null) upstream.push(testMethod(`test_${index + 1}`, assertion));
	}
	if (methods.length === 0) return { reason: `json_testcases/${name}.json holds no usable test` };
	const head = [`from solution import ${name}`, '', '', PLAIN, '', '', SAME, ...rule.head].join('\n');
	const asUpstream = upstream.length === methods.length ? [testModule(head, upstream)] : [];
	return { modules: [...asUpstream, testModule(head, methods)], names: [name], notes };
}

function readCase(line: string): { readonly input: readonly unknown[]; readonly expected: unknown } | null {
	try {
		const value: unknown = parsePythonJson(line);
		if (!Array.isArray(value) || value.length !== 2) return null;
		return { input: Array.isArray(value[0]) ? value[0] : [value[0]], expected: value[1] };
	} catch {
		return null;
	}
}

/** Code and the texts around it: QuixBugs keeps descriptions and other correct versions in strings behind the code. */
function programOf(source: string): { readonly code: string; readonly text: string } {
	const texts: string[] = [];
	const code = source.replace(/^("""|''')([\s\S]*?)\1[ \t]*$/gm, (_whole, _quote, text: string) => {
		texts.push(text.trim());
		return '';
	});
	return { code: `${code.trim()}\n`, text: texts.at(-1) ?? '' };
}

function descriptionOf(text: string, name: string): string {
	return text === '' ? `Repair \`${name}\`.` : text;
}

function withoutNodeImport(source: string): string {
	return source.replace(/^\s*(?:from (?:\.|\w+\.)*node import .*|import node)\n/gm, '');
}

function optionalText(path: string): string | null {
	const folder = path.slice(0, path.lastIndexOf('/'));
	const name = path.slice(folder.length + 1);
	return namesIn(folder)?.includes(name) ? readText(path) : null;
}
