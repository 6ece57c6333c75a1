/** The latest rewards as they come in. */
import { useMemo } from 'react';
import { toReward } from '../parts/format.ts';
import { LineChart } from '../parts/line-chart.tsx';
import { Panel } from '../parts/panel.tsx';
import type { LiveStep } from './live.ts';

const HEIGHT_PX = 220;
const NAMES = ['Reward', 'Mean of 20'];
const WINDOW = 20;

export function LivePanel({ steps }: { readonly steps: readonly LiveStep[] }) {
	const { x, columns } = useMemo(() => {
		const rewards = steps.map(({ reward }) => reward);
		return { x: rewards.map((_, index) => index + 1), columns: [rewards, rollingMean(rewards, WINDOW)] };
	}, [steps]);
	const last = steps.at(-1);
	return (
		<Panel title="Rewards as they come" aside={last && `${last.task}: ${toReward(last.reward)}`}>
			<div className="panel-body">
				{steps.length === 0 ? (
					<p className="empty">Steps appear here while this page is open.</p>
				) : (
					<LineChart
						label={`The last ${steps.length} rewards, the latest ${toReward(last?.reward)}`}
						names={NAMES}
						x={x}
						columns={columns}
						height={HEIGHT_PX}
						xIsTime={false}
					/>
				)}
			</div>
		</Panel>
	);
}

/** Mean of the last so many values at each place. */
export function rollingMean(values: readonly number[], window: number): number[] {
	return values.map((_, index) => {
		const part = values.slice(Math.max(0, index - window + 1), index + 1);
		return part.reduce((sum, value) => sum + value, 0) / part.length;
	});
}
