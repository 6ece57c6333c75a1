/** What an editor does that a view does not: keys, history, search. Tab indents; Escape and then Tab leaves the editor. */
import { defaultKeymap, history, historyKeymap, indentWithTab } from '@codemirror/commands';
import { bracketMatching, indentOnInput } from '@codemirror/language';
import { highlightSelectionMatches, search, searchKeymap } from '@codemirror/search';
import type { Extension } from '@codemirror/state';
import { drawSelection, EditorView, highlightActiveLine, highlightActiveLineGutter, keymap } from '@codemirror/view';

export interface EditingCallbacks {
	readonly onChange?: ((value: string) => void) | undefined;
	readonly onRun?: (() => void) | undefined;
}

/** @param callbacks read at each use, so that they may change without a new editor */
export function editing(callbacks: () => EditingCallbacks): Extension {
	const run = () => {
		callbacks().onRun?.();
		return true;
	};
	return [
		keymap.of([{ key: 'Mod-Enter', run }, indentWithTab, ...searchKeymap, ...historyKeymap, ...defaultKeymap]),
		history(),
		search({ top: true }),
		drawSelection(),
		indentOnInput(),
		bracketMatching(),
		highlightSelectionMatches(),
		highlightActiveLine(),
		highlightActiveLineGutter(),
		EditorView.updateListener.of((update) => {
			if (update.docChanged) callbacks().onChange?.(update.state.doc.toString());
		}),
	];
}
