/** Statements that are missing: guards, updates, fresh starts, copies, and those that the program has elsewhere. */
import { isOneLine } from '../../authoring/mutate/edits.js';
import { functionAround, liveOf } from '../../authoring/mutate/program.js';
import { ancestorOf, fieldOf, namedChildren, type SyntaxNode } from '../../python-source/tree/node.js';
import { questions } from './conditions.js';
import type { Rewrite } from './rewrite.js';
import type { RewriteRule } from './rule.js';
import { edited, insertAfter, insertBefore, replaced, startsLine, type View } from './view.js';

export const insertions: RewriteRule = {
	rewrites: (view) => [
		...guards(view),
		...loopGuards(view),
		...copies(view),
		...updates(view),
		...raises(view),
		...finalReturns(view),
		...starts(view),
	],
};

/** The first statement of each function that is no docstring. */
function openings(view: View): SyntaxNode[] {
	return liveOf(view.program, 'function_definition').flatMap((definition) => {
		const body = fieldOf(definition, 'body');
		const first = body === null ? undefined : namedChildren(body).find((node) => !isDocstring(node));
		return first !== undefined && startsLine(view, first) ? [first] : [];
	});
}

function isDocstring(node: SyntaxNode): boolean {
	return node.type === 'expression_statement' && /string$/.test(node.children[0]?.type ?? '');
}

/** `if <question>: return <value>` or `raise <error>` at the start of a function, where a test waits for such a value or error. */
function guards(view: View): Rewrite[] {
	const values = [
		...view.hints.expected,
		...DEFAULT_VALUES.filter((value) => !view.hints.expected.includes(value)),
	].slice(0, 8);
	const exits = [
		...view.hints.missingErrors.map((error) => ({ text: `raise ${error}("invalid value")`, prior: -2.4 })),
		...values.map((value, rank) => ({ text: `return ${value}`, prior: -3.2 - 0.15 * rank })),
	];
	return openings(view).flatMap((first) => {
		const asked = [...view.conditions.slice(0, 8), ...questions(view, first)].slice(0, 70);
		const inputs = parametersOf(view, first);
		return exits.flatMap(({ text, prior }) =>
			[...asked, ...inputs].flatMap((question, rank) =>
				known(view, first, question)
					? [edited('guard', prior - 0.012 * rank, insertBefore(view, first, [`if ${question}:`, `    ${text}`]))]
					: [],
			),
		);
	});
}

const DEFAULT_VALUES = ['0', 'None', '[]', 'False', 'True', '""', '{}', '1', '-1'] as const;

function parametersOf(view: View, at: SyntaxNode): string[] {
	const definition = functionAround(at);
	const parameters = definition === null ? null : fieldOf(definition, 'parameters');
	if (parameters === null) return [];
	return namedChildren(parameters)
		.filter(({ type }) => type === 'identifier')
		.map((node) => view.text(node))
		.filter((name) => name !== 'self' && name !== 'cls')
		.flatMap((name) => [
			`any(item < 0 for item in ${name})`,
			`not isinstance(${name}, str)`,
			`not isinstance(${name}, int)`,
		]);
}

/** At the start of a function only its parameters have a value. */
function known(view: View, at: SyntaxNode, question: string): boolean {
	const definition = functionAround(at);
	const parameters = definition === null ? null : fieldOf(definition, 'parameters');
	const names = parameters === null ? '' : view.text(parameters);
	return view
		.namesAt(at)
		.every((name) => !new RegExp(`\\b${name}\\b`).test(question) || new RegExp(`\\b${name}\\b`).test(names));
}

/** `if <question>: continue`, `break` at the start of a loop. */
function loopGuards(view: View): Rewrite[] {
	return liveOf(view.program, 'for_statement', 'while_statement').flatMap((loop) => {
		const body = fieldOf(loop, 'body');
		const first = body === null ? undefined : namedChildren(body)[0];
		if (first === undefined || !startsLine(view, first)) return [];
		const asked = [...view.conditions, ...questions(view, first).slice(0, 60)];
		const errors = view.hints.missingErrors.map((error) => ({ exit: `raise ${error}("invalid value")`, prior: -2.2 }));
		const exits = [...errors, { exit: 'continue', prior: -3.3 }, { exit: 'break', prior: -3.6 }];
		return exits.flatMap(({ exit, prior }) =>
			asked.map((question, rank) =>
				edited('guard', prior - 0.015 * rank, insertBefore(view, first, [`if ${question}:`, `    ${exit}`])),
			),
		);
	});
}

