/** `/episodes`: what was played, newest first. */
import { useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useDeferredValue, useMemo } from 'react';
import { episodesQuery, refreshEpisodes, statsQuery } from '../api/queries.ts';
import { toCount } from '../parts/format.ts';
import { Trouble } from '../shell/failure.tsx';
import { EpisodeFiltersBar } from './episode-filters-bar.tsx';
import { EpisodeRows } from './episode-rows.tsx';
import { type EpisodeFilters, toQuery } from './filters.ts';

export function EpisodesPage() {
	const filters: EpisodeFilters = useSearch({ from: '/episodes' });
	const navigate = useNavigate({ from: '/episodes' });
	const queries = useQueryClient();
	const query = useDeferredValue(toQuery(filters));
	const { data, error, refetch, fetchNextPage, hasNextPage, isFetching, isPending } = useInfiniteQuery(
		episodesQuery(query),
	);
	const { data: stats } = useQuery(statsQuery({}));
	const episodes = useMemo(() => data?.pages.flatMap((page) => page.episodes) ?? [], [data]);
	const agents = stats?.by.agent.flatMap(({ key }) => key ?? []) ?? [];
	return (
		<div className="page episodes-page">
			<div className="page-head">
				<div>
					<h2>Episodes</h2>
					<p className="muted" role="status">
						{isPending ? 'Loading…' : countWords(episodes.length, hasNextPage)}
					</p>
				</div>
				<button
					type="button"
					className="button small"
					disabled={isFetching}
					onClick={() => void refreshEpisodes(queries, query)}
				>
					Refresh
				</button>
			</div>
			<EpisodeFiltersBar
				filters={filters}
				agents={agents}
				onChange={(next) => void navigate({ search: next, replace: true })}
			/>
			<Trouble error={error} retry={refetch} />
			{!isPending && episodes.length === 0 && error === null ? (
				<p className="empty boxed">No episode fits. Play one, or widen the filters.</p>
			) : (
				<EpisodeRows
					episodes={episodes}
					filters={query}
					more={hasNextPage && !isFetching ? () => void fetchNextPage() : null}
				/>
			)}
		</div>
	);
}

function countWords(count: number, more: boolean): string {
	if (more) return `${toCount(count)} loaded, more as you scroll`;
	return `${toCount(count)} ${count === 1 ? 'episode' : 'episodes'}`;
}
