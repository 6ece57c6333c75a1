/** The last reward: its figure, its components, what was taken off, and the hint for the next attempt. */
import { toReward } from '../parts/format.ts';
import { Panel } from '../parts/panel.tsx';
import { breakdown } from './breakdown.ts';
import { type Attempt, bestReward, type Game } from './game.ts';
import { isOwn } from './own-code.ts';
import { RewardParts } from './reward-parts.tsx';

export function RewardPanel({ game, busy }: { readonly game: Game | null; readonly busy: boolean }) {
	const last = game?.attempts.at(-1);
	const feedback = last?.feedback ?? game?.start?.feedback;
	return (
		<Panel title="Reward" className="reward-panel" aside={game && !isOwn(game) && <Budget game={game} />}>
			<div className="panel-body" aria-live="polite" aria-busy={busy}>
				<div className="reward-line">
					<strong className={`reward-figure ${toneOf(last)}`}>{toReward(last?.reward)}</strong>
					<span className="reward-words">
						{isOwn(game)
							? 'Own code earns none'
							: last === undefined
								? 'No step yet'
								: last.solved
									? 'Solved'
									: 'No solution yet'}
						{last !== undefined && !isOwn(game) && (
							<span className="muted"> · best {toReward(game && bestReward(game.attempts))}</span>
						)}
					</span>
				</div>
				{last !== undefined && <RewardParts breakdown={breakdown(last)} />}
				{feedback && <p className="advice">{feedback}</p>}
			</div>
		</Panel>
	);
}

function toneOf(attempt: Attempt | undefined): string {
	if (attempt?.reward == null) return 'idle';
	if (attempt.solved) return 'good';
	return attempt.reward >= 0.5 ? 'warn' : 'bad';
}

/** Most steps that are drawn as dots. */
const DOTS = 12;

function Budget({ game }: { readonly game: Game }) {
	const left = game.maxSteps - game.attempts.length;
	const steps = Array.from({ length: Math.min(game.maxSteps, DOTS) }, (_, index) => index + 1);
	return (
		<span className="budget">
			<span className="pips" aria-hidden="true">
				{steps.map((step) => (
					<span key={step} className={step <= game.attempts.length ? 'used' : ''} />
				))}
			</span>
			{game.done ? 'Episode over' : `${left} ${left === 1 ? 'step' : 'steps'} left`}
		</span>
	);
}
