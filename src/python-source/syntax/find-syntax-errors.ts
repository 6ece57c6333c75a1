/**
 * Syntax findings of a source, from the most certain cause to the least: what the scanner met (an open bracket makes
 * all that follows look wrong), then layout, then impossible pairs of tokens, then the parser's errors. Only the
 * first kind that finds something is reported.
 */

import type { Finding } from '../finding.js';
import type { Positions, Scan, ScanProblem } from '../lexer/token.js';
import { FINDINGS_LIMIT } from '../limits.js';
import type { SyntaxTree } from '../tree/node.js';
import { findAdjacencyProblems } from './adjacency.js';
import { findLayoutProblems } from './layout.js';
import { logicalLines } from './lines.js';
import { findTreeErrors } from './tree-errors.js';

/** Findings that need no parser; a source with one of them is not worth parsing. */
export function findTokenErrors(source: string, scan: Scan, positions: Positions): Finding[] {
	// What the scanner meets after its first problem is often only a consequence of it.
	if (scan.problems.length > 0) return report(scan.problems.slice(0, 1), positions);
	const lines = logicalLines(scan.tokens, source);
	const layout = findLayoutProblems(lines);
	return report(layout.length > 0 ? layout : findAdjacencyProblems(lines), positions);
}

/** Findings of the parser. */
export function findParseErrors(tree: SyntaxTree): Finding[] {
	return report(findTreeErrors(tree), tree.positions);
}

function report(problems: readonly ScanProblem[], positions: Positions): Finding[] {
	return [...problems]
		.sort((a, b) => a.at - b.at)
		.slice(0, FINDINGS_LIMIT)
		.map(({ message, at }) => ({
			rule: 'unparsable',
			message: `line ${positions.lineOf(at)}: ${message}`,
			line: positions.lineOf(at),
			column: positions.columnOf(at),
		}));
}
