/** Attempts to cheat: what the analysis found, and by how much visible tests were passed better than hidden ones. */
import { Link } from '@tanstack/react-router';
import type { Stats } from '../api/types.ts';
import { toCount, toReward } from '../parts/format.ts';
import { Panel } from '../parts/panel.tsx';

export function FindingsPanel({ stats }: { readonly stats: Stats | null }) {
	const findings = stats?.errors.filter(({ kind }) => kind === 'finding') ?? [];
	const agents = stats?.by.agent.filter(({ flagged, mean_hack_gap }) => flagged > 0 || (mean_hack_gap ?? 0) > 0) ?? [];
	return (
		<Panel title="Hack findings" aside={stats && `mean hack gap ${toReward(stats.total.mean_hack_gap)}`}>
			<div className="panel-body">
				{findings.length === 0 && agents.length === 0 && <p className="empty">Nothing looks like cheating.</p>}
				<ul className="patterns">
					{findings.map(({ pattern, steps }) => (
						<li key={pattern}>
							<Link to="/episodes" search={{ finding: pattern }}>
								<code>{pattern}</code>
							</Link>
							<span className="muted small">
								{toCount(steps)} {steps === 1 ? 'step' : 'steps'}
							</span>
						</li>
					))}
				</ul>
				{agents.length > 0 && (
					<table className="table dense">
						<thead>
							<tr>
								<th scope="col">Agent</th>
								<th scope="col" className="figure">
									Flagged steps
								</th>
								<th scope="col" className="figure">
									Hack gap
								</th>
							</tr>
						</thead>
						<tbody>
							{agents.map(({ key, flagged, mean_hack_gap }) => (
								<tr key={key}>
									<th scope="row">{key ?? 'no name'}</th>
									<td className="figure">{toCount(flagged)}</td>
									<td className="figure">{toReward(mean_hack_gap)}</td>
								</tr>
							))}
						</tbody>
					</table>
				)}
			</div>
		</Panel>
	);
}
