/** Where an agent stands in the curriculum, how it came there, and how it does in each cell. */

import { useQuery } from '@tanstack/react-query';
import { curriculumQuery } from '../api/queries.ts';
import type { Curriculum } from '../api/types.ts';
import { toAge, toPercent, toReward, toWords } from '../parts/format.ts';
import { Panel } from '../parts/panel.tsx';
import { TableScroll } from '../parts/table-scroll.tsx';
import { CATEGORIES, DIFFICULTIES } from '../play/choices.ts';
import { Trouble } from '../shell/failure.tsx';

export function CurriculumPanel({ agent }: { readonly agent: string }) {
	const { data, error, refetch } = useQuery(curriculumQuery(agent));
	return (
		<Panel title="Curriculum" aside={data?.policy}>
			<div className="panel-body">
				<Trouble error={error} retry={refetch} />
				{data && <Standing curriculum={data} />}
				{data && <Cells cells={data.cells} />}
				{data && <History history={data.history} />}
			</div>
		</Panel>
	);
}

function Standing({ curriculum }: { readonly curriculum: Curriculum }) {
	const { level, mean, episodes, window, up_above, down_below } = curriculum;
	return (
		<p>
			{level === null ? 'Tasks are chosen by what it can nearly do.' : `It gets ${level} tasks.`}{' '}
			<span className="muted">
				Mean of its last {Math.min(episodes, window)} of {window} episodes there: {toReward(mean)}; up above {up_above},
				down below {down_below}.
			</span>
		</p>
	);
}

function Cells({ cells }: { readonly cells: Curriculum['cells'] }) {
	const cellOf = (category: string, difficulty: string) =>
		cells.find((cell) => cell.category === category && cell.difficulty === difficulty);
	return (
		<TableScroll label="Solved episodes by category and difficulty">
			<table className="table dense heat">
				<caption className="hidden">Solved episodes by category and difficulty</caption>
				<thead>
					<tr>
						<th scope="col">Category</th>
						{DIFFICULTIES.map((difficulty) => (
							<th key={difficulty} scope="col">
								{toWords(difficulty)}
							</th>
						))}
					</tr>
				</thead>
				<tbody>
					{CATEGORIES.map((category) => (
						<tr key={category}>
							<th scope="row">{toWords(category)}</th>
							{DIFFICULTIES.map((difficulty) => (
								<Cell key={difficulty} cell={cellOf(category, difficulty)} />
							))}
						</tr>
					))}
				</tbody>
			</table>
		</TableScroll>
	);
}

function Cell({ cell }: { readonly cell: Curriculum['cells'][number] | undefined }) {
	if (cell === undefined || cell.episodes === 0) return <td className="muted">–</td>;
	const share = cell.solved / cell.episodes;
	return (
		<td style={{ background: `color-mix(in srgb, var(--good-soft) ${Math.round(share * 100)}%, transparent)` }}>
			{toPercent(share)} <span className="muted small">of {cell.episodes}</span>
		</td>
	);
}

function History({ history }: { readonly history: Curriculum['history'] }) {
	if (history.length === 0) return <p className="muted small">It has not moved yet.</p>;
	return (
		<ol className="patterns">
			{history.map(({ at, from, to, mean }) => (
				<li key={`${at} ${from} ${to}`}>
					<span>
						{toWords(from)} → {toWords(to)}
					</span>
					<span className="muted small">
						mean {toReward(mean)}, {toAge(at)}
					</span>
				</li>
			))}
		</ol>
	);
}
