/** Logical lines: the tokens between two newlines, with what happened to the indentation before them. */
import type { Token } from '../lexer/token.js';

export interface LogicalLine {
	/** At least one; no newline, indent or dedent among them, and each f-string is one `string` token. */
	readonly tokens: readonly Token[];
	/** The block that starts with this line was opened by it. */
	readonly indented: boolean;
	readonly dedents: number;
}

/** Divides the tokens of a source into logical lines. */
export function logicalLines(tokens: readonly Token[], source: string): LogicalLine[] {
	const lines: LogicalLine[] = [];
	let line: Token[] = [];
	let indented = false;
	let dedents = 0;
	for (const token of joinFStrings(tokens, source)) {
		if (token.kind === 'indent') indented = true;
		else if (token.kind === 'dedent') dedents++;
		else if (token.kind !== 'newline') line.push(token);
		else if (line.length > 0) {
			lines.push({ tokens: line, indented, dedents });
			line = [];
			indented = false;
			dedents = 0;
		}
	}
	return lines;
}

function joinFStrings(tokens: readonly Token[], source: string): Token[] {
	const joined: Token[] = [];
	let start: Token | null = null;
	let nesting = 0;
	for (const token of tokens) {
		if (token.kind === 'fstring-start' && nesting++ === 0) start = token;
		else if (token.kind === 'fstring-end' && --nesting === 0 && start !== null) {
			const text = source.slice(start.start, token.end);
			joined.push({ ...start, kind: 'string', text, end: token.end });
			start = null;
		} else if (nesting === 0) joined.push(token);
	}
	return joined;
}
