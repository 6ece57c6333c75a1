/**
 * DebugBench (Python): broken and right answers to problems of an online judge whose tests are not published. The examples of the statement are the tests,
 * so few tasks are strong; what returns nothing or takes linked structures has no example that could be called.
 */
import { z } from 'zod';
import { fieldOf, namedChildren } from '../../python-source/tree/node.js';
import { statementsOf } from '../mutate/edits.js';
import type { Program, ProgramReader } from '../mutate/program.js';
import { SAME } from './assertions.js';
import { draftsOf } from './check-record.js';
import { readRecords } from './files.js';
import type { Draft, Importer, Refusal } from './importer.js';
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

/** What the judge's environment has imported for every answer. */
const PREAMBLE = `import bisect
import collections
import functools
import heapq
import itertools
import math
import re
import string
from bisect import *
from collections import *
from functools import *
from heapq import *
from itertools import *
from math import *
from typing import *
`;

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
	const program = read(right);
	const method = program === null ? null : publicMethod(program);
	if (method === null) return { name, reason: 'its class Solution has no method that can be called' };
	const cases = item.examples.flatMap((example) => caseOf(read, example, method));
	if (cases.length === 0) return { name, reason: 'none of its examples is a call with plain values' };
	const methods = cases.map((each, index) => testMethod(`test_example_${index + 1}`, each));
	const level = item.level?.toLowerCase();
	return {
		name: `${item.slug}-${slug(kind)}`,
		title: item.slug.replaceAll('-', ' '),
		description: [item.description.trim(), ...item.examples, item.constraints].join('\n\n').trim(),
		category: null,
		difficulty: level === 'easy' || level === 'medium' || level === 'hard' ? level : null,
		entryPoints: ['Solution'],
		solution: `${PREAMBLE}\n\n${right.trim()}\n`,
		buggy: `${PREAMBLE}\n\n${item.buggy_code.trim()}\n`,
		tests: [testModule(`from solution import Solution\n\n\n${SAME}`, methods)],
		tags: ['debugbench'],
		bugKind: slug(kind),
		license: license ?? 'Apache-2.0',
		author: 'DebugBench',
		origin: `${item.slug} of DebugBench (${place})`,
		notes: ['its tests are the examples of the statement; the judge that has more is not public'],
	};
}

/** The last method of `Solution` without an underscore in front. */
function publicMethod({ tree }: Program): string | null {
	const solution = namedChildren(tree.root).find(
		(node) => node.type === 'class_definition' && tree.text(fieldOf(node, 'name') ?? node) === 'Solution',
	);
	const methods =
		solution === undefined ? [] : statementsOf(solution).filter(({ type }) => type === 'function_definition');
	const names = methods.map((node) => tree.text(fieldOf(node, 'name') ?? node));
	return names.findLast((name) => !name.startsWith('_')) ?? null;
}

/** `Input: n = 12, k = 3` and `Output: 3` as an assertion; nothing where they are not plain values. */
function caseOf(read: ProgramReader, example: string, method: string): string[] {
	const [, input, output] = /Input:\s*([\s\S]*?)\s*Output:\s*([^\n]*)/.exec(example) ?? [];
	if (input === undefined || output === undefined) return [];
	const values =
		input.replace(/^\s*\w+\s*=\s*/, '') === input.trim()
			? input
			: input.replace(/(?<=^|,\s*)\w+\s*=\s*(?=[-\d["'tfn{(])/g, '');
	const call = `_same(Solution().${method}(${asPython(values)}), ${asPython(output)})`;
	return read(call) === null || !isPlain(asPython(`${values}, ${output}`)) ? [] : [call];
}

/** JSON's words as Python's, outside of texts. */
function asPython(text: string): string {
	const words: Readonly<Record<string, string>> = { true: 'True', false: 'False', null: 'None' };
	return text
		.replace(/"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|\b(?:true|false|null)\b/g, (found) => words[found] ?? found)
		.trim();
}

function isPlain(text: string): boolean {
	return !/[A-Za-z_]/.test(
		text.replace(/"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|\b(?:True|False|None)\b|\d[eE][+-]?\d/g, ''),
	);
}