/** A simple statement of the program, once more at another place. */
function copies(view: View): Rewrite[] {
	const simple = view.statements.filter(
		(node) =>
			/^(expression_statement|return_statement|break_statement|continue_statement)$/.test(node.type) &&
			isOneLine(view.program, node) &&
			!isDocstring(node),
	);
	const texts = [...new Set(simple.map((node) => view.text(node)))].slice(0, 24);
	const places = view.statements.filter((node) => startsLine(view, node));
	return places.flatMap((place) =>
		texts
			.filter((text) => text !== view.text(place))
			.flatMap((text) => [
				edited('statement-added', -3.6, insertBefore(view, place, [text])),
				...(isLast(place) && !/^(return|break|continue|raise)/.test(place.type)
					? [edited('statement-added', -3.6, insertAfter(view, place, [text]))]
					: []),
			]),
	);
}

function isLast(node: SyntaxNode): boolean {
	return node.parent !== null && namedChildren(node.parent).at(-1) === node;
}

/** Counters and collections of the scope that a loop or branch forgot to change. */
function updates(view: View): Rewrite[] {
	const places = view.statements.filter(
		(node) => startsLine(view, node) && (isLast(node) || node.parent?.children[0] === node),
	);
	return places.flatMap((place) => {
		const names = view
			.namesAt(place)
			.filter((name) => name !== 'self')
			.slice(0, 8);
		const holders = [...names, ...view.attributesAt(place)].slice(0, 12);
		const texts = holders.flatMap((name) => [
			`${name} += 1`,
			`${name} -= 1`,
			...names
				.filter((other) => other !== name)
				.flatMap((other) => [
					`${name}.append(${other})`,
					`${name}.add(${other})`,
					`${name} = ${other}`,
					`${name} += ${other}`,
				]),
		]);
		const after = isLast(place) && !/^(return|break|continue|raise)/.test(place.type);
		return texts.map((text, rank) =>
			edited(
				'statement-added',
				-3.9 - 0.004 * rank,
				after ? insertAfter(view, place, [text]) : insertBefore(view, place, [text]),
			),
		);
	});
}

/** `pass` where an error belongs, and other errors than those that are raised. */
function raises(view: View): Rewrite[] {
	const own = [
		...new Set(
			liveOf(view.program, 'raise_statement')
				.filter((node) => isOneLine(view.program, node))
				.map((node) => view.text(node)),
		),
	];
	const missing = view.hints.missingErrors.map((error) => `raise ${error}("invalid value")`);
	const usual = ['raise ValueError("invalid value")', 'raise KeyError("missing")', 'raise TypeError("wrong type")'];
	const forms = [...new Set([...missing, ...own, ...usual])].slice(0, 8);
	const passes = liveOf(view.program, 'pass_statement').flatMap((node) => [
		...forms.map((form, rank) => replaced('exception', -1.8 - 0.2 * rank, node, form)),
		...['continue', 'break', 'return']
			.filter((form) => form === 'return' || ancestorOf(node, 'for_statement', 'while_statement') !== null)
			.map((form) => replaced('statement-added', -2.8, node, form)),
	]);
	const ends =
		view.hints.missingErrors.length === 0
			? []
			: view.statements
					.filter(isLast)
					.flatMap((node) => missing.map((form) => edited('exception', -3.2, insertAfter(view, node, [form]))));
	return [...passes, ...ends];
}

/** A function that ends without a result. */
function finalReturns(view: View): Rewrite[] {
	return liveOf(view.program, 'function_definition').flatMap((definition) => {
		const body = fieldOf(definition, 'body');
		const last = body === null ? undefined : namedChildren(body).at(-1);
		if (last === undefined || last.type === 'return_statement') return [];
		const values = [...view.namesAt(last).filter((name) => name !== 'self'), ...view.hints.expected].slice(0, 10);
		return values.map((value) => edited('statement-added', -2.6, insertAfter(view, last, [`return ${value}`])));
	});
}

const FIRST_VALUES = ['0', '[]', '{}', 'None', 'set()', '""', '1', 'False', 'True'] as const;

/** A first value for a name or an attribute that a test found without one. */
function starts(view: View): Rewrite[] {
	const { undefinedNames, missingAttributes } = view.hints;
	const made = [...view.program.source.matchAll(/^from \w[\w.]* import (.+)$/gm)].flatMap(([, names = '']) =>
		names
			.split(',')
			.map((name) => name.trim())
			.filter((name) => /^[A-Z]\w*$/.test(name) || name === 'deque')
			.map((name) => `${name}()`),
	);
	const values = [...FIRST_VALUES, ...made];
	const locals = openings(view).flatMap((first) =>
		undefinedNames.flatMap((name) =>
			values.map((value, rank) =>
				edited('statement-added', -1.4 - 0.1 * rank, insertBefore(view, first, [`${name} = ${value}`])),
			),
		),
	);
	const attributes = openings(view)
		.filter((first) => view.text(fieldOf(functionAround(first) ?? first, 'name') ?? first) === '__init__')
		.flatMap((first) =>
			missingAttributes.flatMap((name) =>
				values.map((value, rank) =>
					edited('statement-added', -1.4 - 0.1 * rank, insertBefore(view, first, [`self.${name} = ${value}`])),
				),
			),
		);
	return [...locals, ...attributes];
}
