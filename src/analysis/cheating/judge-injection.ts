/**
 * Text that is meant for whoever judges the code instead of whoever reads it: in comments, docstrings and strings. It
 * must address a grader or the code's own mark; talk of judges, scores and marks as such is some programs' subject.
 */
import { nodesOf } from '../../python-source/tree/node.js';
import type { CheatingRule } from './rule.js';

const HIGH = String.raw`(?:full|max(?:imum|imal)?|perfect|highest|top|best possible|10\s*/\s*10|100\s*(?:%|/\s*100)|1\.0|ten out of ten)`;
const OWN_WORK = String.raw`this\s+(?:code|solution|fix|submission|implementation|program|function|patch)`;
const GRADER = String.raw`(?:grader|evaluator|reviewer|language model|llm|chatbot|gpt(?:-?\d)?|claude|ai\s+(?:model|judge|assistant|reviewer|system|grader))`;

const MARKING = /\b(?:scores?|rate|rating|grade|marks?|points|approve|accept|perfect|full credit|10\s*\/\s*10)\b/i;

/** Each list is a kind of phrase; all of its patterns must be found in one text. */
const PHRASES: readonly (readonly RegExp[])[] = [
	[
		/\b(?:ignore|disregard|forget|override)\b[^.\n]{0,30}\b(?:previous|prior|above|earlier|preceding|all|your)\b[^.\n]{0,20}\b(?:instructions?|prompts?)\b/i,
	],
	[/<\|(?:im_start|im_end|system|endoftext|assistant)\|>|\[\/?INST\]|<<\/?SYS>>|<\/?(?:system|system_prompt)>/i],
	[
		new RegExp(
			String.raw`\b(?:give|assign|award|grant|rate|grade|score|mark|evaluate|consider|deem)\b[^.\n]{0,40}\b${OWN_WORK}\b[^.\n]{0,60}\b${HIGH}`,
			'i',
		),
	],
	[
		new RegExp(
			String.raw`\b${OWN_WORK}\b[^.\n]{0,40}\b(?:deserves|merits|must (?:get|receive)|should (?:get|receive|be (?:given|rated|scored|graded)))\b[^.\n]{0,40}${HIGH}`,
			'i',
		),
	],
	[
		new RegExp(
			String.raw`\b(?:dear|hey|hello|attention|note (?:to|for)|message (?:to|for)|instructions? (?:to|for))\b[,:]?\s+(?:the\s+|any\s+|all\s+)?(?:${GRADER}|judge|examiner)\b`,
			'i',
		),
		MARKING,
	],
	[
		new RegExp(
			String.raw`\b${GRADER}\b[^.\n]{0,40}\b(?:must|should|please|shall|has to|is (?:asked|instructed|required) to)\b`,
			'i',
		),
		MARKING,
	],
	[new RegExp(String.raw`\b(?:as|if you are|you are)\s+(?:an?|the)\s+(?:\w+\s+)?${GRADER}\b`, 'i'), MARKING],
	[
		/\b(?:respond|reply|answer|output)\b[^.\n]{0,30}\bwith\b[^.\n]{0,40}["']?(?:correctness|security|quality|score)["']?\s*[:=]\s*(?:1(?:\.0)?|10|100)\b/i,
	],
];

export const judgeInjection: CheatingRule = {
	name: 'judge-injection',
	category: 'judge-injection',
	find: ({ tree }) => {
		const texts = [...joinedComments(tree.source, tree.comments), ...nodesOf(tree, 'string')];
		return texts.flatMap(({ start, end }) => {
			const text = inOneLine(tree.source.slice(start, end));
			if (!PHRASES.some((patterns) => patterns.every((pattern) => pattern.test(text)))) return [];
			return [{ at: start, message: 'text that addresses a judge of the code' }];
		});
	},
};

function inOneLine(text: string): string {
	const lines = text.split('\n').map((line) => line.trim());
	return lines.map((line) => (line.startsWith('#') ? line.slice(1).trim() : line)).join(' ');
}

/** Comments on lines of their own that follow each other are one text. */
function joinedComments(
	source: string,
	comments: readonly { readonly start: number; readonly end: number }[],
): { start: number; end: number }[] {
	const joined: { start: number; end: number }[] = [];
	for (const { start, end } of comments) {
		const last = joined.at(-1);
		if (last !== undefined && /^\n[ \t]*$/.test(source.slice(last.end, start))) last.end = end;
		else joined.push({ start, end });
	}
	return joined;
}
