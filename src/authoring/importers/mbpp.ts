/** MBPP as JSON lines or one array, plain or sanitized: a program, and assertions as texts. It has no bugs; they are made. */
import { z } from 'zod';
import { namedChildren } from '../../python-source/tree/node.js';
import type { ProgramReader } from '../mutate/program.js';
import { SAME, sameEdit } from './assertions.js';
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
		read: (path, { license }) => {
			const { records, refusals } = readRecords(path);
			const nameOf = ({ task_id }: MbppRecord) => `MBPP/${task_id}`;
			const reading = draftsOf(records, record, nameOf, (item, place) => toDraft(read, item, place, license));
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
	const defined = [...program.scopes.module.bindings].flatMap(([key, [binding]]) =>
		binding?.kind === 'function' || binding?.kind === 'class' ? [key] : [],
	);
	const entryPoints = defined.filter((key) => assertions.some((text) => new RegExp(`\\b${key}\\(`).test(text)));
	if (entryPoints.length === 0) return { name, reason: 'its tests call nothing that its code defines' };
	const unread = assertions.find((text) => read(text) === null);
	if (unread !== undefined) return { name, reason: `its test cannot be parsed: ${unread}` };
	const head = [...item.test_imports, item.test_setup_code, `from solution import ${entryPoints.join(', ')}`, '', SAME];
	const methods = assertions.map((text, index) => testMethod(`test_${index + 1}`, bodyOf(read, text)));
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
