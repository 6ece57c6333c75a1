/**
 * Where the parser stops understanding a program. A repair reads thousands of drafts; how much it may read is counted in characters, so that the same
 * program has the same drafts on every machine, and in between everybody else is served.
 */
import { setImmediate as nextTurn } from 'node:timers/promises';
import { scan } from '../../python-source/lexer/scan.js';
import { indexPositions } from '../../python-source/lexer/token.js';
import { checkScanLimits } from '../../python-source/scan-limits.js';
import { findParseErrors, findTokenErrors } from '../../python-source/syntax/find-syntax-errors.js';
import { createParser, type ParsePython } from '../../python-source/tree/parse.js';

export interface ErrorReader {
	/** 0-based line of the first error; null where the program reads whole. */
	errorLine(source: string): number | null;
	/** Whether everything that may be read was read. */
	isSpent(): boolean;
	/** Lets the event loop go on where much was read since the last time. */
	pause(): Promise<void>;
}

/** Of one repair: 12,000 drafts of a program of 2,700 characters. */
const READ_LIMIT_CHARS = 32_000_000;
/** Of one turn of the event loop. */
const TURN_LIMIT_CHARS = 32_000;

/** @param limit characters that one repair reads in all, default 32 million */
export function createErrorReader(limit = READ_LIMIT_CHARS): ErrorReader {
	const parse: ParsePython = createParser();
	let [inAll, inTurn] = [0, 0];
	return {
		errorLine: (source) => {
			inAll += source.length;
			inTurn += source.length;
			return firstErrorLine(parse, source);
		},
		isSpent: () => inAll > limit,
		pause: async () => {
			if (inTurn < TURN_LIMIT_CHARS) return;
			inTurn = 0;
			await nextTurn();
		},
	};
}

function firstErrorLine(parse: ParsePython, source: string): number | null {
	const scanned = scan(source);
	const positions = indexPositions(source);
	const [limit] = checkScanLimits(source, scanned);
	const [token] = limit === undefined ? findTokenErrors(source, scanned, positions) : [limit];
	if (token !== undefined) return token.line - 1;
	const parsed = parse(source, scanned);
	if (!parsed.ok) return 0;
	const [error] = findParseErrors(parsed.tree);
	return error === undefined ? null : error.line - 1;
}
