/**
 * Finds out whether a large source is broken, in time that grows with its length alone. tree-sitter copies all that it
 * has skipped at each attempt to recover from an error, so that one long broken line would take it seconds. Here the
 * parser stops after every hundred operations; at every twentieth stop its log of the next hundred tells whether it is
 * recovering, and if so the text ends there for it. Operations are counted and nothing else: a source gets the same
 * tree on every machine, however busy.
 */
import type Parser from 'tree-sitter';

/** The parser looks at its clock after every hundred operations; more than this has always passed by then. */
const STEP_MICROS = 1;
/** One step in so many is logged, which costs a tenth of it all. Valid code at the token limit takes 650 steps. */
const STEPS_BETWEEN_LOOKS = 20;
/** UTF-16 units that the parser gets at a time; it asks again at each step. */
const CHUNK_UNITS = 1_024;
/** The broken line is read to its end if that is near, so that what follows is not part of the mistake. */
const LINE_END_UNITS = 400;

/** What the parser logs only once no reading of the source is free of errors. */
const RECOVERY: ReadonlySet<string> = new Set(['resume', 'recover_to_previous', 'recover_with_missing', 'skip_token']);

/**
 * The tree of a broken source, which may end at the first errors that were seen; null for a valid one. A parser that
 * stops may read `f(*a.b)` as `f((*a).b)`, so valid code is to be parsed in one go.
 */
export function parseBroken(parser: Parser, text: string): Parser.Tree | null {
	let end = text.length;
	let firstRead: number | null = null;
	let isRecovering = false;
	const read = (offset: number): string => {
		firstRead ??= offset;
		return text.slice(offset, Math.min(offset + CHUNK_UNITS, end));
	};
	const watch = (message: string): void => {
		isRecovering ||= RECOVERY.has(message);
	};
	parser.reset();
	parser.setTimeoutMicros(STEP_MICROS);
	let tree: Parser.Tree | null = null;
	for (let step = 1; tree === null; step++) {
		const looks = !isRecovering && step % STEPS_BETWEEN_LOOKS === 0;
		firstRead = null;
		if (looks) parser.setLogger(watch);
		tree = parser.parse(read, null, { bufferSize: CHUNK_UNITS });
		if (looks) parser.setLogger(null);
		if (looks && isRecovering) end = endOfLine(text, firstRead ?? end);
	}
	parser.setTimeoutMicros(0);
	return tree.rootNode.hasError ? tree : null;
}

function endOfLine(text: string, at: number): number {
	const newline = text.indexOf('\n', at);
	return newline >= 0 && newline - at < LINE_END_UNITS ? newline + 1 : at;
}
