/** The editor with the fix and what it changes. */
import { ToggleGroup } from 'radix-ui';
import { useState } from 'react';
import { Diff, Editor } from '../parts/code.tsx';
import { Panel } from '../parts/panel.tsx';
import { Actions } from './actions.tsx';
import type { EditorPanelProps } from './editor-props.ts';
import { isOwn } from './own-code.ts';

const VIEWS = ['Edit', 'Changes'] as const;
type View = (typeof VIEWS)[number];

export function EditorPanel(props: EditorPanelProps) {
	const { game, draft, checks, busy, setDraft, setChecks, step } = props.play;
	const [view, setView] = useState<View>('Edit');
	const canRun = game !== null && !game.done && busy === null && !props.agent.running;
	const run = () => {
		if (canRun) void step();
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
			{isOwn(game) && (
				<label className="field stdin">
					<span>Checks that run after it</span>
					<textarea rows={3} value={checks} spellCheck={false} onChange={(event) => setChecks(event.target.value)} />
				</label>
			)}
			<Actions {...props} canRun={canRun} onRun={run} />
		</Panel>
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
