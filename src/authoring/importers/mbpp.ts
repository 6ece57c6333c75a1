/** MBPP as JSON lines or one array, plain or sanitized: a program, and assertions as texts. It has no bugs; they are made. */
import { z } from 'zod';
import { namedChildren } from '../../python-source/tree/node.js';
import type { ProgramReader } from '../mutate/program.js';
import { SAME, sameEdit } from './assertions.js';
import { importsUsedBy, namesUsedBy } from './borrowed-names.js';
import { draftsOf } from './check-record.js';
import { readRecords } from './files.js';
import type { Draft, Importer, Refusal } from './importer.js';
import { testMethod, testModule } from './python-text.js';

const texts = z.array(z.string());
const record = z
	.object({
		task_id: z.union([z.number(), z.string()]),
		text: z.string().optional(),
		prompt: z.string().optional(),
		code: z.string(),
		test_list: texts.min(1),
		challenge_test_list: texts.default([]),
		test_setup_code: z.string().default(''),
		test_imports: texts.default([]),
	})
	.refine(({ text, prompt }) => text !== undefined || prompt !== undefined, 'a record with `text` or `prompt`');
type MbppRecord = z.output<typeof record>;

/** @param read parser of programs and tests */
export function mbppImporter(read: ProgramReader): Importer {
	return {
		format: 'mbpp',
		summary: 'MBPP, plain or sanitized: JSON lines or an array',
		read: async (path, { license }) => {
			const { records, refusals } = await readRecords(path);
			const reading = draftsOf(records, record, (item, place) => toDraft(read, item, place, license));
			return { drafts: reading.drafts, refusals: [...refusals, ...reading.refusals] };
		},
	};
}

function toDraft(read: ProgramReader, item: MbppRecord, place: string, license: string | null): Draft | Refusal {
	const name = `MBPP/${item.task_id}`;
	const code = `${item.code.replaceAll('\r', '').replaceAll('\t', '    ').trim()}\n`;
	const program = read(code);
	if (program === null) return { name, reason: 'its code cannot be parsed' };
	const assertions = [...item.test_list, ...item.challenge_test_list].map((text) => text.trim());
	const used = [item.test_setup_code, ...assertions].join('\n');
	const borrowed = namesUsedBy(program, used);
	const entryPoints = borrowed.filter((key) => new RegExp(`\\b${key}\\(`).test(used));
	if (entryPoints.length === 0) return { name, reason: 'its tests call nothing that its code defines' };
	const unread = assertions.find((text) => read(text) === null);
	if (unread !== undefined) return { name, reason: `its test cannot be parsed: ${unread}` };
	// What is made of the solution has to be made while a test runs: tests are loaded beside whatever is graded.
	const setupUsesSolution = namesUsedBy(program, item.test_setup_code).length > 0;
	const setup = setupUsesSolution ? `${item.test_setup_code.trim()}\n` : '';
	const head = [
		...item.test_imports,
		...importsUsedBy(program, used),
		`from solution import ${borrowed.join(', ')}`,
		...(setupUsesSolution ? [] : [item.test_setup_code]),
		'',
		SAME,
	];
	const methods = assertions.map((text, index) => testMethod(`test_${index + 1}`, `${setup}${bodyOf(read, text)}`));
	return {
		name,
		title: entryPoints.join(', ').replaceAll('_', ' '),
		description: `${(item.text ?? item.prompt ?? '').trim()}\n\nThe name is \`${entryPoints.join('`, `')}\`.`,
		category: null,
		difficulty: null,
		entryPoints,
		solution: code,
		buggy: null,
		tests: [testModule(head.filter((line, index) => line !== '' || index > 0).join('\n'), methods)],
		tags: ['mbpp'],
		bugKind: 'generated',
		license: license ?? 'CC-BY-4.0',
		author: 'MBPP',
		origin: `${name} of MBPP (${place})`,
		notes: [],
	};
}

function bodyOf(read: ProgramReader, text: string): string {
	const program = read(text);
	const statement = program === null ? undefined : namedChildren(program.tree.root)[0];
	const single = program !== null && namedChildren(program.tree.root).length === 1;
	const edit = single && statement !== undefined ? sameEdit(program, statement) : null;
	return edit?.text ?? text;
}
