/** Growth of the fixes against the reward that they earned. */

import type { Stats } from '../api/types.ts';
import { toCount, toReward } from '../parts/format.ts';
import { Panel } from '../parts/panel.tsx';
import { TableScroll } from '../parts/table-scroll.tsx';
import { Meter } from './breakdown-panel.tsx';

export function ComplexityPanel({ rows }: { readonly rows: Stats['complexity'] }) {
	return (
		<Panel title="Complexity against reward">
			{rows.length === 0 ? (
				<p className="panel-body empty">No growth was measured yet.</p>
			) : (
				<TableScroll label="Complexity against reward, as a table">
					<table className="table dense">
						<thead>
							<tr>
								<th scope="col">Fix</th>
								<th scope="col">Reference</th>
								<th scope="col" className="figure">
									Steps
								</th>
								<th scope="col" className="figure">
									Mean reward
								</th>
							</tr>
						</thead>
						<tbody>
							{rows.map(({ measured, reference, steps, mean_reward }) => (
								<tr key={`${measured} ${reference}`}>
									<th scope="row">{measured ?? <span className="muted">not told</span>}</th>
									<td className="muted">{reference ?? '–'}</td>
									<td className="figure">{toCount(steps)}</td>
									<td className="figure">
										<Meter share={mean_reward} tone="accent" />
										{toReward(mean_reward)}
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
