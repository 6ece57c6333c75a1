/** Numbers that go round: counted from one, a distance on a circle, halves that are rounded up, leap years. */
import { functionAround, liveOf } from '../../authoring/mutate/program.js';
import { fieldOf, type SyntaxNode } from '../../python-source/tree/node.js';
import type { Edit, Rewrite } from './rewrite.js';
import type { RewriteRule } from './rule.js';
import { edited, replaced, type View } from './view.js';

export const cycles: RewriteRule = {
	rewrites: (view) => [
		...fromOne(view),
		...quotientsFromOne(view),
		...distances(view),
		...signedRemainders(view),
		...roundedUp(view),
		...leapYears(view),
	],
};

interface Division {
	readonly node: SyntaxNode;
	readonly left: SyntaxNode;
	/** Without parentheses around it. */
	readonly dividend: string;
	readonly divisor: string;
}

function divisions(view: View, sign: '%' | '//'): Division[] {
	return liveOf(view.program, 'binary_operator').flatMap((node) => {
		const [left, operator, right] = [fieldOf(node, 'left'), fieldOf(node, 'operator'), fieldOf(node, 'right')];
		if (left === null || right === null || operator === null || view.text(operator) !== sign) return [];
		if (/string/.test(left.type)) return [];
		const text = view.text(left);
		const dividend = left.type === 'parenthesized_expression' ? text.slice(1, -1) : text;
		return [{ node, left, dividend, divisor: view.text(right) }];
	});
}

/** `x % n` → `(x - 1) % n + 1`, together with `x // n` → `(x - 1) // n` of the same function. */
function fromOne(view: View): Rewrite[] {
	const quotients = divisions(view, '//');
	return divisions(view, '%').flatMap(({ node, left, dividend, divisor }) => {
		const less = (start: number, end: number): Edit => ({ start, end, text: `(${dividend} - 1)` });
		const inner = node.parent?.type === 'binary_operator';
		const rest = view.program.source.slice(left.end, node.end);
		const whole = `(${dividend} - 1)${rest} + 1`;
		const remainder: Edit = { start: node.start, end: node.end, text: inner ? `(${whole})` : whole };
		const same = quotients.filter(
			(other) =>
				other.dividend === dividend && other.divisor === divisor && functionAround(other.node) === functionAround(node),
		);
		const both = same.map((other) => less(other.left.start, other.left.end));
		return [
			edited('number', -2.6, remainder),
			...(both.length > 0 ? [edited('number', -1.8, remainder, ...both)] : []),
		];
	});
}

/** `n //= 26` → `n = (n - 1) // 26`. */
function quotientsFromOne(view: View): Rewrite[] {
	return liveOf(view.program, 'augmented_assignment').flatMap((node) => {
		const match = /^([\w.]+) \/\/= (.+)$/.exec(view.text(node));
		return match === null ? [] : [replaced('number', -2.6, node, `${match[1]} = (${match[1]} - 1) // ${match[2]}`)];
	});
}

/** `abs(a - b)` → `(a - b) % 7`, where something else goes round by 7. */
function distances(view: View): Rewrite[] {
	const round = [...new Set(divisions(view, '%').map(({ divisor }) => divisor))].slice(0, 3);
	return absolutes(view).flatMap(({ call, inner }) =>
		round.map((divisor) => replaced('expression', -2, call, `(${inner}) % ${divisor}`)),
	);
}

/** `abs(n) % 4` → `n % 4`: a remainder has the sign of its divisor. */
function signedRemainders(view: View): Rewrite[] {
	return absolutes(view)
		.filter(({ call }) => call.field === 'left' && /^.*%/s.test(view.text(call.parent ?? call)))
		.map(({ call, inner }) => replaced('number', -1.2, call, /^[\w.]+$/.test(inner) ? inner : `(${inner})`));
}

function absolutes(view: View): { call: SyntaxNode; inner: string }[] {
	return liveOf(view.program, 'call').flatMap((call) => {
		const inner = /^abs\((.+)\)$/s.exec(view.text(call))?.[1];
		return inner === undefined ? [] : [{ call, inner }];
	});
}

/** `n // 2` → `(n + 1) // 2`. */
function roundedUp(view: View): Rewrite[] {
	return divisions(view, '//').map(({ left, dividend, divisor }) => {
		const more = /^\d+$/.test(divisor) ? String(Number(divisor) - 1) : `${divisor} - 1`;
		return replaced('number', -2.4, left, `(${dividend} + ${more})`);
	});
}

/** Every fourth year, but not every hundredth, but every four hundredth. */
function leapYears(view: View): Rewrite[] {
	return liveOf(view.program, 'comparison_operator').flatMap((node) => {
		const year = /^([\w.]+) % 4 == 0$/.exec(view.text(node))?.[1];
		if (year === undefined || node.parent?.type === 'not_operator' || /% 400\b/.test(view.program.source)) return [];
		return [replaced('condition', -1.2, node, `${year} % 4 == 0 and (${year} % 100 != 0 or ${year} % 400 == 0)`)];
	});
}
