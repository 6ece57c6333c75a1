/** Who played it, how, and when. */
import { Link } from '@tanstack/react-router';
import type { Trajectory } from '../api/types.ts';
import { toMoment, toReward } from '../parts/format.ts';
import { Panel } from '../parts/panel.tsx';

export function TrajectoryFacts({ trajectory }: { readonly trajectory: Trajectory }) {
	const { agent_id, task_id, status, solved, best_reward, rubric, reward_mode, seed, episode_id } = trajectory;
	return (
		<Panel title="Episode" aside={solved ? 'Solved' : status === 'done' ? 'Not solved' : status}>
			<dl className="panel-body facts">
				<div>
					<dt>Agent</dt>
					<dd>
						{agent_id === null ? (
							'no name'
						) : (
							<Link to="/episodes" search={{ agent_id }}>
								{agent_id}
							</Link>
						)}
					</dd>
				</div>
				<div>
					<dt>Task</dt>
					<dd>
						<Link to="/tasks/$id" params={{ id: task_id }}>
							{task_id}
						</Link>
					</dd>
				</div>
				<div>
					<dt>Best reward</dt>
					<dd>{toReward(best_reward)}</dd>
				</div>
				<div>
					<dt>Rubric</dt>
					<dd>
						{rubric}, {reward_mode}
					</dd>
				</div>
				<div>
					<dt>Seed</dt>
					<dd>{String(seed)}</dd>
				</div>
				<div>
					<dt>Begun</dt>
					<dd>{toMoment(trajectory.started_at)}</dd>
				</div>
				<div className="wide">
					<dt>Episode id</dt>
					<dd>
						<code>{episode_id}</code>
					</dd>
				</div>
			</dl>
		</Panel>
	);
}
