/** Loops inside loops, the written ones and the hidden ones. */
import type { Finding } from '../../python-source/finding.js';
import type { SyntaxNode } from '../../python-source/tree/node.js';
import type { Resolver } from '../../python-source/tree/resolve.js';
import { CONSTANT } from './growth.js';
import { hiddenCost } from './hidden-costs.js';
import { forFactor } from './loop-factors.js';

const COMPREHENSIONS: ReadonlySet<string> = new Set([
	'list_comprehension',
	'set_comprehension',
	'dictionary_comprehension',
	'generator_expression',
]);

/** Most loops around one place; clauses of comprehensions count, loops over a handful of constants don't. */
export function loopNesting(resolver: Resolver): number {
	const depths = new Map<SyntaxNode, number>();
	let most = 0;
	for (const node of resolver.tree.nodes) {
		const around = startsAnew(node) || node.parent === null ? 0 : (depths.get(node.parent) ?? 0);
		const own = ownLoops(resolver, node);
		depths.set(node, around + own);
		most = Math.max(most, around + own);
	}
	return most;
}

function startsAnew({ type }: SyntaxNode): boolean {
	return type === 'function_definition' || type === 'class_definition';
}

function ownLoops(resolver: Resolver, node: SyntaxNode): number {
	if (node.type === 'while_statement') return 1;
	if (node.type === 'for_statement') return grows(resolver, node) ? 1 : 0;
	if (!COMPREHENSIONS.has(node.type)) return 0;
	return node.children.filter((clause) => clause.type === 'for_in_clause' && grows(resolver, clause)).length;
}

function grows(resolver: Resolver, loop: SyntaxNode): boolean {
	return forFactor(resolver, loop) !== CONSTANT;
}

const HIDDEN_LOOPS_SHOWN = 50;

/** Expressions inside loops, or inside functions that call themselves, which go through a container each time. */
export function findHiddenLoops(resolver: Resolver, recursive: readonly SyntaxNode[]): Finding[] {
	const { tree } = resolver;
	const starts = new Set(recursive);
	const repeated = new Set<SyntaxNode>();
	for (const node of tree.nodes) {
		const inside = node.parent !== null && (repeated.has(node.parent) || isRepeatedPart(node, node.parent));
		if (inside || starts.has(node)) repeated.add(node);
	}
	const findings = tree.nodes.flatMap((node) => {
		const { message } = repeated.has(node) ? hiddenCost(resolver, node) : { message: null };
		if (message === null) return [];
		const [line, column] = [tree.positions.lineOf(node.start), tree.positions.columnOf(node.start)];
		return [{ rule: 'hidden-loop', message, line, column }];
	});
	return findings.slice(0, HIDDEN_LOOPS_SHOWN);
}

/** Whether a loop evaluates this part of it each round: all but what it goes through. */
function isRepeatedPart(part: SyntaxNode, loop: SyntaxNode): boolean {
	if (loop.type === 'for_statement') return part.field === 'body';
	return loop.type === 'while_statement' || (COMPREHENSIONS.has(loop.type) && part.type !== 'for_in_clause');
}
