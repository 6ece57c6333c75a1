/** `/agents`: what each agent has learned here: its place in the curriculum, and its best fixes. */
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { statsQuery } from '../api/queries.ts';
import type { KeyedCounts } from '../api/types.ts';
import { toCount, toPercent, toReward } from '../parts/format.ts';
import { Panel } from '../parts/panel.tsx';
import { Trouble } from '../shell/failure.tsx';
import { CurriculumPanel } from './curriculum-panel.tsx';
import { MemoryPanel } from './memory-panel.tsx';

export function AgentsPage() {
	const { agent } = useSearch({ from: '/agents' });
	const navigate = useNavigate({ from: '/agents' });
	const { data, error, refetch, isPending } = useQuery({
		...statsQuery({}),
		// An agent that has just begun must not wait until what another page asked for is stale.
		refetchOnMount: 'always',
	});
	const allCounts = data?.by.agent ?? [];
	const chosen = agent ?? allCounts.find(({ key }) => key !== null)?.key ?? null;
	return (
		<div className="page">
			<div className="page-head">
				<div>
					<h2>Agents</h2>
					<p className="muted">Curriculum and memory of everyone who named an agent on reset.</p>
				</div>
			</div>
			<Trouble error={error} retry={refetch} />
			<div className="agents-grid">
				<Panel title="Agents" aside={isPending ? 'Loading…' : toCount(allCounts.length)}>
					{!isPending && allCounts.length === 0 && <p className="panel-body empty">Nobody has played yet.</p>}
					<ul className="agent-list">
						{allCounts.map((counts) => (
							<li key={counts.key}>
								<AgentRow
									counts={counts}
									chosen={counts.key === chosen}
									onChoose={(name) => void navigate({ search: { agent: name } })}
								/>
							</li>
						))}
					</ul>
				</Panel>
				{chosen !== null && (
					<div className="stack">
						<div className="page-head">
							<h3 className="agent-name">{chosen}</h3>
							<span className="beside-links">
								<Link to="/episodes" search={{ agent_id: chosen }} className="button small">
									Episodes
								</Link>
								<Link to="/runs" search={{ agent: chosen }} className="button small">
									Figures
								</Link>
							</span>
						</div>
						<CurriculumPanel agent={chosen} />
						<MemoryPanel agent={chosen} />
					</div>
				)}
			</div>
		</div>
	);
}

interface AgentRowProps {
	readonly counts: KeyedCounts;
	readonly chosen: boolean;
	readonly onChoose: (agent: string) => void;
}

function AgentRow({ counts: { key, steps, solve_rate, mean_best_reward }, chosen, onChoose }: AgentRowProps) {
	return (
		<button
			type="button"
			className="agent-row"
			aria-pressed={chosen}
			disabled={key === null}
			onClick={() => key !== null && onChoose(key)}
		>
			<span className="agent-row-name">{key ?? 'no name'}</span>
			<span className="muted small">
				{toCount(steps)} steps, {toPercent(solve_rate)} solved, best {toReward(mean_best_reward)}
			</span>
		</button>
	);
}
