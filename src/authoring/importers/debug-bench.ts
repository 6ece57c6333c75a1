/**
 * DebugBench (Python): broken and right answers to problems of an online judge whose tests are not published. The examples of the statement are the tests,
 * so few tasks are strong. What has no example that could be called is refused, and so is what has several right answers.
 */
import { z } from 'zod';
import type { ProgramReader } from '../mutate/program.js';
import { SAME } from './assertions.js';
import { draftsOf } from './check-record.js';
import { readRecords } from './files.js';
import type { Draft, Importer, Refusal } from './importer.js';
import { judgeTests } from './judge-examples.js';
import { judgeHelpers, judgePreamble } from './judge-python.js';
import { slug, testMethod, testModule } from './python-text.js';

const record = z.object({
	slug: z.string(),
	description: z.string(),
	examples: z.array(z.string()),
	constraints: z.string().default(''),
	level: z.string().optional(),
	oracle_code: z.string().optional(),
	solution: z.string().optional(),
	buggy_code: z.string(),
	category: z.string().optional(),
	subtype: z.string().optional(),
});
type BenchRecord = z.output<typeof record>;

/** The statement takes any of several results, and only the judge knows which. */
const SEVERAL_ANSWERS =
	/\b(?:return|output|print) any\b(?! order)|\bany (?:valid|correct) (?:answer|solution|result|arrangement|one)\b/i;
const ANY_ORDER = /\bany order\b/i;

/** @param read parser of programs */
export function debugBenchImporter(read: ProgramReader): Importer {
	return {
		format: 'debugbench',
		summary: 'DebugBench (Python): JSON with buggy_code, oracle_code and examples',
		read: async (path, { license }) => {
			const { records, refusals } = await readRecords(path);
			const reading = draftsOf(records, record, (item, place) => toDraft(read, item, place, license));
			return { drafts: reading.drafts, refusals: [...refusals, ...reading.refusals] };
		},
	};
}

function toDraft(read: ProgramReader, item: BenchRecord, place: string, license: string | null): Draft | Refusal {
	const kind = item.subtype ?? /^python3?_(.+?)\.jsonl?(?:\.gz)?:/.exec(place)?.[1] ?? item.category ?? 'imported';
	const name = `${item.slug} (${place})`;
	const right = item.oracle_code ?? item.solution;
	if (right === undefined) return { name, reason: 'oracle_code: expected a text; got nothing' };
	if (!/^class Solution\b/m.test(right)) return { name, reason: 'its right answer is no class Solution in Python' };
	if (SEVERAL_ANSWERS.test(item.description)) {
		return { name, reason: 'its statement takes any of several answers, and the judge that knows them is not public' };
	}
	const program = read(right);
	if (program === null) return { name, reason: 'its right answer cannot be parsed' };
	const { method, bodies } = judgeTests(read, program, item.examples, ANY_ORDER.test(item.description));
	if (method === null) return { name, reason: 'its class Solution has no method that can be called' };
	if (bodies.length === 0) return { name, reason: 'none of its examples is a call with plain values' };
	const methods = bodies.map((body, index) => testMethod(`test_example_${index + 1}`, body));
	const helpers = judgeHelpers(bodies);
	const broken = read(item.buggy_code);
	const preamble = judgePreamble(broken === null ? [program] : [program, broken]);
	const level = item.level?.toLowerCase();
	return {
		name: `${item.slug}-${slug(kind)}`,
		title: item.slug.replaceAll('-', ' '),
		description: [item.description.trim(), ...item.examples, item.constraints].join('\n\n').trim(),
		category: null,
		difficulty: level === 'easy' || level === 'medium' || level === 'hard' ? level : null,
		entryPoints: helpers.names,
		solution: `${preamble}${right.trim()}\n`,
		buggy: `${preamble}${item.buggy_code.trim()}\n`,
		tests: [testModule(`from solution import ${helpers.names.join(', ')}\n\n\n${SAME}\n${helpers.text}`, methods)],
		tags: ['debugbench'],
		bugKind: slug(kind),
		license: license ?? 'Apache-2.0',
		author: 'DebugBench',
		origin: `${item.slug} of DebugBench (${place})`,
		notes: ['its tests are the examples of the statement; the judge that has more is not public'],
	};
}
