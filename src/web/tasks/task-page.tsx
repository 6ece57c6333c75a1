/** `/tasks/:id`: one task, its broken code, and how agents do with it. */

import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { statsQuery, taskCountsQuery, taskQuery } from '../api/queries.ts';
import type { Stats, Task } from '../api/types.ts';
import { Badge, TaskBadges } from '../parts/badge.tsx';
import { Editor } from '../parts/code.tsx';
import { toCount, toPercent, toReward, toWords } from '../parts/format.ts';
import { inPlace } from '../parts/in-place.ts';
import { toRange } from '../parts/interval.ts';
import { Panel } from '../parts/panel.tsx';
import { Prose } from '../parts/prose.tsx';
import { TableScroll } from '../parts/table-scroll.tsx';
import { Trouble } from '../shell/failure.tsx';
import { estimateDifficulty } from './task-rows.ts';

export function TaskPage() {
	const { id } = useParams({ from: '/tasks/$id' });
	const { data: task, error, refetch, isPending } = useQuery(taskQuery(id));
	return (
		<div className="page">
			<nav className="beside" aria-label="Back">
				<Link to="/tasks">All tasks</Link>
			</nav>
			<Trouble error={error} retry={refetch} />
			{isPending && <p className="empty">Loading…</p>}
			{task && <TaskView task={task} />}
		</div>
	);
}

function TaskView({ task }: { readonly task: Task }) {
	return (
		<>
			<div className="page-head">
				<div className="task-facts">
					<div className="task-title">
						<h2>{task.title}</h2>
						<TaskBadges category={task.category} difficulty={task.difficulty} />
					</div>
					<Prose text={task.description} />
				</div>
				<span className="beside-links">
					<Link to="/episodes" search={{ task_id: task.id }} className="button">
						Its episodes
					</Link>
					<Link to="/" search={{ task: task.id }} className="button primary">
						Play this task
					</Link>
				</span>
			</div>
			<div className="task-grid">
				<Panel title="Broken code" className="task-code">
					{task.buggy_code === null ? (
						<p className="panel-body empty">A generated bug: an episode shows it.</p>
					) : (
						<Editor value={task.buggy_code} label="Broken code" readOnly />
					)}
				</Panel>
				<div className="stack">
					<Outcomes task={task} />
					<Soundness soundness={task.soundness} />
					<Facts task={task} />
				</div>
			</div>
			<TestRates task={task} />
		</>
	);
}

function Outcomes({ task }: { readonly task: Task }) {
	const { data } = useQuery(taskCountsQuery);
	const counts = data?.tasks.find(({ task_id }) => task_id === task.id) ?? null;
	const estimate = estimateDifficulty(counts);
	return (
		<Panel title="Outcomes">
			<dl className="panel-body facts">
				<Fact name="Episodes" value={toCount(counts?.episodes ?? 0)} />
				<Fact name="Solved" value={counts?.finished ? toPercent(counts.solved / counts.finished) : '–'} />
				<Fact name="Mean best reward" value={toReward(counts?.mean_best_reward)} />
				<Fact name="Steps to solve" value={counts?.mean_steps_to_solve?.toFixed(1) ?? '–'} />
				<Fact name="95 % interval" value={toRange(estimate?.interval ?? null)} />
				<Fact name="Seems" value={estimate === null ? 'too few episodes' : estimate.level} />
			</dl>
		</Panel>
	);
}

function Soundness({ soundness }: { readonly soundness: Task['soundness'] }) {
	return (
		<Panel title="Certificate of soundness">
			{soundness === null && <p className="panel-body empty">Not validated since its files last changed.</p>}
			{soundness !== null && (
				<dl className="panel-body facts">
					<Fact name="Right repairs accepted" value={toShare(soundness.right_accepted, soundness.right_accepted)} />
					<Fact name="Wrong fixes refused" value={toShare(soundness.wrong_refused, soundness.wrong_refused)} />
					<Fact name="Mutants noticed" value={toShare(soundness.mutants_noticed, soundness.mutants_tried)} />
					<Fact name="Gradings of each, all alike" value={toCount(soundness.gradings)} />
				</dl>
			)}
		</Panel>
	);
}

function toShare(part: number, whole: number): string {
	return whole === 0 ? '–' : `${toCount(part)} of ${toCount(whole)}`;
}

function Facts({ task }: { readonly task: Task }) {
	return (
		<Panel title="Facts">
			<div className="panel-body">
				<dl className="facts">
					<Fact name="Id" value={task.id} />
					<Fact name="Called as" value={task.entry_points.join(', ')} />
					<Fact name="Split" value={task.split} />
					<Fact name="CPU limit" value={`${task.limits.cpu_s} s`} />
					<Fact name="Memory limit" value={`${task.limits.memory_mb} MB`} />
					<Fact name="Author" value={task.author} />
					<Fact name="License" value={task.license} />
				</dl>
				<span className="badges">
					{task.tags.map((tag) => (
						<Badge key={tag}>{tag}</Badge>
					))}
				</span>
			</div>
		</Panel>
	);
}

function Fact({ name, value }: { readonly name: string; readonly value: string }) {
	return (
		<div>
			<dt>{name}</dt>
			<dd>{value}</dd>
		</div>
	);
}

type TestRate = Stats['tests'][number];

function TestRates({ task }: { readonly task: Task }) {
	const { data, error } = useQuery(statsQuery({ task_id: task.id }));
	const tests = [...(data?.tests ?? [])].sort((a, b) => a.pass_rate - b.pass_rate);
	return (
		<Panel title="Tests, hardest first">
			<Trouble error={error} />
			{tests.length === 0 && <p className="panel-body empty">No fix has met its tests yet.</p>}
			{tests.length > 0 && (
				<TableScroll label="Pass rates of the tests">
					<table className="table">
						<thead>
							<tr>
								<th scope="col">Test</th>
								<th scope="col">Group</th>
								<th scope="col" className="figure">
									Met
								</th>
								<th scope="col" className="figure">
									Passed
								</th>
							</tr>
						</thead>
						<tbody>
							{inPlace(tests, (test) => (
								<TestRateRow test={test} />
							))}
						</tbody>
					</table>
				</TableScroll>
			)}
		</Panel>
	);
}

function TestRateRow({ test: { name, group, seen, pass_rate } }: { readonly test: TestRate }) {
	return (
		<tr>
			<th scope="row">
				{name === null ? <span className="muted">hidden</span> : toWords(name.replace(/^.*\.test_/, ''))}
			</th>
			<td className="muted">{group}</td>
			<td className="figure">{toCount(seen)}</td>
			<td className="figure">
				<span className="meter" aria-hidden="true">
					<span style={{ width: `${pass_rate * 100}%` }} />
				</span>
				{toPercent(pass_rate)}
			</td>
		</tr>
	);
}
