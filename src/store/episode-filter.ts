/** Which episodes a filter lets through, as conditions of a query. */
import { type SelectQueryBuilder, sql } from 'kysely';
import type { EpisodeFilter } from '../records/episodes.js';
import type { Schema } from './schema.js';

const EQUALS = {
	episodeId: 'episode_id',
	agentId: 'agent_id',
	taskId: 'task_id',
	category: 'category',
	difficulty: 'difficulty',
	language: 'language',
	split: 'split',
	rubric: 'rubric',
	status: 'status',
} as const;

/** Episodes that a filter lets through. */
export function filtered<O>(
	query: SelectQueryBuilder<Schema, 'episodes', O>,
	filter: EpisodeFilter,
): SelectQueryBuilder<Schema, 'episodes', O> {
	let narrowed = query;
	for (const [name, column] of Object.entries(EQUALS)) {
		const value = filter[name as keyof typeof EQUALS];
		if (value !== undefined) narrowed = narrowed.where(`episodes.${column}`, '=', value);
	}
	const { solved, since, until, minReward, maxReward, finding, fixText } = filter;
	if (filter.agents !== undefined) {
		narrowed = narrowed.where('agent_id', '>=', filter.agents.from).where('agent_id', '<', filter.agents.to);
	}
	if (solved !== undefined) narrowed = narrowed.where('episodes.solved', '=', Number(solved));
	if (since !== undefined) narrowed = narrowed.where('started_at', '>=', since);
	if (until !== undefined) narrowed = narrowed.where('started_at', '<', until);
	if (minReward !== undefined) narrowed = narrowed.where('best_reward', '>=', minReward);
	if (maxReward !== undefined) narrowed = narrowed.where('best_reward', '<=', maxReward);
	// A step's info is one JSON text in which the findings come last of all that has a rule.
	if (finding !== undefined)
		narrowed = narrowed.where(stepContains('info', `"hacking":[%"rule":${asPattern(finding)}%`));
	if (fixText !== undefined) narrowed = narrowed.where(stepContains('fix', asPattern(fixText).slice(1, -1)));
	return narrowed;
}

/** Whether one of an episode's steps has a text. @param pattern as LIKE reads it, in any case */
function stepContains(column: 'info' | 'fix', pattern: string) {
	const { ref } = sql;
	return sql<boolean>`exists (select 1 from steps where steps.run_id = episodes.run_id
		and lower(${ref(`steps.${column}`)}) like ${`%${pattern.toLowerCase()}%`} escape '!')`;
}

/** A text as it stands in stored JSON, quotes included, with nothing in it that LIKE takes for a wildcard. */
function asPattern(text: string): string {
	return JSON.stringify(text).replaceAll(/[%_!]/g, '!$&');
}
