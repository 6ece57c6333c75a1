/** Which task, and what its code must do. */
import { TaskBadges } from '../parts/badge.tsx';
import { Prose } from '../parts/prose.tsx';
import type { Game } from './game.ts';
import { isOwn } from './own-code.ts';
import { useTask } from './use-task.ts';

export function TaskPanel({ game }: { readonly game: Game | null }) {
	if (game === null) return <Welcome />;
	return isOwn(game) ? <OwnCode text={game.description} /> : <Facts game={game} />;
}

function Welcome() {
	return (
		<div className="task-facts">
			<h2>Repair broken Python. Earn what the tests say.</h2>
			<p className="muted">
				Start an episode, mend the code in the editor and run a step. The fix really runs, locked down, against visible,
				held-out and fresh tests; the reward follows.
			</p>
		</div>
	);
}

function OwnCode({ text }: { readonly text: string }) {
	return (
		<div className="task-facts">
			<h2>My own code</h2>
			<Prose text={text} />
		</div>
	);
}

function Facts({ game }: { readonly game: Game }) {
	const task = useTask(game.taskId);
	return (
		<div className="task-facts">
			<div className="task-title">
				<h2>{task?.title ?? game.taskId}</h2>
				<TaskBadges category={game.category} difficulty={game.difficulty} />
			</div>
			<p className="task-ids">
				<code>{game.taskId}</code>
				<span aria-hidden="true">·</span>
				<span>
					{game.entryPoints.length > 0 ? 'called as ' : 'a program: reads standard input and prints'}
					{game.entryPoints.map((name, index) => (
						<span key={name}>
							{index > 0 && ', '}
							<code>{name}</code>
						</span>
					))}
				</span>
			</p>
			<Prose text={game.description} withoutFiles={task?.package != null} />
		</div>
	);
}
