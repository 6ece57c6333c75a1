/** The editor with the fix and what it changes. */
import { ToggleGroup } from 'radix-ui';
import { useState } from 'react';
import { Diff, Editor } from '../parts/code.tsx';
import { Panel } from '../parts/panel.tsx';
import { Actions } from './actions.tsx';
import type { EditorPanelProps } from './editor-props.ts';
import { FileTabs } from './file-tabs.tsx';
import { isOwn } from './own-code.ts';
import { originalAt, type PackageFiles, pathsOf, textAt, withText } from './package-files.ts';
import { usePackage } from './use-task.ts';

const VIEWS = ['Edit', 'Changes'] as const;
type View = (typeof VIEWS)[number];

export function EditorPanel(props: EditorPanelProps) {
	const { game, draft, checks, busy, setDraft, setChecks, step } = props.play;
	const [view, setView] = useState<View>('Edit');
	const parts = usePackage(game?.taskId ?? null);
	const canRun = game !== null && !game.done && busy === null && !props.agent.running;
	const run = () => {
		if (canRun) void step();
	};
	const files = { view, before: game?.buggyCode ?? '', draft, onChange: setDraft, onRun: run };
	return (
		<Panel title="Fix" className="editor-panel" aside={<ViewSwitch view={view} onChange={setView} />}>
			{game === null ? (
				<div className="editor-place">
					<p className="empty">The broken code appears here.</p>
				</div>
			) : parts === null ? (
				<FileView label="Your fix" {...files} />
			) : (
				<PackageView key={game.episodeId} parts={parts} {...files} />
			)}
			{isOwn(game) && (
				<label className="field stdin">
					<span>Checks that run after it</span>
					<textarea rows={3} value={checks} spellCheck={false} onChange={(event) => setChecks(event.target.value)} />
				</label>
			)}
			<Actions {...props} parts={parts} canRun={canRun} onRun={run} />
		</Panel>
	);
}

interface FileViewProps {
	readonly label: string;
	readonly view: View;
	readonly before: string;
	readonly draft: string;
	readonly onChange: (text: string) => void;
	readonly onRun: () => void;
}

function FileView({ label, view, before, draft, onChange, onRun }: FileViewProps) {
	return (
		<div className="editor-place">
			{view === 'Edit' ? (
				<Editor value={draft} label={label} onChange={onChange} onRun={onRun} />
			) : (
				<Diff before={before} after={draft} label="Changes to the broken code" />
			)}
		</div>
	);
}

function PackageView({ parts, draft, ...file }: Omit<FileViewProps, 'label'> & { readonly parts: PackageFiles }) {
	const [shown, setShown] = useState(parts.broken);
	return (
		<>
			<FileTabs paths={pathsOf(draft, parts)} broken={parts.broken} shown={shown} onShow={setShown} />
			<FileView
				key={shown}
				{...file}
				label={shown === parts.broken ? 'Your fix' : `Your fix, ${shown}`}
				before={shown === parts.broken ? file.before : originalAt(shown, parts)}
				draft={textAt(shown, draft, parts)}
				onChange={(text) => file.onChange(withText(shown, text, draft, parts))}
			/>
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
