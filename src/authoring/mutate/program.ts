/**
 * A program as the operators see it: tree, scopes, and which parts of it matter when it runs. What no test can notice (annotations,
 * docstrings, the texts of error messages) is not worth a mistake.
 */

import { fingerprintOf } from '../../python-source/fingerprint.js';
import { scan } from '../../python-source/lexer/scan.js';
import { indexPositions } from '../../python-source/lexer/token.js';
import { checkScanLimits } from '../../python-source/scan-limits.js';
import { findParseErrors, findTokenErrors } from '../../python-source/syntax/find-syntax-errors.js';
import { ancestorOf, type SyntaxNode, type SyntaxTree } from '../../python-source/tree/node.js';
import { createParser, type ParsePython } from '../../python-source/tree/parse.js';
import { buildScopes, type Scopes } from '../../python-source/tree/scopes.js';

export interface Program {
	readonly source: string;
	readonly tree: SyntaxTree;
	readonly scopes: Scopes;
	/** Nodes whose change a test may notice, in document order. */
	readonly live: readonly SyntaxNode[];
}

/** Parses sources; null for one that is too large or broken. Holds one native parser. */
export type ProgramReader = (source: string) => Program | null;

export function createProgramReader(): ProgramReader {
	const parse = createParser();
	return (source) => readProgram(source, parse);
}

function readProgram(source: string, parse: ParsePython): Program | null {
	const scanned = scan(source);
	if (checkScanLimits(source, scanned).length > 0) return null;
	if (findTokenErrors(source, scanned, indexPositions(source)).length > 0) return null;
	const parsed = parse(source, scanned);
	if (!parsed.ok) return null;
	const { tree } = parsed;
	if (findParseErrors(tree).length > 0) return null;
	return { source, tree, scopes: buildScopes(tree), live: liveNodes(tree) };
}

/** Identity of a program's token stream; comments and white space make no difference. Defined for any text. */
export function fingerprint(source: string): string {
	return fingerprintOf(scan(source));
}

/** Live nodes of these types. */
export function liveOf(program: Program, ...types: readonly string[]): SyntaxNode[] {
	return program.live.filter((node) => types.includes(node.type));
}

/** The function definition around a node, or null at module and class level. */
export function functionAround(node: SyntaxNode): SyntaxNode | null {
	return ancestorOf(node, 'function_definition');
}

const DEAD: ReadonlySet<string> = new Set([
	'type',
	'import_statement',
	'import_from_statement',
	'future_import_statement',
	'global_statement',
	'nonlocal_statement',
	'decorator',
	'type_alias_statement',
	'type_parameter',
]);

function liveNodes(tree: SyntaxTree): SyntaxNode[] {
	const live: SyntaxNode[] = [];
	for (let at = 0; at < tree.nodes.length; ) {
		const node = tree.nodes[at] as SyntaxNode;
		const dead = node.named && (DEAD.has(node.type) || isText(node) || isMessage(node) || isMainGuard(tree, node));
		if (!dead) live.push(node);
		at = dead ? node.after : at + 1;
	}
	return live;
}

/** A string that stands alone: a docstring. */
function isText({ type, parent }: SyntaxNode): boolean {
	return (type === 'string' || type === 'concatenated_string') && parent?.type === 'expression_statement';
}

/** The arguments of an exception that is raised, and the message of an assertion. */
function isMessage({ type, field, parent, start }: SyntaxNode): boolean {
	if (type === 'argument_list' && field === 'arguments') return parent?.parent?.type === 'raise_statement';
	return parent?.type === 'assert_statement' && start > (parent.children[1]?.end ?? start);
}

function isMainGuard(tree: SyntaxTree, { type, parent, children }: SyntaxNode): boolean {
	if (type !== 'if_statement' || parent !== tree.root) return false;
	const condition = children[1];
	return condition !== undefined && tree.text(condition).includes('__name__');
}
