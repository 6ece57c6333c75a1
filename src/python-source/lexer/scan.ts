/**
 * A scanner for Python in one linear pass, with CPython's rules for indentation, brackets, strings and f-strings. It
 * exists beside the parser because it can't be stalled, works on code that does not parse, tells comments and strings
 * apart from code exactly, and is certain where it complains: whatever it calls a problem is one for CPython too. It
 * never throws.
 */
import { TOKEN_LIMIT } from '../limits.js';
import { IndentStack, measureIndentation } from './indentation.js';
import { matchAt, NAME, NUMBER, OPERATOR, STRING_OPENING } from './patterns.js';
import { findStringEnd, findTextEnd } from './strings.js';
import type { Scan, ScanProblem, Span, Token, TokenKind } from './token.js';

/** Scans a source whose line ends are `\n`; beyond the limit of tokens nothing is read, since such a source is refused anyway. */
export function scan(source: string): Scan {
	return new Scanner(source).run();
}

/** Literal text of an f-string, or of the format specification of one of its fields. */
interface TextMode {
	readonly kind: 'text' | 'spec';
	readonly quote: string;
	readonly raw: boolean;
	/** Offset of the f-string's first character. */
	readonly start: number;
}

/** The expression of an f-string field; it ends at the `}` that stands at this bracket depth. */
interface FieldMode {
	readonly kind: 'field';
	readonly depth: number;
	readonly owner: TextMode;
}

const CLOSERS: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}' };

class Scanner {
	private at = 0;
	private atLineStart = true;
	private fstrings = 0;
	private readonly tokens: Token[] = [];
	private readonly comments: Span[] = [];
	private readonly joins: Span[] = [];
	private readonly problems: ScanProblem[] = [];
	private readonly brackets: { char: string; at: number }[] = [];
	private readonly modes: (TextMode | FieldMode)[] = [];
	private readonly indents = new IndentStack();
	private readonly deepest = { brackets: 0, indents: 0, fstrings: 0 };

	constructor(private readonly source: string) {}

	run(): Scan {
		while (this.at < this.source.length && this.tokens.length <= TOKEN_LIMIT) this.step();
		this.finish();
		const { tokens, comments, joins, problems, deepest } = this;
		return { tokens, comments, joins, problems, deepest };
	}

	private step(): void {
		const mode = this.modes.at(-1);
		if (mode !== undefined && mode.kind !== 'field') this.text(mode);
		else if (this.atLineStart && this.statementLevel) this.indentation();
		else if (!this.blank() && !(mode !== undefined && this.fieldEnd(mode))) this.token();
	}

	private get statementLevel(): boolean {
		return this.brackets.length === 0 && this.modes.length === 0;
	}

	private indentation(): void {
		const indentation = measureIndentation(this.source, this.at);
		for (const at of indentation.continuations) this.joins.push({ start: at, end: at + 2 });
		this.at = indentation.end;
		const next = this.source[this.at];
		if (next === '#') this.comment();
		else if (next === '\n') this.at++;
		else if (next !== undefined) {
			this.atLineStart = false;
			const change = this.indents.apply(indentation);
			if (change.problem !== null) this.problem(change.problem, this.at);
			for (let i = 0; i < change.indents; i++) this.push('indent', this.at);
			for (let i = 0; i < change.dedents; i++) this.push('dedent', this.at);
			this.deepest.indents = Math.max(this.deepest.indents, this.indents.depth);
		}
	}

	/** Passes one piece of what separates tokens; false if there is none here. */
	private blank(): boolean {
		const char = this.source[this.at];
		if (char === ' ' || char === '\t' || char === '\f') this.at++;
		else if (char === '#') this.comment();
		else if (char === '\n') {
			if (this.statementLevel) {
				this.push('newline', this.at + 1);
				this.atLineStart = true;
			} else this.joins.push({ start: this.at, end: ++this.at });
		} else if (char === '\\' && this.source[this.at + 1] === '\n') {
			this.joins.push({ start: this.at, end: this.at + 2 });
			this.at += 2;
			if (this.at === this.source.length) this.problem('unexpected end of file after a line continuation', this.at);
		} else return false;
		return true;
	}

	private comment(): void {
		const newline = this.source.indexOf('\n', this.at);
		const end = newline === -1 ? this.source.length : newline;
		this.comments.push({ start: this.at, end });
		this.at = end;
	}

	/** Treats the characters that end or divide an f-string field; false if none is here. */
	private fieldEnd(mode: FieldMode): boolean {
		if (this.brackets.length !== mode.depth) return false;
		const char = this.source[this.at];
		if (char === '}') {
			this.brackets.pop();
			this.modes.pop();
			this.push('op', this.at + 1);
		} else if (char === ':') {
			this.push('op', this.at + 1);
			this.modes.push({ ...mode.owner, kind: 'spec' });
		} else if (char === '!' && this.source[this.at + 1] !== '=') this.push('op', this.at + 1);
		else return false;
		return true;
	}

