/** `/episodes/:id`: one episode, step by step. */
import { useQuery } from '@tanstack/react-query';
import { Link, useParams, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { neighboursQuery, trajectoryQuery } from '../api/queries.ts';
import type { Trajectory } from '../api/types.ts';
import { TaskBadges } from '../parts/badge.tsx';
import { toReward } from '../parts/format.ts';
import { Panel } from '../parts/panel.tsx';
import { Prose } from '../parts/prose.tsx';
import { type Attempt, fromRecord } from '../play/game.ts';
import { RewardSteps } from '../play/reward-steps.tsx';
import { Trouble } from '../shell/failure.tsx';
import { ExportButtons } from './export-buttons.tsx';
import type { EpisodeFilters } from './filters.ts';
import { RegradePanel } from './regrade-panel.tsx';
import { StepView } from './step-view.tsx';
import { TrajectoryFacts } from './trajectory-facts.tsx';

export function TrajectoryPage() {
	const { id } = useParams({ from: '/episodes/$id' });
	const filters: EpisodeFilters = useSearch({ from: '/episodes/$id' });
	const { data, error, refetch, isPending } = useQuery(trajectoryQuery(id));
	return (
		<div className="page">
			<Beside id={id} filters={filters} />
			<Trouble error={error} retry={refetch} />
			{isPending && <p className="empty">Loading…</p>}
			{data && <TrajectoryView key={data.run_id} trajectory={data} />}
		</div>
	);
}

function Beside({ id, filters }: { readonly id: string; readonly filters: EpisodeFilters }) {
	const { data } = useQuery(neighboursQuery(id, filters));
	const link = (to: string | null | undefined, words: string) =>
		to ? (
			<Link to="/episodes/$id" params={{ id: to }} search={filters} className="button small">
				{words}
			</Link>
		) : (
			<span className="button small off" aria-disabled="true">
				{words}
			</span>
		);
	return (
		<nav className="beside" aria-label="Episodes beside this one">
			<Link to="/episodes" search={filters}>
				All episodes
			</Link>
			<span className="beside-links">
				{link(data?.newer, '← Newer')}
				{link(data?.older, 'Older →')}
			</span>
		</nav>
	);
}

function TrajectoryView({ trajectory }: { readonly trajectory: Trajectory }) {
	const attempts = trajectory.steps.map(fromRecord);
	const [chosen, setChosen] = useState(attempts.at(-1)?.step ?? 0);
	const index = attempts.findIndex(({ step }) => step === chosen);
	const attempt = attempts[index];
	return (
		<>
			<div className="page-head">
				<div className="task-facts">
					<div className="task-title">
						<h2>{trajectory.task.title}</h2>
						<TaskBadges category={trajectory.category} difficulty={trajectory.difficulty} />
					</div>
					<Prose text={trajectory.task.description} />
				</div>
				<ExportButtons trajectory={trajectory} />
			</div>
			<div className="trajectory-grid">
				<div className="stack trajectory-side">
					<TrajectoryFacts trajectory={trajectory} />
					<Panel title="Steps">
						<div className="panel-body">
							{attempts.length === 0 && <p className="empty">No step was made.</p>}
							{attempts.length > 0 && <RewardSteps attempts={attempts} maxSteps={trajectory.max_steps} />}
							<StepTabs attempts={attempts} chosen={chosen} onChoose={setChosen} />
						</div>
					</Panel>
					<RegradePanel trajectory={trajectory} />
				</div>
				{attempt && (
					<StepView
						attempt={attempt}
						before={attempts[index - 1]?.fix ?? trajectory.task.buggy_code}
						timings={trajectory.steps[index]?.timings ?? null}
					/>
				)}
			</div>
		</>
	);
}

interface StepTabsProps {
	readonly attempts: readonly Attempt[];
	readonly chosen: number;
	readonly onChoose: (step: number) => void;
}

function StepTabs({ attempts, chosen, onChoose }: StepTabsProps) {
	return (
		<ol className="attempts">
			{attempts.map(({ step, reward, solved, info }) => (
				<li key={step}>
					<button type="button" className="attempt" aria-pressed={step === chosen} onClick={() => onChoose(step)}>
						<span className={`dot ${solved ? 'good' : 'bad'}`} aria-hidden="true" />
						<span>Step {step}</span>
						<span className="muted">{info?.verdict ?? ''}</span>
						<span className="figure">{toReward(reward)}</span>
					</button>
				</li>
			))}
		</ol>
	);
}
