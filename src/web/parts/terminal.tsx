/** Lines as a terminal shows them; follows its own end. */
import { useEffect, useRef } from 'react';
import { Ansi } from './ansi.tsx';
import { inPlace } from './in-place.ts';

export type LineKind = 'command' | 'output' | 'error' | 'hint' | 'good' | 'plain';

export interface LogLine {
	readonly kind: LineKind;
	/** May hold line breaks and ANSI sequences. */
	readonly text: string;
}

export function Terminal({ lines, label }: { readonly lines: readonly LogLine[]; readonly label: string }) {
	const place = useRef<HTMLDivElement>(null);
	const length = lines.reduce((sum, { text }) => sum + text.length, lines.length);
	// biome-ignore lint/correctness/useExhaustiveDependencies: new text is what to follow
	useEffect(() => {
		place.current?.scrollTo({ top: place.current.scrollHeight });
	}, [length]);
	return (
		// biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so the keyboard must reach it
		<div className="terminal" ref={place} role="log" aria-label={label} tabIndex={0}>
			{inPlace(lines, ({ kind, text }) => (
				<div className={`line ${kind}`}>
					<Ansi text={text} />
				</div>
			))}
		</div>
	);
}
