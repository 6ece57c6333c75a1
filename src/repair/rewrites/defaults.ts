/** A collection that is made once with the function instead of on every call, and values that are shared where a copy was meant. */
import { liveOf } from '../../authoring/mutate/program.js';
import { fieldOf, namedChildren, type SyntaxNode } from '../../python-source/tree/node.js';
import type { Rewrite } from './rewrite.js';
import type { RewriteRule } from './rule.js';
import { edited, insertBefore, replaced, startsLine, type View } from './view.js';

export const defaults: RewriteRule = {
	rewrites: (view) => [
		...liveOf(view.program, 'function_definition').flatMap((definition) => mutable(view, definition)),
		...aliased(view),
	],
};

const MADE = /^(?:\[.*\]|\{.*\}|set\(\)|dict\(\)|list\(\)|(?:\w+\.)?(?:defaultdict|Counter|deque|OrderedDict)\(.*\))$/s;

function mutable(view: View, definition: SyntaxNode): Rewrite[] {
	const parameters = fieldOf(definition, 'parameters');
	const first = firstStatement(definition);
	if (parameters === null || first === null || !startsLine(view, first)) return [];
	return namedChildren(parameters).flatMap((parameter) => {
		const name = fieldOf(parameter, 'name');
		const value = fieldOf(parameter, 'value');
		if (name === null || value === null || !MADE.test(view.text(value))) return [];
		const own = view.text(name);
		const guard = insertBefore(view, first, [`if ${own} is None:`, `    ${own} = ${view.text(value)}`]);
		const always = insertBefore(view, first, [`${own} = ${view.text(value)}`]);
		const none = { start: value.start, end: value.end, text: 'None' };
		return [edited('default-argument', -0.3, none, guard), edited('default-argument', -1.4, none, always)];
	});
}

function firstStatement(definition: SyntaxNode): SyntaxNode | null {
	const body = fieldOf(definition, 'body');
	const [first, second] = body === null ? [] : namedChildren(body);
	const documented = first?.type === 'expression_statement' && /string$/.test(first.children[0]?.type ?? '');
	return (documented ? second : first) ?? null;
}

/** `self.items = items` → `list(items)`, `return self.items` → `list(self.items)`, a loop over a copy of what it changes. */
function aliased(view: View): Rewrite[] {
	const kept = liveOf(view.program, 'assignment').flatMap((node) => {
		const right = fieldOf(node, 'right');
		return right?.type === 'identifier' || right?.type === 'attribute' ? copied(view, right, -3) : [];
	});
	const handed = liveOf(view.program, 'return_statement', 'argument_list').flatMap((node) =>
		namedChildren(node)
			.filter(({ type }) => type === 'identifier' || type === 'attribute')
			.flatMap((value) => copied(view, value, -3.4)),
	);
	const looped = liveOf(view.program, 'for_statement').flatMap((node) => {
		const over = fieldOf(node, 'right');
		return over === null ? [] : [replaced('conversion', -2.6, over, `list(${view.text(over)})`)];
	});
	return [...kept, ...handed, ...looped];
}

function copied(view: View, node: SyntaxNode, prior: number): Rewrite[] {
	const text = view.text(node);
	const forms = [`list(${text})`, `dict(${text})`, `${text}.copy()`, `tuple(${text})`];
	return forms.map((form, rank) => {
		const isHashed = view.hints.unhashable && form.startsWith('tuple');
		return replaced('conversion', isHashed ? -1.6 : prior - 0.2 * rank, node, form);
	});
}
