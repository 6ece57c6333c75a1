/** The episode is over: what earned what. */
import { toReward, toSigned, toWords } from '../parts/format.ts';
import { breakdown } from './breakdown.ts';
import { type Attempt, bestReward, type Game } from './game.ts';

export function OutcomePanel({ game }: { readonly game: Game }) {
	const best = bestReward(game.attempts);
	const attempt = game.attempts.find(({ reward }) => reward !== null && reward === best);
	const steps = `${game.attempts.length} ${game.attempts.length === 1 ? 'step' : 'steps'}`;
	return (
		<section className={`outcome ${game.solved ? 'good' : 'bad'}`} aria-label="Outcome">
			<h3>{game.solved ? `Solved in ${steps}` : `Over after ${steps} without a solution`}</h3>
			<p>
				Best reward <strong>{toReward(best)}</strong>
				{attempt?.info?.weights && <Shares attempt={attempt} />}
			</p>
		</section>
	);
}

function Shares({ attempt }: { readonly attempt: Attempt }) {
	const { parts, penalties } = breakdown(attempt);
	const shares = [
		...parts.filter(({ amount }) => amount > 0).map(({ name, amount }) => `${toSigned(amount)} ${words(name)}`),
		...penalties.map(({ name, amount }) => `${toSigned(-amount)} ${words(name)} penalty`),
	];
	return <span className="muted"> = {shares.join(', ')}</span>;
}

function words(name: string): string {
	return toWords(name).replace(/^[A-Z](?=[a-z])/, (letter) => letter.toLowerCase());
}
