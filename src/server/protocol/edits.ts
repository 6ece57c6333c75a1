/** Candidate edits on the wire. */
import { z } from 'zod';
import { SOURCE_LIMIT_BYTES } from '../../python-source/limits.js';
import { EDITS_LIMIT, type ProposedEdit } from '../../repair/edits.js';
import { REWRITE_KINDS } from '../../repair/rewrites/rewrite.js';
import { ID_LIMIT_CHARS } from './names.js';
import { givenText } from './required.js';

export const DEFAULT_EDITS = 128;

export const editsBody = z
	.looseObject({
		task_id: z.string().max(ID_LIMIT_CHARS).nullish().describe('Exact id; without `code` its broken program.'),
		episode_id: z.string().max(ID_LIMIT_CHARS).nullish().describe('The program as the episode’s last step left it.'),
		code: z
			.string()
			.max(SOURCE_LIMIT_BYTES)
			.nullish()
			.describe('Any program; without a task nothing is known of its tests.'),
		limit: z
			.int()
			.min(1)
			.max(EDITS_LIMIT)
			.nullish()
			.describe(`The likeliest so many, 1..${EDITS_LIMIT}, default ${DEFAULT_EDITS}.`),
		with_code: z.boolean().nullish().describe('Each edit brings the whole program with it made; default false.'),
	})
	.meta({
		title: 'EditsRequest',
		anyOf: [givenText('code'), givenText('task_id'), givenText('episode_id', 1)],
		examples: [{ task_id: 'max-subarray', limit: 32 }],
	});

export const editsReply = z
	.object({
		code: z.string().describe('The program that the edits are of.'),
		edits: z.array(
			z.object({
				id: z.string().describe('For `edit_id` of a step while the program is this one.'),
				kind: z.enum(REWRITE_KINDS),
				line: z.int(),
				before: z.string(),
				after: z.string(),
				code: z.string().optional().describe('The whole program with the edit made, where it was asked for.'),
				features: z.object({
					suspiciousness: z.number().describe('0..1: Ochiai’s measure of the line over the visible tests.'),
					naturalness: z.number().describe('Logarithm: how much more or less natural the line reads.'),
					prior: z.number().describe('Logarithm: how likely changes of this kind are.'),
					rank: z.number().describe('What they are ordered by.'),
					growth: z.int().describe('Characters more or less.'),
					position: z.number().describe('0..1 within the program.'),
				}),
			}),
		),
	})
	.meta({ title: 'EditsReply' });

export function toWireEdits(
	code: string,
	edits: readonly ProposedEdit[],
	withCode: boolean,
): z.output<typeof editsReply> {
	return {
		code,
		edits: edits.map(({ features, code: made, ...edit }) => ({
			...edit,
			...(withCode && { code: made }),
			features: { ...features },
		})),
	};
}