	private token(): void {
		const opening = matchAt(STRING_OPENING, this.source, this.at);
		const name = opening === null ? matchAt(NAME, this.source, this.at) : null;
		const number = (opening ?? name) === null ? matchAt(NUMBER, this.source, this.at) : null;
		if (opening !== null) this.string(opening);
		else if (name !== null) this.push('name', this.at + name.length);
		else if (number !== null) this.push('number', this.at + number.length);
		else this.operator();
	}

	private operator(): void {
		const operator = matchAt(OPERATOR, this.source, this.at);
		if (operator === null) this.strange();
		else if (operator in CLOSERS) this.open(operator);
		else if (operator === ')' || operator === ']' || operator === '}') this.close(operator);
		else this.push('op', this.at + operator.length);
	}

	private open(char: string): void {
		this.push('op', this.at + 1);
		this.brackets.push({ char, at: this.at - 1 });
		this.deepest.brackets = Math.max(this.deepest.brackets, this.brackets.length);
	}

	private close(char: string): void {
		const field = this.modes.at(-1);
		const floor = field?.kind === 'field' ? field.depth : 0;
		const open = this.brackets.length > floor ? this.brackets.pop() : undefined;
		if (open === undefined) this.problem(`unmatched '${char}'`, this.at);
		else if (CLOSERS[open.char] !== char) {
			this.problem(`closing '${char}' does not match opening '${open.char}'`, this.at);
		}
		this.push('op', this.at + 1);
	}

	private string(opening: string): void {
		const prefix = opening.replace(/['"]+$/, '').toLowerCase();
		const quote = opening.slice(prefix.length);
		const bodyStart = this.at + opening.length;
		if (prefix.includes('f') || prefix.includes('t')) {
			this.modes.push({ kind: 'text', quote, raw: prefix.includes('r'), start: this.at });
			this.fstrings++;
			this.deepest.fstrings = Math.max(this.deepest.fstrings, this.fstrings);
			this.push('fstring-start', bodyStart);
			return;
		}
		const body = findStringEnd(this.source, bodyStart, quote);
		if (!body.closed) this.problem(unterminated(quote, ''), this.at);
		this.push(body.closed ? 'string' : 'error', body.end);
	}

	private text(mode: TextMode): void {
		const text = findTextEnd(this.source, this.at, mode);
		if (text.end > this.at) this.push('fstring-middle', text.end);
		if (text.stop === 'field') {
			this.open('{');
			this.modes.push({ kind: 'field', depth: this.brackets.length, owner: mode });
		} else if (text.stop === 'field-end') {
			// The `}` after a format specification: back to the field, which sees it next.
			this.modes.pop();
		} else if (text.stop === 'quote' && mode.kind === 'text') this.endFString(mode, 'fstring-end');
		else if (text.stop === 'stray-brace') {
			this.problem("f-string: single '}' is not allowed", this.at);
			this.push('op', this.at + 1);
		} else {
			const expected = text.stop === 'quote' ? "f-string: expecting '}'" : unterminated(mode.quote, 'f-');
			this.problem(expected, mode.start);
			this.abandonFString(mode);
		}
	}

	private endFString(mode: TextMode, kind: TokenKind): void {
		this.modes.pop();
		this.fstrings--;
		this.push(kind, Math.min(this.at + mode.quote.length, this.source.length));
	}

	/** Leaves an f-string that has no end, with all that was opened inside it. */
	private abandonFString({ start, quote }: TextMode): void {
		let mode = this.modes.pop();
		while (mode !== undefined && !(mode.kind === 'text' && mode.start === start)) mode = this.modes.pop();
		while ((this.brackets.at(-1)?.at ?? -1) > start) this.brackets.pop();
		this.fstrings--;
		const atQuote = this.source.startsWith(quote, this.at);
		if (atQuote) this.push('error', this.at + quote.length);
	}

	private strange(): void {
		const char = String.fromCodePoint(this.source.codePointAt(this.at) ?? 0);
		const code = `U+${char.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0')}`;
		const printable = /[\p{L}\p{M}\p{N}\p{P}\p{S}]/u.test(char);
		if (char === '\\') this.problem('unexpected character after line continuation character', this.at);
		else this.problem(printable ? `invalid character '${char}' (${code})` : `invalid character ${code}`, this.at);
		this.push('error', this.at + char.length);
	}

	private finish(): void {
		const text = this.modes.find((mode): mode is TextMode => mode.kind === 'text');
		if (text !== undefined) this.problem(unterminated(text.quote, 'f-'), text.start);
		const open = this.brackets.at(-1);
		if (open !== undefined && text === undefined) this.problem(`'${open.char}' was never closed`, open.at);
		if (!this.atLineStart) this.push('newline', this.at);
		for (let left = this.indents.depth; left > 0; left--) this.push('dedent', this.at);
	}

	private push(kind: TokenKind, end: number): void {
		const text = this.source.slice(this.at, end);
		this.tokens.push({ kind, text, start: this.at, end, depth: this.brackets.length });
		this.at = end;
	}

	private problem(message: string, at: number): void {
		this.problems.push({ message, at });
	}
}

function unterminated(quote: string, prefix: string): string {
	return `unterminated ${quote.length === 3 ? 'triple-quoted ' : ''}${prefix}string literal`;
}
