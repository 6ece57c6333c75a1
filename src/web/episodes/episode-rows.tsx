/** Any number of episodes in a list of which only the visible rows exist. */
import { Link } from '@tanstack/react-router';
import { useWindowVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef } from 'react';
import type { Summary } from '../api/types.ts';
import { TaskBadges } from '../parts/badge.tsx';
import { toAge, toReward } from '../parts/format.ts';
import { useNarrow } from '../parts/use-narrow.ts';
import type { EpisodeFilters } from './filters.ts';

const ROW_PX = 46;
const NARROW_ROW_PX = 70;
/** Rows before the end at which the next page is asked for. */
const AHEAD = 60;

export interface EpisodeRowsProps {
	readonly episodes: readonly Summary[];
	/** Handed on to the episode's page, for its neighbours. */
	readonly filters: EpisodeFilters;
	/** Asks for more; null where there are none, or they are on their way. */
	readonly more: (() => void) | null;
}

export function EpisodeRows({ episodes, filters, more }: EpisodeRowsProps) {
	const place = useRef<HTMLDivElement>(null);
	const height = useNarrow(760) ? NARROW_ROW_PX : ROW_PX;
	const rows = useWindowVirtualizer({
		count: episodes.length,
		estimateSize: () => height,
		overscan: 12,
		scrollMargin: place.current?.offsetTop ?? 0,
	});
	// biome-ignore lint/correctness/useExhaustiveDependencies: the rows are measured anew when their height changes
	useEffect(() => rows.measure(), [height]);
	const items = rows.getVirtualItems();
	const last = items.at(-1)?.index ?? 0;
	useEffect(() => {
		if (more !== null && last >= episodes.length - AHEAD) more();
	}, [more, last, episodes.length]);
	return (
		<div className="panel rows">
			<Head />
			<div ref={place}>
				<ul className="rows-space" aria-label="Episodes" style={{ height: rows.getTotalSize() }}>
					{items.map(({ index, start }) => {
						const episode = episodes[index];
						if (episode === undefined) return null;
						const top = start - rows.options.scrollMargin;
						return (
							<li
								key={episode.run_id}
								aria-posinset={index + 1}
								aria-setsize={-1}
								className="row"
								style={{ top, height }}
							>
								<EpisodeRow episode={episode} filters={filters} />
							</li>
						);
					})}
				</ul>
			</div>
		</div>
	);
}

/** For the eye only: each cell says what it is to those who hear it. */
function Head() {
	return (
		<div className="row head" aria-hidden="true">
			{['Task', 'Agent', 'Kind', 'Steps', 'Best', 'When'].map((name) => (
				<span key={name}>{name}</span>
			))}
		</div>
	);
}

function EpisodeRow({ episode, filters }: { readonly episode: Summary; readonly filters: EpisodeFilters }) {
	const { run_id, task_id, agent_id, category, difficulty, step_count, max_steps, solved, status } = episode;
	const state = solved ? 'solved' : status === 'done' ? 'not solved' : status;
	return (
		<>
			<span className="cell-task">
				<span className={`dot ${solved ? 'good' : status === 'done' ? 'bad' : ''}`} role="img" aria-label={state} />
				<Link to="/episodes/$id" params={{ id: run_id }} search={filters} preload={false}>
					{task_id}
				</Link>
			</span>
			<span className="cell-agent">
				<span className="hidden">Agent </span>
				{agent_id ?? <span className="muted">no name</span>}
			</span>
			<span className="cell-kind">
				<TaskBadges category={category} difficulty={difficulty} />
			</span>
			<span className="cell-steps figure">
				<span className="hidden">Steps </span>
				{step_count}/{max_steps}
			</span>
			<span className="cell-best figure">
				<span className="hidden">Best reward </span>
				{toReward(episode.best_reward)}
			</span>
			<span className="cell-when muted" title={episode.started_at}>
				{toAge(episode.started_at)}
			</span>
		</>
	);
}
