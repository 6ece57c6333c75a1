/** Program output with its ANSI colours, as text: nothing in it can become markup, and control characters are made visible. */
import Anser from 'anser';
import { inPlace } from './in-place.ts';

export interface Run {
	readonly text: string;
	/** Class names for colour and weight. */
	readonly style: string;
}

/** The server writes control characters as `\x1b`; those that begin a colour are taken back. */
const WRITTEN_OUT = /\\x1b(?=\[[\d;]*m)/g;

/** Cuts output into runs of one style. */
export function ansiRuns(text: string): readonly Run[] {
	const parts = Anser.ansiToJson(text.replaceAll(WRITTEN_OUT, '\u001b'), { use_classes: true, remove_empty: true });
	return parts.map(({ content, fg, bg, decorations }) => ({
		text: visible(content),
		style: [fg, bg && `${bg}-bg`, ...decorations.map((name) => `ansi-${name}`)]
			.filter((name): name is string => typeof name === 'string' && /^[\w-]+$/.test(name))
			.join(' '),
	}));
}

/** Control characters as their pictures; line breaks and tabs stay. Marks that turn the reading direction round become visible too. */
export function visible(text: string): string {
	return text
		.replaceAll(/\r\n?/g, '\n')
		.replaceAll(/[^\P{Cc}\n\t]/gu, (char) => {
			const code = char.charCodeAt(0);
			return code < 0x20 ? String.fromCharCode(0x2400 + code) : '\ufffd';
		})
		.replaceAll(/[\u202a-\u202e\u2066-\u2069]/g, '\ufffd');
}

export function Ansi({ text }: { readonly text: string }) {
	return inPlace(ansiRuns(text), ({ text: part, style }) => <span className={style || undefined}>{part}</span>);
}
