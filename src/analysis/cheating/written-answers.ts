/**
 * An input of the visible tests with its answer written beside it: `if args == ([3, 1], 2): return 7`, `{repr((3,)): 6}`. A base case is no
 * such thing, so an input counts only where it names all arguments at once or is too special to turn up by chance.
 */
import { stringValue } from '../../python-source/tree/literals.js';
import { ancestorOf, fieldOf, namedChildren, nodesOf, type SyntaxNode } from '../../python-source/tree/node.js';
import { canonicalLiteral, canonicalText } from './canonical-literals.js';
import { isSpecial, LITERALS } from './memorisation.js';
import { at, type CheatingContext, type CheatingRule } from './rule.js';

type Tree = CheatingContext['tree'];

/** Longer texts, which an honest table may hold once. */
const TEXTS_NEEDED = 2;

export const writtenAnswers: CheatingRule = {
	name: 'written-answers',
	category: 'memorisation',
	find: ({ tree, visibleInputs }) => {
		if (visibleInputs.size === 0) return [];
		const texts = new Set<string>();
		for (const node of nodesOf(tree, ...LITERALS)) {
			const { forms, outer } = writtenAs(tree, node);
			const match = forms.find((form) => visibleInputs.has(form));
			const input = match === undefined ? undefined : visibleInputs.get(match);
			if (match === undefined || input === undefined || !hasAnswer(tree, outer)) continue;
			const weak = match.startsWith('"') || match.startsWith('b"');
			if (weak) texts.add(input);
			if (weak ? texts.size >= TEXTS_NEEDED : namesTheCall(tree, match, input, outer)) {
				return [at(node, 'an input of the visible tests stands beside its answer')];
			}
		}
		return [];
	},
};

interface Written {
	readonly forms: readonly string[];
	/** The literal, or the call of `repr` or `str` around it. */
	readonly outer: SyntaxNode;
}

function writtenAs(tree: Tree, node: SyntaxNode): Written {
	const literal = canonicalLiteral(tree, node);
	const call = node.parent?.type === 'argument_list' ? node.parent.parent : null;
	const callee = call?.type === 'call' ? fieldOf(call, 'function') : null;
	if (call && callee && /^(?:repr|str)$/.test(tree.text(callee)))
		return { forms: literal === null ? [] : [`text:${literal}`], outer: call };
	const text = stringValue(tree, node);
	const forms = [...(literal === null ? [] : [literal]), ...(text === null ? [] : [`text:${canonicalText(text)}`])];
	return { forms, outer: node };
}

/** Whether a form of an input is one that no honest program compares with. */
function namesTheCall(tree: Tree, form: string, input: string, outer: SyntaxNode): boolean {
	if (form.startsWith('text:') || form !== input) return true;
	if (form.endsWith(',)') || isSpecial(form.slice(1, -1)) || /[[{]/.test(form)) return true;
	// Several short values are a key of many an honest table, but not when they are compared with `*args`.
	return outer.parent?.type === 'comparison_operator' && namedChildren(outer.parent).some((node) => isRest(tree, node));
}

/** A name that a function gets all its arguments by. */
function isRest(tree: Tree, node: SyntaxNode): boolean {
	const parameters = node.type === 'identifier' ? ancestorOf(node, 'function_definition', 'lambda') : null;
	const all = parameters === null ? null : fieldOf(parameters, 'parameters');
	return (
		all?.children.some(
			({ type, start, end }) =>
				type === 'list_splat_pattern' && tree.source.slice(start, end) === `*${tree.text(node)}`,
		) ?? false
	);
}

/** Whether a literal answer goes with the place where an input stands. */
function hasAnswer(tree: Tree, input: SyntaxNode): boolean {
	const { parent } = input;
	const answer =
		parent?.type === 'pair' && input.field === 'key'
			? fieldOf(parent, 'value')
			: parent?.type === 'comparison_operator'
				? answerBehind(parent)
				: parent?.type === 'case_pattern'
					? answerIn(ancestorOf(parent, 'case_clause'))
					: besideInRow(input);
	return answer !== null && canonicalLiteral(tree, answer) !== null;
}

/** What a branch answers whose condition a comparison is or is part of. */
function answerBehind(comparison: SyntaxNode): SyntaxNode | null {
	let node = comparison;
	while (node.parent !== null && /^(?:boolean_operator|parenthesized_expression)$/.test(node.parent.type))
		node = node.parent;
	const { parent } = node;
	if (parent?.type === 'conditional_expression') return namedChildren(parent)[0] ?? null;
	return parent?.type === 'if_statement' || parent?.type === 'elif_clause' ? answerIn(parent) : null;
}

/** The value that the first statement of a branch returns or assigns. */
function answerIn(branch: SyntaxNode | null): SyntaxNode | null {
	const block = branch === null ? null : fieldOf(branch, 'consequence');
	const first = block === null ? undefined : namedChildren(block)[0];
	if (first?.type === 'return_statement') return namedChildren(first)[0] ?? null;
	const assignment = first?.type === 'expression_statement' ? namedChildren(first)[0] : undefined;
	return assignment?.type === 'assignment' ? fieldOf(assignment, 'right') : null;
}

/** `([3, 1, 2], 6)` as a row of a list. */
function besideInRow(input: SyntaxNode): SyntaxNode | null {
	const row = input.parent;
	const inTable = row?.type === 'tuple' && (row.parent?.type === 'list' || row.parent?.type === 'tuple');
	const [first, second, ...more] = inTable ? namedChildren(row) : [];
	return first === input && more.length === 0 ? (second ?? null) : null;
}
