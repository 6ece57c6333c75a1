/** What the list of episodes can be narrowed by; kept in the address, so that a filtered list can be shared. */

export const EPISODE_FILTERS = [
	'agent_id',
	'task_id',
	'category',
	'difficulty',
	'solved',
	'status',
	'min_reward',
	'max_reward',
	'finding',
	'fix',
] as const;
export type EpisodeFilterName = (typeof EPISODE_FILTERS)[number];
export type EpisodeFilters = Partial<Record<EpisodeFilterName, string>>;

/** The filters as the server takes them: rewards that are no numbers yet (half typed) are left out. */
export function toQuery(filters: EpisodeFilters): EpisodeFilters {
	const kept = Object.entries(filters).filter(
		([name, value]) => value !== '' && (!name.endsWith('_reward') || /^-?\d{1,9}(\.\d{1,9})?$/.test(value)),
	);
	return Object.fromEntries(kept);
}

/** The filters with one changed; an empty one is dropped. */
export function withFilter(filters: EpisodeFilters, name: EpisodeFilterName, value: string): EpisodeFilters {
	const { [name]: _, ...others } = filters;
	return value === '' ? others : { ...others, [name]: value };
}
