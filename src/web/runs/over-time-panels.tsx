/** Mean reward and solve rate over time, one line for each agent. */
import { useMemo } from 'react';
import type { Stats } from '../api/types.ts';
import { toPercent, toReward } from '../parts/format.ts';
import { Legend } from '../parts/legend.tsx';
import { LineChart } from '../parts/line-chart.tsx';
import { Panel } from '../parts/panel.tsx';
import { toSeries } from './series.ts';

/** Agents with lines of their own: those with most steps. */
const LINES = 5;
const HEIGHT_PX = 220;

type Points = Stats['over_time'];

export function OverTimePanels({ points }: { readonly points: Points }) {
	const rewards = useMemo(() => toSeries(points, LINES, ({ mean_reward }) => mean_reward), [points]);
	const rates = useMemo(() => toSeries(points, LINES, ({ solve_rate }) => solve_rate), [points]);
	return (
		<>
			<OverTime title="Mean reward over time" series={rewards} show={toReward} />
			<OverTime title="Solve rate over time" series={rates} show={toPercent} />
		</>
	);
}

interface OverTimeProps {
	readonly title: string;
	readonly series: ReturnType<typeof toSeries>;
	readonly show: (value: number | null) => string;
}

function OverTime({ title, series: { names, times, columns }, show }: OverTimeProps) {
	const last = columns.map((column) => column.findLast((value) => value !== null) ?? null);
	const words = names.map((name, index) => `${name} ${show(last[index] ?? null)}`).join(', ');
	return (
		<Panel title={title}>
			<div className="panel-body">
				{names.length === 0 ? (
					<p className="empty">Nothing recorded yet.</p>
				) : (
					<>
						<LineChart
							label={`${title}, latest: ${words}`}
							names={names}
							x={times}
							columns={columns}
							height={HEIGHT_PX}
						/>
						<Legend entries={names.map((name, index) => [name, show(last[index] ?? null)])} />
					</>
				)}
			</div>
		</Panel>
	);
}
