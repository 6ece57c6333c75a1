/** The inside of the task dialog. */
import { useQuery } from '@tanstack/react-query';
import { useDeferredValue, useState } from 'react';
import { tasksQuery } from '../api/queries.ts';
import { TaskBadges } from '../parts/badge.tsx';
import { ChoiceField, SearchField } from '../parts/fields.tsx';
import { Trouble } from '../shell/failure.tsx';
import { CATEGORIES, DIFFICULTIES, findTasks, KIND_CHOICES, type TaskChoiceProps, wordsOf } from './choices.ts';

/** Rows that are drawn; a search narrows what is longer. */
const SHOWN = 100;

export function TaskSearch({ choice, onChoose }: TaskChoiceProps) {
	const { data, error, refetch } = useQuery(tasksQuery);
	const [text, setText] = useState('');
	const [category, setCategory] = useState('');
	const [difficulty, setDifficulty] = useState('');
	const words = useDeferredValue(text);
	const found = findTasks(data?.tasks ?? [], { text: words, category, difficulty });
	const kinds = category === '' ? KIND_CHOICES : [...KIND_CHOICES, category];
	return (
		<div className="stack task-search">
			<div className="chips">
				{kinds.map((kind) => (
					<button
						key={kind}
						type="button"
						className="chip"
						aria-pressed={choice === kind}
						onClick={() => onChoose(kind)}
					>
						{wordsOf(kind)}
					</button>
				))}
			</div>
			<div className="filters">
				<SearchField label="Search" value={text} placeholder="Title, text or tag" onChange={setText} />
				<ChoiceField label="Category" value={category} options={CATEGORIES} onChange={setCategory} />
				<ChoiceField label="Difficulty" value={difficulty} options={DIFFICULTIES} onChange={setDifficulty} />
			</div>
			<Trouble error={error} retry={refetch} />
			<ul className="task-rows" aria-label={`${found.length} tasks`}>
				{found.slice(0, SHOWN).map((task) => (
					<li key={task.id}>
						<button type="button" className="task-row" onClick={() => onChoose(task.id)}>
							<span className="task-row-title">{task.title}</span>
							<span className="muted small">{task.id}</span>
							<TaskBadges category={task.category} difficulty={task.difficulty} />
						</button>
					</li>
				))}
			</ul>
			{found.length > SHOWN && <p className="muted small">{found.length - SHOWN} more: narrow the search.</p>}
		</div>
	);
}
