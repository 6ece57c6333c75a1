/** Grades the whole episode again, now, and shows whether the reward replays. */
import { useEffect, useRef, useState } from 'react';
import type { Trajectory } from '../api/types.ts';
import { toReward } from '../parts/format.ts';
import { Panel } from '../parts/panel.tsx';
import { Trouble } from '../shell/failure.tsx';
import { replay } from './replay.ts';
import { isSame, type ReplayedStep } from './replayed-step.ts';

export function RegradePanel({ trajectory }: { readonly trajectory: Trajectory }) {
	const [steps, setSteps] = useState<readonly ReplayedStep[]>([]);
	const [state, setState] = useState<'idle' | 'running' | 'done'>('idle');
	const [error, setError] = useState<unknown>(null);
	const controller = useRef(new AbortController());
	useEffect(() => () => controller.current.abort(), []);
	const run = async () => {
		controller.current = new AbortController();
		setSteps([]);
		setError(null);
		setState('running');
		try {
			await replay(trajectory, (step) => setSteps((before) => [...before, step]), controller.current.signal);
			setState('done');
		} catch (failure) {
			setState('idle');
			setError(failure);
		}
	};
	if (trajectory.steps.length === 0) return null;
	return (
		<Panel title="Re-grade">
			<div className="panel-body">
				<p className="muted small">
					Plays the same fixes with the same seed once more, as an episode of the agent “replay”.
				</p>
				<button type="button" className="button" disabled={state === 'running'} onClick={() => void run()}>
					{state === 'running' ? 'Grading…' : 'Re-grade now'}
				</button>
				<Trouble error={error} />
				<div aria-live="polite" className="stack">
					{state === 'done' && <Verdict steps={steps} />}
					<ul>
						{steps.map((step) => (
							<li key={step.step} className="replayed">
								<span className={`dot ${isSame(step) ? 'good' : 'bad'}`} aria-hidden="true" />
								Step {step.step}: {toReward(step.before)} then, {toReward(step.now)} now
							</li>
						))}
					</ul>
				</div>
			</div>
		</Panel>
	);
}

function Verdict({ steps }: { readonly steps: readonly ReplayedStep[] }) {
	const same = steps.every(isSame);
	return (
		<p className={`notice ${same ? 'good' : 'warn'}`}>
			{same ? 'Every reward replays.' : 'Not every reward replays: the task or the server has changed since.'}
		</p>
	);
}
