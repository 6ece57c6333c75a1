/** `/`: play an episode. */
import { useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { Trouble } from '../shell/failure.tsx';
import { AttemptsPanel } from './attempts-panel.tsx';
import { EditorPanel } from './editor-panel.tsx';
import { FixDialog } from './fix-dialog.tsx';
import { LogPanel } from './log-panel.tsx';
import { OutcomePanel } from './outcome-panel.tsx';
import { withText } from './package-files.ts';
import { RewardPanel } from './reward-panel.tsx';
import { TaskChoice } from './task-choice.tsx';
import { TaskPanel } from './task-panel.tsx';
import { TestsPanel } from './tests-panel.tsx';
import { useAgent } from './use-agent.ts';
import { useFix } from './use-fix.ts';
import { usePlay } from './use-play.ts';
import { usePackage } from './use-task.ts';

export function PlayPage() {
	const { task = 'easy' } = useSearch({ from: '/' });
	const [choice, setChoice] = useState(task);
	const play = usePlay();
	const fix = useFix();
	const agent = useAgent(play.follow);
	const { game } = play;
	const busy = play.busy !== null || agent.running;
	const parts = usePackage(game?.taskId ?? null);
	const take = (code: string) => {
		play.setDraft(parts === null ? code : withText(parts.broken, code, play.draft, parts));
		fix.drop();
	};
	return (
		<div className="page play">
			<div className="play-head">
				<TaskPanel game={game} />
				<div className="play-start">
					<TaskChoice choice={choice} onChoose={setChoice} />
					<button
						type="button"
						className={`button ${game === null || game.done ? 'primary' : ''}`}
						disabled={busy}
						onClick={() => void play.start(choice)}
					>
						New episode
					</button>
				</div>
			</div>
			<Trouble error={play.error ?? fix.error ?? agent.error} />
			{game?.done && <OutcomePanel game={game} />}
			<div className="play-grid">
				<EditorPanel play={play} fix={fix} agent={agent} choice={choice} />
				<RewardPanel game={game} busy={play.busy === 'step'} />
				<TestsPanel game={game} />
				<AttemptsPanel game={game} />
				<LogPanel game={game} news={agent.news} />
			</div>
			<FixDialog proposal={fix.proposal} onTake={take} onDrop={fix.drop} />
		</div>
	);
}
