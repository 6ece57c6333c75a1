/** What can be done with the code in the editor: grade it, have it repaired, or let an agent play. */
import { useState } from 'react';
import type { EditorPanelProps } from './editor-props.ts';
import { isOwn } from './own-code.ts';
import { type PackageFiles, textAt } from './package-files.ts';
import { FIX_METHODS, type FixMethod } from './use-fix.ts';

export interface ActionsProps extends EditorPanelProps {
	/** Null unless the task is a package. */
	readonly parts: PackageFiles | null;
	readonly canRun: boolean;
	readonly onRun: () => void;
}

const METHOD_WORDS: Readonly<Record<FixMethod, string>> = {
	auto: 'Model, then search',
	llm: 'Model only',
	search: 'Search only',
};

export function Actions({ play, fix, agent, choice, parts, canRun, onRun }: ActionsProps) {
	const { game, draft, checks, busy, setDraft } = play;
	const [method, setMethod] = useState<FixMethod>('auto');
	const code = parts === null ? draft : textAt(parts.broken, draft, parts);
	return (
		<footer className="actions">
			<button type="button" className={`button ${canRun ? 'primary' : ''}`} disabled={!canRun} onClick={onRun}>
				Run step
			</button>
			<button
				type="button"
				className="button"
				disabled={!canRun || fix.asking}
				onClick={() => game && void fix.ask({ code, method, ...(isOwn(game) ? { checks } : { game }) })}
			>
				AI fix
			</button>
			<button
				type="button"
				className="button"
				disabled={agent.running || busy !== null}
				onClick={() =>
					void agent.start(isOwn(game) ? { code: draft, tests: checks } : { task_id: game?.taskId ?? choice }, method)
				}
			>
				Run agent
			</button>
			<button type="button" className="button" disabled={!agent.running} onClick={() => void agent.stop()}>
				Stop agent
			</button>
			<label className="method">
				<span className="hidden">Method of AI fix and agent</span>
				<select value={method} onChange={(event) => setMethod(event.target.value as FixMethod)}>
					{FIX_METHODS.map((name) => (
						<option key={name} value={name}>
							{METHOD_WORDS[name]}
						</option>
					))}
				</select>
			</label>
			<button
				type="button"
				className="button ghost"
				disabled={game === null || draft === game.buggyCode}
				onClick={() => game && setDraft(game.buggyCode)}
			>
				Start over
			</button>
			<Note text={noteOf(busy === 'step', fix.asking, agent.running)} onCancel={fix.asking ? fix.drop : null} />
		</footer>
	);
}

function noteOf(grading: boolean, asking: boolean, playing: boolean): string | null {
	if (grading) return 'Grading…';
	if (asking) return 'Looking for a fix…';
	return playing ? 'An agent is playing…' : null;
}

function Note({ text, onCancel }: { readonly text: string | null; readonly onCancel: (() => void) | null }) {
	return (
		<span className="actions-note">
			<span role="status">{text}</span>
			{onCancel && (
				<button type="button" className="button small" onClick={onCancel}>
					Cancel
				</button>
			)}
			{text === null && (
				<span>
					<kbd>Ctrl</kbd> <kbd>Enter</kbd> runs, <kbd>Esc</kbd> <kbd>Tab</kbd> leaves the editor
				</span>
			)}
		</span>
	);
}
