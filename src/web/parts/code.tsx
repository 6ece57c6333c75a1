/** Editor, read-only code and differences. CodeMirror comes in a file of its own; until it is there the code stands as plain text. */
import { lazy, Suspense } from 'react';
import type { DiffProps, EditorProps } from './codemirror.tsx';

const LazyEditor = lazy(async () => ({ default: (await import('./codemirror.tsx')).CodeEditor }));
const LazyDiff = lazy(async () => ({ default: (await import('./codemirror.tsx')).CodeDiff }));

export function Editor(props: EditorProps) {
	return (
		<Suspense fallback={<pre className="code-plain">{props.value}</pre>}>
			<LazyEditor {...props} />
		</Suspense>
	);
}

export function Diff(props: DiffProps) {
	return (
		<Suspense fallback={<pre className="code-plain">{props.after}</pre>}>
			<LazyDiff {...props} />
		</Suspense>
	);
}
