/** Mean reward and solve rate of each kind. */

import type { KeyedCounts } from '../api/types.ts';
import { toCount, toPercent, toReward, toWords } from '../parts/format.ts';
import { Panel } from '../parts/panel.tsx';
import { TableScroll } from '../parts/table-scroll.tsx';

export function BreakdownPanel({
	title,
	allCounts,
}: {
	readonly title: string;
	readonly allCounts: readonly KeyedCounts[];
}) {
	return (
		<Panel title={title}>
			{allCounts.length === 0 ? (
				<p className="panel-body empty">Nothing recorded yet.</p>
			) : (
				<TableScroll label={title}>
					<table className="table dense">
						<thead>
							<tr>
								<th scope="col">Kind</th>
								<th scope="col" className="figure">
									Steps
								</th>
								<th scope="col" className="figure">
									Mean reward
								</th>
								<th scope="col" className="figure">
									Solved
								</th>
							</tr>
						</thead>
						<tbody>
							{allCounts.map(({ key, steps, mean_reward, solve_rate }) => (
								<tr key={key}>
									<th scope="row">{toWords(key ?? 'no name')}</th>
									<td className="figure">{toCount(steps)}</td>
									<td className="figure">
										<Meter share={mean_reward} tone="accent" />
										{toReward(mean_reward)}
									</td>
									<td className="figure">
										<Meter share={solve_rate} tone="good" />
										{toPercent(solve_rate)}
									</td>
								</tr>
							))}
						</tbody>
					</table>
				</TableScroll>
			)}
		</Panel>
	);
}

export function Meter({ share, tone }: { readonly share: number | null; readonly tone: 'accent' | 'good' | 'warn' }) {
	return (
		<span className="meter" aria-hidden="true">
			<span className={tone} style={{ width: `${Math.min(1, Math.max(0, share ?? 0)) * 100}%` }} />
		</span>
	);
}
