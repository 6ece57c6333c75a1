/** The machine behind it: isolation, workers, queue, and failures that were the server's own. */
import { useQuery } from '@tanstack/react-query';
import { healthQuery, metricsQuery } from '../api/queries.ts';
import { toCount } from '../parts/format.ts';
import { Panel } from '../parts/panel.tsx';
import { failuresIn } from './failures.ts';
import type { LiveHealth } from './live.ts';

export function ServerPanel({ health }: { readonly health: LiveHealth | null }) {
	const { data: facts } = useQuery(healthQuery);
	const { data: metrics = '' } = useQuery(metricsQuery);
	const failures = failuresIn(metrics);
	const workers = health?.workers ?? facts?.workers;
	const rows: readonly (readonly [string, string])[] = [
		['Isolation', health?.isolation ?? facts?.isolation.level ?? '–'],
		['Python', facts?.isolation.python ?? '–'],
		['Workers', workers ? `${workers.busy} of ${workers.total} busy` : '–'],
		['Queue', workers ? toCount(workers.queued) : '–'],
		['Sessions', facts ? `${toCount(facts.sessions.active)} of ${toCount(facts.sessions.max)}` : '–'],
		['Store', facts?.store?.engine ?? 'off'],
	];
	return (
		<Panel title="Server" aside={health?.status ?? facts?.status}>
			<div className="panel-body">
				{health?.reason && <p className="notice warn">{health.reason}</p>}
				<dl className="facts">
					{rows.map(([name, value]) => (
						<div key={name}>
							<dt>{name}</dt>
							<dd>{value}</dd>
						</div>
					))}
				</dl>
				<h4>Refused or failed requests since the start</h4>
				{failures.length === 0 ? (
					<p className="empty">None.</p>
				) : (
					<ul className="patterns">
						{failures.map(({ code, count }) => (
							<li key={code}>
								<code>{code}</code>
								<span className="muted small">{toCount(count)}</span>
							</li>
						))}
					</ul>
				)}
			</div>
		</Panel>
	);
}
