/** What the page asks for more than once, with how long an answer is good. */
import { type InfiniteData, infiniteQueryOptions, QueryClient, queryOptions } from '@tanstack/react-query';
import { ApiError, api, queryOf, send } from './client.ts';
import type {
	AllTaskCounts,
	Curriculum,
	EpisodePage,
	Health,
	MemoryPage,
	Stats,
	Summary,
	Task,
	Trajectory,
} from './types.ts';

const SECOND = 1000;
/** Pages of the episode list that are read anew when it is shown again; a longer list stays until somebody refreshes it. */
const RENEWED_PAGES = 3;
/** Rows that a page of the episode list asks for. */
const LIST_PAGE = 200;

export function createQueryClient(): QueryClient {
	return new QueryClient({
		defaultOptions: {
			queries: {
				staleTime: 30 * SECOND,
				refetchOnWindowFocus: false,
				// What the server refuses it refuses again; only what could not be reached is worth another try.
				retry: (count, error) => count < 2 && error instanceof ApiError && (error.status === 0 || error.status === 503),
			},
		},
	});
}

export const healthQuery = queryOptions({
	queryKey: ['health'],
	queryFn: ({ signal }) => api<Health>('health', { signal }),
	refetchInterval: 30 * SECOND,
});

export const tasksQuery = queryOptions({
	queryKey: ['tasks'],
	queryFn: ({ signal }) => api<{ tasks: Task[]; total: number }>('tasks', { signal }),
	staleTime: 300 * SECOND,
});

export const taskQuery = (id: string) =>
	queryOptions({
		queryKey: ['task', id],
		queryFn: ({ signal }) => api<Task>(`tasks/${encodeURIComponent(id)}`, { signal }),
		staleTime: 300 * SECOND,
	});

export const statsQuery = (filter: Readonly<Record<string, string | undefined>>) =>
	queryOptions({
		queryKey: ['stats', filter],
		queryFn: ({ signal }) => api<Stats>(`stats${queryOf(filter)}`, { signal }),
		placeholderData: (before) => before,
	});

type EpisodeFilters = Readonly<Record<string, string | undefined>>;

export const episodesQuery = (filter: EpisodeFilters) =>
	infiniteQueryOptions({
		queryKey: ['episodes', filter],
		queryFn: ({ pageParam, signal }) =>
			api<EpisodePage>(`episodes${queryOf({ ...filter, limit: LIST_PAGE, cursor: pageParam })}`, { signal }),
		initialPageParam: '',
		getNextPageParam: (page) => page.next_cursor,
		staleTime: ({ state }) =>
			(state.data?.pages.length ?? 0) > RENEWED_PAGES ? Number.POSITIVE_INFINITY : 10 * SECOND,
	});

/** Reads the list from its newest episode on; what was read further down is let go. */
export async function refreshEpisodes(queries: QueryClient, filter: EpisodeFilters): Promise<void> {
	const { queryKey } = episodesQuery(filter);
	queries.setQueryData(queryKey, (before) => before && firstOf(before));
	await queries.refetchQueries({ queryKey, exact: true });
}

function firstOf<Page, Param>({ pages, pageParams }: InfiniteData<Page, Param>): InfiniteData<Page, Param> {
	return { pages: pages.slice(0, 1), pageParams: pageParams.slice(0, 1) };
}

export const trajectoryQuery = (id: string) =>
	queryOptions({
		queryKey: ['trajectory', id],
		queryFn: ({ signal }) => api<Trajectory>(`episodes/${encodeURIComponent(id)}`, { signal }),
	});

export const curriculumQuery = (agent: string) =>
	queryOptions({
		queryKey: ['curriculum', agent],
		queryFn: ({ signal }) => api<Curriculum>(`curriculum${queryOf({ agent_id: agent })}`, { signal }),
	});

export const memoryQuery = (agent: string) =>
	infiniteQueryOptions({
		queryKey: ['memory', agent],
		queryFn: ({ pageParam, signal }) =>
			api<MemoryPage>(`memory${queryOf({ agent_id: agent, limit: 50, cursor: pageParam })}`, { signal }),
		initialPageParam: '',
		getNextPageParam: (page) => page.next_cursor,
	});

export const neighboursQuery = (id: string, filter: Readonly<Record<string, string | undefined>>) =>
	queryOptions({
		queryKey: ['neighbours', id, filter],
		queryFn: ({ signal }) =>
			api<{ newer: string | null; older: string | null }>(
				`episodes/${encodeURIComponent(id)}/neighbours${queryOf(filter)}`,
				{ signal },
			),
	});

export const taskCountsQuery = queryOptions({
	queryKey: ['task-counts'],
	queryFn: ({ signal }) => api<AllTaskCounts>('stats/tasks', { signal }),
	staleTime: 10 * SECOND,
});

/** The latest episodes with what they earned, for their distribution. */
export const latestEpisodesQuery = (agent: string) =>
	queryOptions({
		queryKey: ['stats', 'latest', agent],
		queryFn: ({ signal }) =>
			api<EpisodePage>(`episodes${queryOf({ agent_id: agent, min_reward: -1000, limit: 500 })}`, { signal }),
		placeholderData: (before) => before,
	});

/** Pages of 500 that a comparison reads of each agent. */
const PLAYED_PAGES = 4;

/** An agent's latest finished episodes. */
export const playedQuery = (agent: string) =>
	queryOptions({
		queryKey: ['played', agent],
		queryFn: async ({ signal }) => {
			const found: Summary[] = [];
			let cursor: string | null = '';
			for (let page = 0; page < PLAYED_PAGES && cursor !== null; page += 1) {
				const query = queryOf({ agent_id: agent, status: 'done', limit: 500, cursor });
				const { episodes, next_cursor }: EpisodePage = await api<EpisodePage>(`episodes${query}`, { signal });
				found.push(...episodes);
				cursor = next_cursor;
			}
			return found;
		},
	});

/** In Prometheus' text format. */
export const metricsQuery = queryOptions({
	queryKey: ['stats', 'metrics'],
	queryFn: async ({ signal }) => (await send('metrics', { signal }, 'text/plain')).text(),
});
