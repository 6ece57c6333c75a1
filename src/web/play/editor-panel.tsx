/** The editor with the fix, what it changes, and the buttons that send it off. */
import { ToggleGroup } from 'radix-ui';
import { useState } from 'react';
import { Diff, Editor } from '../parts/code.tsx';
import { Panel } from '../parts/panel.tsx';
import type { Play } from './use-play.ts';

const VIEWS = ['Edit', 'Changes'] as const;
type View = (typeof VIEWS)[number];

export function EditorPanel({ play }: { readonly play: Play }) {
	const { game, draft, busy, setDraft } = play;
	const [view, setView] = useState<View>('Edit');
	const over = game === null || game.done;
	const canRun = !over && busy === null;
	const run = () => {
		if (canRun) void play.step();
	};
	return (
		<Panel title="Fix" className="editor-panel" aside={<ViewSwitch view={view} onChange={setView} />}>
			<div className="editor-place">
				{game === null ? (
					<p className="empty">The broken code appears here.</p>
				) : view === 'Edit' ? (
					<Editor value={draft} label="Your fix" onChange={setDraft} onRun={run} />
				) : (
					<Diff before={game.buggyCode} after={draft} label="Changes to the broken code" />
				)}
			</div>
			<footer className="actions">
				<button type="button" className={`button ${over ? '' : 'primary'}`} disabled={!canRun} onClick={run}>
					Run step
				</button>
				<button
					type="button"
					className="button ghost"
					disabled={game === null || draft === game.buggyCode}
					onClick={() => game && setDraft(game.buggyCode)}
				>
					Start over
				</button>
				<span className="actions-note">{busy === 'step' ? <span role="status">Grading…</span> : <Keys />}</span>
			</footer>
		</Panel>
	);
}

function Keys() {
	return (
		<>
			<kbd>Ctrl</kbd> <kbd>Enter</kbd> runs, <kbd>Esc</kbd> <kbd>Tab</kbd> leaves the editor
		</>
	);
}

function ViewSwitch({ view, onChange }: { readonly view: View; readonly onChange: (view: View) => void }) {
	return (
		<ToggleGroup.Root
			type="single"
			className="toggle"
			value={view}
			aria-label="What the editor shows"
			onValueChange={(name) => name !== '' && onChange(name as View)}
		>
			{VIEWS.map((name) => (
				<ToggleGroup.Item key={name} value={name}>
					{name}
				</ToggleGroup.Item>
			))}
		</ToggleGroup.Root>
	);
}
