/** The figures that one looks at first. */
import type { Stats } from '../api/types.ts';
import { toCount, toPercent, toReward } from '../parts/format.ts';
import { episodesPerMinute, type Live } from './live.ts';

export function RunTiles({ live, stats }: { readonly live: Live; readonly stats: Stats | null }) {
	const total = stats?.total;
	const { workers } = live.health ?? {};
	const tiles: readonly (readonly [name: string, value: string, note: string])[] = [
		['Episodes a minute', toCount(episodesPerMinute(live, Date.now())), 'ended in the last 60 s'],
		[
			'Steps',
			total ? toCount(total.steps) : '–',
			countOf(total?.finished ?? 0, 'episode finished', 'episodes finished'),
		],
		['Mean reward', toReward(total?.mean_reward), `best of an episode ${toReward(total?.mean_best_reward)}`],
		['Solve rate', toPercent(total?.solve_rate), `${toCount(total?.solved ?? 0)} solved`],
		['Hack gap', toReward(total?.mean_hack_gap), countOf(total?.flagged ?? 0, 'step flagged', 'steps flagged')],
		['Workers busy', workers ? `${workers.busy} of ${workers.total}` : '–', `${toCount(workers?.queued ?? 0)} waiting`],
	];
	return (
		<dl className="tiles">
			{tiles.map(([name, value, note]) => (
				<div key={name} className="tile">
					<dt>{name}</dt>
					<dd>
						<strong>{value}</strong>
						<span className="muted small">{note}</span>
					</dd>
				</div>
			))}
		</dl>
	);
}

function countOf(count: number, one: string, many: string): string {
	return `${toCount(count)} ${count === 1 ? one : many}`;
}
