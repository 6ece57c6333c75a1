/**
 * CPython's way of measuring indentation: tabs go to the next multiple of eight, and a second count in which a tab is
 * one column wide must agree, so that no block depends on the width of a tab.
 */

/** Leading white space of one line, measured. */
export interface Indentation {
	readonly column: number;
	/** The same with tabs one column wide. */
	readonly alternative: number;
	/** Offset of the first character that is not white space. */
	readonly end: number;
	/** Backslash-newline pairs that were passed. */
	readonly continuations: readonly number[];
}

const TAB_WIDTH = 8;

/** Measures the white space at `start`, which is the start of a line. */
export function measureIndentation(source: string, start: number): Indentation {
	const continuations: number[] = [];
	let column = 0;
	let alternative = 0;
	let firstColumn = 0;
	let at = start;
	for (; ; at++) {
		const char = source[at];
		if (char === ' ') {
			column++;
			alternative++;
		} else if (char === '\t') {
			column = (Math.floor(column / TAB_WIDTH) + 1) * TAB_WIDTH;
			alternative++;
		} else if (char === '\f') {
			column = 0;
			alternative = 0;
		} else if (char === '\\' && source[at + 1] === '\n') {
			// The first line's white space counts for the whole continued line.
			firstColumn ||= column;
			continuations.push(at);
			at++;
		} else break;
	}
	if (firstColumn > 0) return { column: firstColumn, alternative: firstColumn, end: at, continuations };
	return { column, alternative, end: at, continuations };
}

/** What a line's indentation does to the open blocks. */
export interface IndentChange {
	readonly indents: number;
	readonly dedents: number;
	readonly problem: string | null;
}

/** The stack of open blocks. */
export class IndentStack {
	private readonly levels: { column: number; alternative: number }[] = [{ column: 0, alternative: 0 }];

	/** Open blocks. */
	get depth(): number {
		return this.levels.length - 1;
	}

	/** Applies the indentation of a line that holds code. */
	apply({ column, alternative }: Indentation): IndentChange {
		let top = this.top();
		if (column > top.column) {
			this.levels.push({ column, alternative });
			return { indents: 1, dedents: 0, problem: alternative <= top.alternative ? TABS : null };
		}
		let dedents = 0;
		while (column < top.column) {
			this.levels.pop();
			dedents++;
			top = this.top();
		}
		if (column !== top.column) return { indents: 0, dedents, problem: NO_SUCH_LEVEL };
		return { indents: 0, dedents, problem: alternative !== top.alternative ? TABS : null };
	}

	private top(): { column: number; alternative: number } {
		return this.levels.at(-1) ?? { column: 0, alternative: 0 };
	}
}

const TABS = 'inconsistent use of tabs and spaces in indentation';
const NO_SUCH_LEVEL = 'unindent does not match any outer indentation level';
