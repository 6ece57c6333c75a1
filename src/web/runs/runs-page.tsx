/** `/runs`: how agents do, now and over time. */
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useEffect } from 'react';
import { statsQuery } from '../api/queries.ts';
import { ChoiceField, TextField } from '../parts/fields.tsx';
import { Trouble } from '../shell/failure.tsx';
import { BreakdownPanel } from './breakdown-panel.tsx';
import { ComparePanel } from './compare-panel.tsx';
import { ComplexityPanel } from './complexity-panel.tsx';
import { DistributionPanel } from './distribution-panel.tsx';
import { ErrorsPanel } from './errors-panel.tsx';
import { FindingsPanel } from './findings-panel.tsx';
import { LivePanel } from './live-panel.tsx';
import { OverTimePanels } from './over-time-panels.tsx';
import { RunTiles } from './run-tiles.tsx';
import { ServerPanel } from './server-panel.tsx';
import { type Connection, useLive } from './use-live.ts';

/** Least time between two looks at the statistics, in ms; a new count is what makes the page look. */
const STATS_MS = 10_000;

const CONNECTION_WORDS: Readonly<Record<Connection, string>> = {
	connecting: 'Connecting…',
	live: 'Live',
	lost: 'Connection lost, trying again…',
};

export function RunsPage() {
	const { agent = '', interval = 'hour', a = '', b = '' } = useSearch({ from: '/runs' });
	const navigate = useNavigate({ from: '/runs' });
	const { live, connection } = useLive(agent);
	const filter = { ...(agent !== '' && { agent_id: agent }), interval, by: 'agent' };
	const { data: stats, error, refetch } = useQuery(statsQuery(filter));
	const { data: everybody } = useQuery(statsQuery({}));
	useFreshStats(live.counts?.steps);
	const change = (name: string) => (value: string) =>
		void navigate({ search: (before) => ({ ...before, [name]: value || undefined }), replace: true });
	const agents = everybody?.by.agent.flatMap(({ key }) => key ?? []) ?? [];
	return (
		<div className="page">
			<div className="page-head">
				<div>
					<h2>Runs</h2>
					<p className="muted connection" role="status">
						<span className={`dot ${connection === 'live' ? 'good pulse' : 'warn'}`} aria-hidden="true" />
						{CONNECTION_WORDS[connection]}
					</p>
				</div>
				<div className="filters">
					<TextField label="Agent" value={agent} placeholder="All" suggestions={agents} onChange={change('agent')} />
					<ChoiceField
						label="Points"
						value={interval === 'hour' ? '' : interval}
						options={['day']}
						all="By hour"
						words={() => 'By day'}
						onChange={change('interval')}
					/>
				</div>
			</div>
			<Trouble error={error} retry={refetch} />
			<RunTiles live={live} stats={stats ?? null} />
			<div className="runs-grid">
				<OverTimePanels points={stats?.over_time ?? []} />
				<LivePanel steps={live.steps} />
				<DistributionPanel agent={agent} />
				<BreakdownPanel title="By category" allCounts={stats?.by.category ?? []} />
				<BreakdownPanel title="By difficulty" allCounts={stats?.by.difficulty ?? []} />
				<ComplexityPanel rows={stats?.complexity ?? []} />
				<ErrorsPanel errors={stats?.errors ?? []} />
				<FindingsPanel stats={stats ?? null} />
				<ServerPanel health={live.health} />
				<ComparePanel agents={agents} first={a} second={b} onChange={(name, value) => change(name)(value)} />
			</div>
		</div>
	);
}

/** Asks for the statistics anew when steps were counted, and not too often. */
function useFreshStats(steps: number | undefined): void {
	const queries = useQueryClient();
	useEffect(() => {
		if (steps === undefined) return;
		const asked = queries.getQueryState(['stats', {}])?.dataUpdatedAt ?? 0;
		const wait = Math.max(0, asked + STATS_MS - Date.now());
		const timer = setTimeout(() => void queries.invalidateQueries({ queryKey: ['stats'] }), wait);
		return () => clearTimeout(timer);
	}, [steps, queries]);
}
