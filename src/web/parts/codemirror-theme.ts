/** The editor in the page's own colours, which follow the theme by themselves. */
import { HighlightStyle } from '@codemirror/language';
import { EditorView } from '@codemirror/view';
import { tags } from '@lezer/highlight';

export const editorTheme = EditorView.theme({
	'&': { color: 'var(--text)', backgroundColor: 'var(--code-surface)', fontSize: '13px', height: '100%' },
	'&.cm-focused': { outline: '2px solid var(--focus)', outlineOffset: '-2px' },
	'.cm-scroller': { fontFamily: 'var(--mono)', lineHeight: '1.6', overflow: 'auto' },
	'.cm-content': { padding: '10px 0', caretColor: 'var(--accent)' },
	'.cm-line': { padding: '0 12px 0 6px' },
	'.cm-gutters': { backgroundColor: 'var(--code-surface)', color: 'var(--muted)', border: 'none', paddingLeft: '4px' },
	'.cm-lineNumbers .cm-gutterElement': { minWidth: '26px', padding: '0 8px 0 4px' },
	'.cm-activeLine, .cm-activeLineGutter': { backgroundColor: 'var(--line-active)' },
	'&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground': {
		backgroundColor: 'var(--selection)',
	},
	'&.cm-focused .cm-matchingBracket': { backgroundColor: 'var(--accent-soft)', outline: '1px solid var(--accent)' },
	'.cm-cursor': { borderLeftColor: 'var(--accent)' },
	'.cm-panels': { backgroundColor: 'var(--surface-2)', color: 'var(--text)', borderColor: 'var(--border)' },
	'&.cm-merge-b .cm-changedLine, .cm-insertedLine': { backgroundColor: 'var(--added)' },
	'.cm-deletedChunk': { backgroundColor: 'var(--removed)', padding: '0 12px 0 6px' },
	'.cm-deletedLine, .cm-deletedLine del': { textDecoration: 'none' },
	'&.cm-merge-b .cm-changedText': { background: 'var(--added-strong)' },
	'&.cm-merge-b .cm-deletedText, .cm-deletedChunk .cm-deletedText': { background: 'var(--removed-strong)' },
	'&.cm-merge-b .cm-changedLineGutter': { background: 'var(--good)' },
	'.cm-deletedLineGutter': { background: 'var(--bad)' },
	// The library's own mark is in few fonts.
	'.cm-collapsedLines::before, .cm-collapsedLines::after': { content: '"⋯"' },
	'.cm-collapsedLines': { background: 'var(--surface-2)', color: 'var(--muted)', padding: '3px 12px' },
});

export const highlighting = HighlightStyle.define([
	{ tag: [tags.keyword, tags.operatorKeyword, tags.controlKeyword], color: 'var(--syn-keyword)' },
	{ tag: [tags.string, tags.special(tags.string)], color: 'var(--syn-string)' },
	{ tag: [tags.number, tags.bool, tags.null], color: 'var(--syn-number)' },
	{ tag: [tags.comment, tags.docComment], color: 'var(--syn-comment)', fontStyle: 'italic' },
	{
		tag: [tags.function(tags.variableName), tags.function(tags.definition(tags.variableName))],
		color: 'var(--syn-function)',
	},
	{ tag: [tags.className, tags.typeName], color: 'var(--syn-type)' },
	{ tag: [tags.propertyName, tags.attributeName], color: 'var(--syn-property)' },
	{ tag: [tags.operator, tags.punctuation], color: 'var(--syn-operator)' },
	{ tag: tags.invalid, color: 'var(--bad)' },
]);
