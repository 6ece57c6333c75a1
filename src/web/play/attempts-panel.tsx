/** The attempts so far: how the reward went, and each one's change to the one before. */
import { useState } from 'react';
import { Diff } from '../parts/code.tsx';
import { toReward } from '../parts/format.ts';
import { Panel } from '../parts/panel.tsx';
import type { Attempt, Game } from './game.ts';
import { isOwn } from './own-code.ts';
import { asReadable } from './package-files.ts';
import { RewardSteps } from './reward-steps.tsx';

export function AttemptsPanel({ game }: { readonly game: Game | null }) {
	const [open, setOpen] = useState<number | null>(null);
	const attempts = game?.attempts ?? [];
	const chosen = attempts.find(({ step }) => step === open);
	return (
		<Panel title="Attempts" className="attempts-panel" aside={attempts.length > 0 && `${attempts.length} so far`}>
			<div className="panel-body">
				{attempts.length === 0 && <p className="empty">Each step is kept here with its change and its reward.</p>}
				{attempts.length > 0 && !isOwn(game) && (
					<RewardSteps attempts={attempts} maxSteps={game?.maxSteps ?? attempts.length} />
				)}
				<ol className="attempts">
					{attempts.map((attempt) => (
						<li key={attempt.step}>
							<AttemptRow
								attempt={attempt}
								open={open === attempt.step}
								onToggle={() => setOpen(open === attempt.step ? null : attempt.step)}
							/>
						</li>
					))}
				</ol>
				{chosen && game && <Change attempt={chosen} game={game} />}
			</div>
		</Panel>
	);
}

interface AttemptRowProps {
	readonly attempt: Attempt;
	readonly open: boolean;
	readonly onToggle: () => void;
}

function AttemptRow({ attempt: { step, reward, solved, tests }, open, onToggle }: AttemptRowProps) {
	const passed = tests.filter(({ status }) => status === 'passed').length;
	return (
		<button type="button" className="attempt" aria-expanded={open} onClick={onToggle}>
			<span className={`dot ${solved ? 'good' : 'bad'}`} aria-hidden="true" />
			<span>Step {step}</span>
			<span className="muted">
				{passed}/{tests.length} tests
			</span>
			<span className="figure">{toReward(reward)}</span>
		</button>
	);
}

function Change({ attempt: { step, fix }, game }: { readonly attempt: Attempt; readonly game: Game }) {
	const before = game.attempts.find((attempt) => attempt.step === step - 1)?.fix ?? game.buggyCode;
	return (
		<div className="attempt-diff">
			<p className="muted small">
				Step {step} against {step === 1 ? 'the broken code' : 'the step before'}
			</p>
			<Diff before={asReadable(before)} after={asReadable(fix)} label={`Changes of step ${step}`} />
		</div>
	);
}
