/** CodeMirror as React components. Loaded on demand by code.tsx. */
import { python } from '@codemirror/lang-python';
import { indentUnit, syntaxHighlighting } from '@codemirror/language';
import { unifiedMergeView } from '@codemirror/merge';
import { EditorState, type Extension } from '@codemirror/state';
import { EditorView, highlightSpecialChars, lineNumbers } from '@codemirror/view';
import { useEffect, useRef } from 'react';
import { editing } from './codemirror-editing.ts';
import { editorTheme, highlighting } from './codemirror-theme.ts';

export interface EditorProps {
	readonly value: string;
	/** Accessible name. */
	readonly label: string;
	readonly readOnly?: boolean;
	readonly onChange?: (value: string) => void;
	/** Ctrl+Enter, or Command+Enter on a Mac. */
	readonly onRun?: () => void;
}

export interface DiffProps {
	readonly before: string;
	readonly after: string;
	/** Accessible name. */
	readonly label: string;
}

const LOOKS: Extension = [
	lineNumbers(),
	highlightSpecialChars(),
	python(),
	indentUnit.of('    '),
	syntaxHighlighting(highlighting),
	editorTheme,
	EditorView.lineWrapping,
];

export function CodeEditor({ value, label, readOnly = false, onChange, onRun }: EditorProps) {
	const place = useRef<HTMLDivElement>(null);
	const view = useRef<EditorView | null>(null);
	const callbacks = useRef({ onChange, onRun });
	callbacks.current = { onChange, onRun };
	const text = useRef(value);
	useEffect(() => {
		if (place.current === null) return;
		const behaviour = readOnly ? EditorState.readOnly.of(true) : editing(() => callbacks.current);
		const state = EditorState.create({ doc: text.current, extensions: [LOOKS, named(label), behaviour] });
		const made = new EditorView({ parent: place.current, state });
		view.current = made;
		return () => made.destroy();
	}, [label, readOnly]);
	useEffect(() => {
		text.current = value;
		const { current } = view;
		if (current === null || current.state.doc.toString() === value) return;
		current.dispatch({ changes: { from: 0, to: current.state.doc.length, insert: value } });
	}, [value]);
	return <div className="code" ref={place} />;
}

/** What changed between two versions, in one column, with unchanged stretches folded. */
export function CodeDiff({ before, after, label }: DiffProps) {
	const place = useRef<HTMLDivElement>(null);
	useEffect(() => {
		if (place.current === null) return;
		const merge = unifiedMergeView({
			original: before,
			mergeControls: false,
			gutter: true,
			collapseUnchanged: { margin: 3, minSize: 6 },
		});
		const extensions = [LOOKS, named(label), EditorState.readOnly.of(true), merge];
		const made = new EditorView({ parent: place.current, state: EditorState.create({ doc: after, extensions }) });
		return () => made.destroy();
	}, [before, after, label]);
	return <div className="code diff" ref={place} />;
}

function named(label: string): Extension {
	return EditorView.contentAttributes.of({ 'aria-label': label, spellcheck: 'false', autocapitalize: 'off' });
}
