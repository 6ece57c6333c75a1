/**
 * Refactory's data: folders `question_N` with a reference, many wrong programs of students, and tests as pairs of files: a call (`ans/input_001.txt`) and
 * what it returns (`ans/output_001.txt`). Each wrong program is a task.
 */
import { join } from 'node:path';
import { namedChildren } from '../../python-source/tree/node.js';
import type { ProgramReader } from '../mutate/program.js';
import { SAME } from './assertions.js';
import { importsUsedBy, namesUsedBy } from './borrowed-names.js';
import { isFolder, namesIn, readText } from './files.js';
import { type Draft, ImportError, type Importer, type Refusal } from './importer.js';
import { testMethod, testModule } from './python-text.js';

const QUESTION = /^question_\d+$/;

/** @param read parser of programs and calls */
export function refactoryImporter(read: ProgramReader): Importer {
	return {
		format: 'refactory',
		summary: "Refactory: a folder of question_N with ans/ and code/; each of the students' wrong programs",
		read: async (path, { license }) => {
			const made = questionsIn(path).flatMap((folder) => draftsOf(read, folder, license));
			return {
				drafts: made.filter((item): item is Draft => 'tests' in item),
				refusals: made.filter((item): item is Refusal => 'reason' in item),
			};
		},
	};
}

function questionsIn(path: string): string[] {
	const candidates = [path, join(path, 'data')].filter(isFolder);
	const folders = candidates.flatMap((dir) =>
		(namesIn(dir) ?? []).filter((name) => QUESTION.test(name)).map((name) => join(dir, name)),
	);
	if (folders.length === 0) throw new ImportError(`${path} holds no folder question_N of Refactory.`);
	return folders;
}

function draftsOf(read: ProgramReader, folder: string, license: string | null): (Draft | Refusal)[] {
	const name = folder.split('/').at(-1) ?? folder;
	const references = pythonFiles(join(folder, 'code', 'reference'));
	const [reference] = references;
	if (reference === undefined) return [{ name, reason: 'code/reference holds no program' }];
	const shared = [join(folder, 'code', 'global.py'), join(folder, 'global.py')].find((file) => hasFile(file));
	const withShared = (file: string) =>
		[...(shared === undefined ? [] : [readText(shared).trim()]), readText(file).trim(), ''].join('\n\n\n').trimStart();
	const solution = withShared(reference);
	const program = read(solution);
	if (program === null) return [{ name, reason: `${reference} cannot be parsed` }];
	const cases = casesIn(folder).filter(({ call, output }) => read(call) !== null && isExpression(read, output));
	const text = cases.map(({ call, output }) => `${call}\n${output}`).join('\n');
	const borrowed = namesUsedBy(program, text);
	if (cases.length === 0 || borrowed.length === 0) return [{ name, reason: 'ans/ holds no call of the reference' }];
	const head = [...importsUsedBy(program, text), `from solution import ${borrowed.join(', ')}`, '', '', SAME].join(
		'\n',
	);
	const methods = cases.map(({ call, output }, index) => testMethod(`test_${index + 1}`, `_same(${call}, ${output})`));
	const description = hasFile(join(folder, 'description.txt')) ? readText(join(folder, 'description.txt')).trim() : '';
	const called = borrowed.filter((each) => cases.some(({ call }) => call.includes(`${each}(`)));
	return pythonFiles(join(folder, 'code', 'wrong')).map((file) => {
		const id = file.split('/').at(-1)?.replace(/\.py$/, '') ?? file;
		return {
			name: `${name}/${id}`,
			title: called.join(', ').replaceAll('_', ' '),
			description: description || `Repair \`${called.join('`, `')}\`.`,
			category: null,
			difficulty: null,
			entryPoints: called,
			solution,
			buggy: withShared(file),
			tests: [testModule(head, methods)],
			tags: ['refactory'],
			bugKind: 'student',
			license: license ?? 'unstated',
			author: 'Refactory',
			origin: `${id} of ${name} of Refactory`,
			notes: [],
		};
	});
}

function casesIn(folder: string): { readonly call: string; readonly output: string }[] {
	const dir = join(folder, 'ans');
	return (namesIn(dir) ?? [])
		.filter((name) => /^input_\w+\.txt$/.test(name))
		.filter((name) => hasFile(join(dir, name.replace('input_', 'output_'))))
		.map((name) => ({
			call: readText(join(dir, name)).trim(),
			output: readText(join(dir, name.replace('input_', 'output_'))).trim(),
		}));
}

function isExpression(read: ProgramReader, text: string): boolean {
	const program = read(text);
	const statements = program === null ? [] : namedChildren(program.tree.root);
	return statements.length === 1 && statements[0]?.type === 'expression_statement';
}

function pythonFiles(dir: string): string[] {
	return (namesIn(dir) ?? []).filter((name) => name.endsWith('.py')).map((name) => join(dir, name));
}

function hasFile(path: string): boolean {
	const at = path.lastIndexOf('/');
	return namesIn(path.slice(0, at))?.includes(path.slice(at + 1)) ?? false;
}
