/** Two agents side by side, with intervals. */

import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { playedQuery } from '../api/queries.ts';
import { TextField } from '../parts/fields.tsx';
import { toCount, toPercent, toReward, toSigned } from '../parts/format.ts';
import { Panel } from '../parts/panel.tsx';
import { TableScroll } from '../parts/table-scroll.tsx';
import { Trouble } from '../shell/failure.tsx';
import { type Comparison, compare, type Estimate } from './compare.ts';

export interface ComparePanelProps {
	readonly agents: readonly string[];
	readonly first: string;
	readonly second: string;
	readonly onChange: (name: 'a' | 'b', agent: string) => void;
}

export function ComparePanel({ agents, first, second, onChange }: ComparePanelProps) {
	const ready = first !== '' && second !== '';
	const a = useQuery({ ...playedQuery(first), enabled: ready });
	const b = useQuery({ ...playedQuery(second), enabled: ready });
	const comparison = useMemo(() => (a.data && b.data ? compare(a.data, b.data) : null), [a.data, b.data]);
	return (
		<Panel title="Compare two agents" className="compare">
			<div className="panel-body">
				<div className="filters">
					<TextField label="First agent" value={first} suggestions={agents} onChange={(name) => onChange('a', name)} />
					<TextField
						label="Second agent"
						value={second}
						suggestions={agents}
						onChange={(name) => onChange('b', name)}
					/>
				</div>
				<Trouble error={a.error ?? b.error} />
				{!ready && <p className="empty">Name two agents to see them side by side.</p>}
				{ready && comparison && <Figures names={[first, second]} comparison={comparison} />}
			</div>
		</Panel>
	);
}

interface FiguresProps {
	readonly names: readonly [string, string];
	readonly comparison: Comparison;
}

function Figures({ names, comparison }: FiguresProps) {
	const { episodes, tasks, reward, solveRate, sharedTasks, rewardGain, solveGain } = comparison;
	const rows: readonly (readonly [string, string, string, string])[] = [
		['Finished episodes', toCount(episodes[0]), toCount(episodes[1]), ''],
		['Tasks', toCount(tasks[0]), toCount(tasks[1]), `${toCount(sharedTasks)} shared`],
		[
			'Mean best reward',
			withRange(reward[0], toReward),
			withRange(reward[1], toReward),
			withRange(rewardGain, toSigned),
		],
		[
			'Solve rate',
			withRange(solveRate[0], toPercent),
			withRange(solveRate[1], toPercent),
			withRange(solveGain, points),
		],
	];
	return (
		<>
			<TableScroll label="Figures of both agents">
				<table className="table dense">
					<thead>
						<tr>
							<th scope="col">Figure</th>
							<th scope="col">{names[0]}</th>
							<th scope="col">{names[1]}</th>
							<th scope="col">Difference</th>
						</tr>
					</thead>
					<tbody>
						{rows.map(([name, one, other, difference]) => (
							<tr key={name}>
								<th scope="row">{name}</th>
								<td>{one}</td>
								<td>{other}</td>
								<td>{difference}</td>
							</tr>
						))}
					</tbody>
				</table>
			</TableScroll>
			<p className="muted small">
				In brackets 95 % intervals, with tasks drawn anew. The difference is second less first, within the tasks that
				both have played; it is clear where its interval leaves out 0. Of each agent the latest 2,000 finished episodes
				count.
			</p>
		</>
	);
}

function withRange(estimate: Estimate | null, show: (value: number) => string): string {
	if (estimate === null) return '–';
	return `${show(estimate.value)} [${show(estimate.interval.low)}, ${show(estimate.interval.high)}]`;
}

/** A difference of rates, in points of a hundred. */
function points(value: number): string {
	return `${value < 0 ? '−' : '+'}${Math.abs(value * 100).toFixed(0)} pp`;
}
