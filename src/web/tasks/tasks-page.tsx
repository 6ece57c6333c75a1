/** `/tasks`: what there is to repair, and how it goes with it. */
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useDeferredValue, useState } from 'react';
import { taskCountsQuery, tasksQuery } from '../api/queries.ts';
import { TaskBadges } from '../parts/badge.tsx';
import { ChoiceField, SearchField } from '../parts/fields.tsx';
import { toCount, toPercent, toReward } from '../parts/format.ts';
import { CATEGORIES, DIFFICULTIES, findTasks } from '../play/choices.ts';
import { Trouble } from '../shell/failure.tsx';
import { joinCounts, SORTS, type Sort, sortRows, type TaskRow } from './task-rows.ts';

/** Rows that are drawn; a search narrows what is longer. */
const SHOWN = 300;

export function TasksPage() {
	const { q = '', category = '', difficulty = '' } = useSearch({ from: '/tasks' });
	const navigate = useNavigate({ from: '/tasks' });
	const [sort, setSort] = useState<Sort>('id');
	const { data, error, refetch, isPending } = useQuery(tasksQuery);
	const { data: allCounts } = useQuery(taskCountsQuery);
	const text = useDeferredValue(q);
	const found = findTasks(data?.tasks ?? [], { text, category, difficulty });
	const rows = sortRows(joinCounts(found, allCounts?.tasks ?? []), sort);
	const change = (name: string) => (value: string) =>
		void navigate({ search: (before) => ({ ...before, [name]: value || undefined }), replace: true });
	return (
		<div className="page">
			<div className="page-head">
				<div>
					<h2>Tasks</h2>
					<p className="muted" role="status">
						{isPending ? 'Loading…' : `${toCount(rows.length)} of ${toCount(data?.total ?? 0)}`}
					</p>
				</div>
			</div>
			<search className="filters" aria-label="Filter tasks">
				<SearchField label="Search" value={q} placeholder="Title, text or tag" onChange={change('q')} />
				<ChoiceField label="Category" value={category} options={CATEGORIES} onChange={change('category')} />
				<ChoiceField label="Difficulty" value={difficulty} options={DIFFICULTIES} onChange={change('difficulty')} />
				<ChoiceField
					label="Order"
					value={sort === 'id' ? '' : sort}
					options={SORTS.slice(1)}
					all="By name"
					onChange={(name) => setSort(SORTS.find((one) => one === name) ?? 'id')}
				/>
			</search>
			<Trouble error={error} retry={refetch} />
			<div className="panel table-panel">
				<table className="table">
					<caption className="hidden">Tasks</caption>
					<thead>
						<tr>
							<th scope="col">Task</th>
							<th scope="col">Kind</th>
							<th scope="col" className="figure wide-only">
								Episodes
							</th>
							<th scope="col" className="figure">
								Solved
							</th>
							<th scope="col" className="figure wide-only">
								Best reward
							</th>
						</tr>
					</thead>
					<tbody>
						{rows.slice(0, SHOWN).map((row) => (
							<Row key={row.task.id} row={row} />
						))}
					</tbody>
				</table>
			</div>
			{rows.length > SHOWN && <p className="muted small">{toCount(rows.length - SHOWN)} more: narrow the search.</p>}
		</div>
	);
}

function Row({ row: { task, counts, solveRate } }: { readonly row: TaskRow }) {
	return (
		<tr>
			<th scope="row">
				<Link to="/tasks/$id" params={{ id: task.id }} className="strong-link">
					{task.title}
				</Link>
				<span className="muted small block">{task.id}</span>
			</th>
			<td>
				<TaskBadges category={task.category} difficulty={task.difficulty} />
			</td>
			<td className="figure wide-only">{toCount(counts?.episodes ?? 0)}</td>
			<td className="figure">
				<span className="meter" aria-hidden="true">
					<span style={{ width: `${(solveRate ?? 0) * 100}%` }} />
				</span>
				{toPercent(solveRate)}
			</td>
			<td className="figure wide-only">{toReward(counts?.mean_best_reward)}</td>
		</tr>
	);
}
