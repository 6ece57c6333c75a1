/** How the best rewards of the latest episodes are spread. */
import { useQuery } from '@tanstack/react-query';
import { latestEpisodesQuery } from '../api/queries.ts';
import { toCount, toReward } from '../parts/format.ts';
import { Panel } from '../parts/panel.tsx';
import { Trouble } from '../shell/failure.tsx';
import { toBins } from './series.ts';

const BINS = 20;

export function DistributionPanel({ agent }: { readonly agent: string }) {
	const { data, error } = useQuery(latestEpisodesQuery(agent));
	const rewards = data?.episodes.flatMap(({ best_reward }) => best_reward ?? []) ?? [];
	const bins = toBins(rewards, BINS);
	const most = Math.max(1, ...bins.map(({ count }) => count));
	const words = bins
		.filter(({ count }) => count > 0)
		.map(({ from, to, count }) => `${toReward(from)} to ${toReward(to)}: ${count}`);
	return (
		<Panel
			title="Distribution of rewards"
			aside={rewards.length > 0 && `best of the last ${toCount(rewards.length)} episodes`}
		>
			<div className="panel-body">
				<Trouble error={error} />
				{rewards.length === 0 ? (
					<p className="empty">No graded episode yet.</p>
				) : (
					<div className="histogram" role="img" aria-label={`Rewards: ${words.join(', ')}`}>
						{bins.map(({ from, count }) => (
							<span key={from} style={{ height: `${(count / most) * 100}%` }} title={`${toReward(from)}: ${count}`} />
						))}
					</div>
				)}
				{rewards.length > 0 && (
					<div className="histogram-scale muted small" aria-hidden="true">
						<span>0</span>
						<span>0.5</span>
						<span>1</span>
					</div>
				)}
			</div>
		</Panel>
	);
}
