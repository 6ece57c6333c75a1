/** Where an agent stands in the curriculum, on the wire. */
import { z } from 'zod';
import { DOWN_BELOW, POLICIES, type Progress, UP_ABOVE } from '../../curriculum/curriculum.js';
import { CATEGORIES, DIFFICULTIES } from '../../taskset/task.js';
import { allQuery } from './episodes.js';
import { ID_LIMIT_CHARS, isStorable } from './names.js';

export const curriculumQuery = z.looseObject({
	all: allQuery,
	agent_id: z
		.string()
		.max(ID_LIMIT_CHARS)
		.refine(isStorable)
		.optional()
		.describe('Left out: those who reset without an agent_id, who share one curriculum.'),
	policy: z.enum(POLICIES).optional().describe('Default: the server’s.'),
});

export const curriculumSchema = z
	.object({
		agent_id: z.string().nullable(),
		policy: z.enum(POLICIES),
		level: z.enum(DIFFICULTIES).nullable().describe('Null for `capability`, which has no tiers of its own.'),
		mean: z.number().nullable().describe('Rolling mean of the best rewards of finished episodes in the tier.'),
		episodes: z.int().describe('Episodes behind the mean.'),
		window: z.int(),
		up_above: z.number(),
		down_below: z.number(),
		cells: z.array(
			z.object({
				category: z.enum(CATEGORIES),
				difficulty: z.enum(DIFFICULTIES),
				episodes: z.int(),
				solved: z.int(),
				pass_rate: z.number().describe('(solved + 1) / (episodes + 2)'),
			}),
		),
		history: z
			.array(
				z.object({
					at: z.iso.datetime(),
					policy: z.enum(POLICIES),
					from: z.enum(DIFFICULTIES),
					to: z.enum(DIFFICULTIES),
					mean: z.number(),
					episodes: z.int(),
				}),
			)
			.describe('Changes of tier, newest first.'),
	})
	.meta({ title: 'Curriculum' });

export function toWireCurriculum(progress: Progress): z.output<typeof curriculumSchema> {
	const { agentId, policy, level, mean, episodes, window, cells, history } = progress;
	return {
		agent_id: agentId === '' ? null : agentId,
		policy,
		level,
		mean,
		episodes,
		window,
		up_above: UP_ABOVE,
		down_below: DOWN_BELOW,
		cells: cells.map(({ passRate, ...cell }) => ({ ...cell, pass_rate: passRate })),
		history: history.map((change) => ({ ...change, at: new Date(change.at).toISOString() })),
	};
}
