/** Values of another type than the program expects: converted where they come in, element by element, or as the standard library has it. */
import { functionAround, liveOf } from '../../authoring/mutate/program.js';
import { fieldOf, namedChildren, type SyntaxNode } from '../../python-source/tree/node.js';
import type { Edit, Rewrite } from './rewrite.js';
import type { RewriteRule } from './rule.js';
import { edited, insertBefore, loopStarts, openings, replaced, type View } from './view.js';

export const casts: RewriteRule = {
	rewrites: (view) => [
		...arriving(view),
		...byElement(view),
		...exactly(view),
		...asText(view),
		...copiesOfInputs(view),
		...bySize(view),
	],
};

const CASTS = ['int', 'str', 'float', 'list'] as const;
const CLEANED = ['.strip()', '.lower()', '.strip().lower()'] as const;

/** `x = int(x)` where x comes in: at the start of a function or of a loop. */
function arriving(view: View): Rewrite[] {
	const confused = view.hints.raisedErrors.some((name) => /^(TypeError|ValueError)$/.test(name));
	const places = [
		...openings(view).map(({ first, parameters }) => ({ first, names: parameters })),
		...loopStarts(view).map((first) => ({ first, names: targetsOf(view, first) })),
	];
	return places.flatMap(({ first, names }) =>
		names.flatMap((name, rank) => {
			const forms = [...CASTS.map((cast) => `${cast}(${name})`), ...CLEANED.map((method) => `${name}${method}`)];
			return forms.map((form, kind) =>
				edited(
					'conversion',
					(confused ? -1.8 : -2.8) - 0.1 * rank - 0.15 * kind,
					insertBefore(view, first, [`${name} = ${form}`]),
				),
			);
		}),
	);
}

/** The names that a loop gives a value, for the first statement of its body. */
function targetsOf(view: View, first: SyntaxNode): string[] {
	const loop = first.parent?.parent;
	const left = loop?.type === 'for_statement' ? fieldOf(loop, 'left') : null;
	return left === null ? [] : (view.text(left).match(/[A-Za-z_]\w*/g) ?? []);
}

/** `text.split(",")` → `[int(part) for part in text.split(",")]`, and what a comprehension yields. */
function byElement(view: View): Rewrite[] {
	const splits = liveOf(view.program, 'call').flatMap((call) => {
		const text = view.text(call);
		if (!/\.split\([^()]*\)$|\.groups\(\)$/.test(text) || call.field === 'object') return [];
		return ['int(part)', 'part.strip()', 'float(part)'].map((form, rank) =>
			replaced('conversion', -2 - 0.3 * rank, call, `[${form} for part in ${text}]`),
		);
	});
	const tupled = liveOf(view.program, 'call').flatMap((call) => {
		const match = /^type\((\w+)\)$/.exec(view.text(call));
		return match !== null && call.field === 'function'
			? ['list', 'tuple'].map((name) => replaced('conversion', -1.8, call, name))
			: [];
	});
	return [...splits, ...tupled];
}

/** Decimals of the text of a number, durations in all, members by their value, bytes as text. */
function exactly(view: View): Rewrite[] {
	const { source } = view.program;
	const decimals = liveOf(view.program, 'call').flatMap((call) => {
		const match = /^(Decimal|float|int|Fraction)\((\w[\w.[\]]*)\)$/.exec(view.text(call));
		if (match === null) return [];
		const [, kind, value] = match;
		const exact = kind === 'float' ? `Decimal(${value})` : `${kind}(str(${value}))`;
		return [fromDecimal(view, -1.8, { start: call.start, end: call.end, text: exact })].filter(
			() => kind !== 'int' && kind !== 'Fraction',
		);
	});
	const durations = liveOf(view.program, 'attribute')
		.filter((node) => /\.seconds$/.test(view.text(node)))
		.flatMap((node) => {
			const whole = `${view.text(node).slice(0, -'.seconds'.length)}.total_seconds()`;
			return [replaced('conversion', -0.8, node, whole), replaced('conversion', -0.9, node, `int(${whole})`)];
		});
	const texts = liveOf(view.program, 'call')
		.filter((call) => /\b(?:b64encode|digest|encode|hexlify|read|tobytes)\(/.test(view.text(call)))
		.map((call) => replaced('conversion', -2, call, `${view.text(call)}.decode("utf-8")`));
	const members = /\bEnum\b/.test(source)
		? liveOf(view.program, 'call').flatMap((call) => {
				const match = /^str\((\w+)\)$/.exec(view.text(call));
				return match === null ? [] : [replaced('conversion', -0.8, call, `${match[1]}.value`)];
			})
		: [];
	return [...decimals, ...durations, ...texts, ...members];
}

function fromDecimal(view: View, prior: number, edit: Edit): Rewrite {
	return /\bDecimal\b/.test(view.program.source)
		? edited('conversion', prior, edit)
		: edited('conversion', prior, { start: 0, end: 0, text: 'from decimal import Decimal\n' }, edit);
}

/** Sort keys and texts of values of several types. */
function asText(view: View): Rewrite[] {
	return liveOf(view.program, 'call').flatMap((call) => {
		const list = fieldOf(call, 'arguments');
		const callee = fieldOf(call, 'function');
		if (list === null || callee === null || !/^(?:sorted|.*\.sort|max|min)$/.test(view.text(callee))) return [];
		if (/\bkey=/.test(view.text(list))) return [];
		const at = list.end - 1;
		const comma = namedChildren(list).length === 0 ? '' : ', ';
		return ['str', 'repr', 'len'].map((key, rank) =>
			edited('call', -2.4 - 0.3 * rank, { start: at, end: at, text: `${comma}key=${key}` }),
		);
	});
}

/** A copy of what the caller owns, before it is changed. */
function copiesOfInputs(view: View): Rewrite[] {
	return openings(view).flatMap(({ first, parameters }) => {
		const home = functionAround(first);
		const text = home === null ? '' : view.text(home);
		return parameters
			.filter((name) =>
				new RegExp(
					`\\b${name}(?:\\.(?:append|add|pop|sort|update|setdefault|remove|clear|insert|extend)\\(|\\[[^\\]]*\\]\\s*[-+*/|&]?=[^=])`,
				).test(text),
			)
			.flatMap((name) =>
				[`list(${name})`, `dict(${name})`, `dict(${name} or {})`, `list(${name} or [])`, `set(${name})`].map(
					(form, rank) =>
						edited('statement-added', -1.9 - 0.2 * rank, insertBefore(view, first, [`${name} = ${form}`])),
				),
			);
	});
}

/** `list(groups)` → the groups in the order of their sizes. */
function bySize(view: View): Rewrite[] {
	return liveOf(view.program, 'call').flatMap((call) => {
		const inner = /^(?:list|sorted)\(([^=]+)\)$/s.exec(view.text(call))?.[1];
		if (inner === undefined) return [];
		return ['key=len, reverse=True', 'key=len'].map((key, rank) =>
			replaced('call', -2.8 - 0.2 * rank, call, `sorted(${inner}, ${key})`),
		);
	});
}
