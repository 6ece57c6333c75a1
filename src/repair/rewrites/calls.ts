/** A relative of the function that was meant, arguments in the wrong order, a flag or a method that was left out. */
import { liveOf } from '../../authoring/mutate/program.js';
import { ancestorOf, fieldOf, namedChildren, type SyntaxNode } from '../../python-source/tree/node.js';
import type { Rewrite } from './rewrite.js';
import type { RewriteRule } from './rule.js';
import { edited, exchanged, replaced, type View } from './view.js';

export const calls: RewriteRule = {
	rewrites: (view) =>
		liveOf(view.program, 'call').flatMap((call) => [
			...relatives(view, call),
			...reordered(view, call),
			...asElsewhere(view, call),
			...flagged(view, call),
			...unwrapped(view, call),
		]),
};

/** Each line holds names that stand for one another. */
const FAMILIES = [
	'min max sum len',
	'any all',
	'ceil floor trunc round',
	'heappop heappush heappushpop heapreplace',
	'bisect_left bisect_right bisect insort',
	'lower upper casefold capitalize title swapcase',
	'startswith endswith',
	'strip lstrip rstrip',
	'split rsplit splitlines',
	'find rfind index',
	'partition rpartition',
	'removeprefix removesuffix strip',
	'ljust rjust center zfill',
	'append extend add insert',
	'appendleft append',
	'popleft pop',
	'extendleft extend',
	'pop get remove discard',
	'keys values items',
	'union intersection difference symmetric_difference',
	'issubset issuperset isdisjoint',
	'isdigit isalpha isalnum isdecimal isnumeric isspace isupper islower',
	'match fullmatch search',
	'sorted reversed list',
	'combinations permutations combinations_with_replacement product',
	'zip zip_longest',
	'int float round',
	'quantize normalize',
	'total_seconds seconds',
	'weekday isoweekday',
	'days seconds',
	'setdefault get',
	'copy deepcopy',
	'first last',
	'row column',
	'left right',
	'start end stop',
].map((line) => line.split(' '));

const RELATIVES = new Map<string, readonly string[]>();
for (const family of FAMILIES) {
	for (const name of family) {
		RELATIVES.set(name, [...(RELATIVES.get(name) ?? []), ...family.filter((other) => other !== name)]);
	}
}

function nameOf(callee: SyntaxNode | null): SyntaxNode | null {
	return callee?.type === 'attribute' ? fieldOf(callee, 'attribute') : callee?.type === 'identifier' ? callee : null;
}

function relatives(view: View, call: SyntaxNode): Rewrite[] {
	const name = nameOf(fieldOf(call, 'function'));
	if (name === null) return [];
	const text = view.text(name);
	const own = functionsOf(view).filter((other) => other !== text && functionsOf(view).includes(text));
	const family = RELATIVES.get(text) ?? [];
	return [
		...family.map((other, rank) => replaced('call', -1.6 - 0.3 * rank, name, other)),
		...own.slice(0, 5).map((other) => replaced('call', -3, name, other)),
	];
}

/** Names of the functions that the program defines. */
function functionsOf({ program }: View): string[] {
	return liveOf(program, 'function_definition').flatMap((definition) => {
		const name = fieldOf(definition, 'name');
		return name === null ? [] : [program.tree.text(name)];
	});
}

function argumentsOf(call: SyntaxNode): SyntaxNode[] {
	const list = fieldOf(call, 'arguments');
	return list?.type === 'argument_list' ? namedChildren(list) : [];
}

function reordered(view: View, call: SyntaxNode): Rewrite[] {
	const plain = argumentsOf(call).filter(({ type }) => type !== 'keyword_argument' && !type.endsWith('splat'));
	const neighbours = plain
		.slice(1)
		.flatMap((right, at) => exchanged(view, 'argument-order', -1.7, plain[at] as SyntaxNode, right));
	const [first, , third] = plain;
	return first && third ? [...neighbours, ...exchanged(view, 'argument-order', -3, first, third)] : neighbours;
}

const MOST_ELSEWHERE = 6;

/** `f(a[1:], b)` → `f(a[1:], b[1:])`: what another call of the program's own function gives at that place. */
function asElsewhere(view: View, call: SyntaxNode): Rewrite[] {
	const callee = fieldOf(call, 'function');
	const name = callee === null ? '' : view.text(callee);
	if (!functionsOf(view).includes(name)) return [];
	const others = liveOf(view.program, 'call').filter(
		(other) => other !== call && view.text(fieldOf(other, 'function') ?? other) === name,
	);
	return argumentsOf(call).flatMap((argument, place) => {
		const texts = new Set(others.flatMap((other) => argumentsOf(other)[place] ?? []).map((node) => view.text(node)));
		texts.delete(view.text(argument));
		return [...texts].slice(0, MOST_ELSEWHERE).map((text) => replaced('expression', -1.9, argument, text));
	});
}

const FLAGS: Readonly<Record<string, readonly string[]>> = {
	sorted: [
		'reverse=True',
		'key=len',
		'key=str',
		'key=str.lower',
		'key=lambda item: item[1]',
		'key=lambda item: item[0]',
		'key=lambda item: -item[1]',
	],
	sort: [
		'reverse=True',
		'key=len',
		'key=str',
		'key=lambda item: item[1]',
		'key=lambda item: item[0]',
		'key=lambda item: -item[1]',
	],
	min: ['default=0', 'default=None', 'key=len', 'key=lambda item: item[1]', 'key=lambda item: item[0]'],
	max: ['default=0', 'default=None', 'key=len', 'key=lambda item: item[1]', 'key=lambda item: item[0]'],
	enumerate: ['start=1'],
	split: ['maxsplit=1'],
	rsplit: ['maxsplit=1'],
	replace: ['1'],
	zip: ['strict=True'],
	zip_longest: ['fillvalue=0', "fillvalue=''"],
	sum: ['0', '0.0'],
	accumulate: ['initial=0', 'max', 'min'],
	get: ['0', "''", '[]', '{}', 'None', 'False'],
	pop: ['0', 'None', '-1'],
	next: ['None'],
	round: ['2', '1'],
	quantize: ['rounding="ROUND_HALF_UP"', 'rounding="ROUND_DOWN"'],
	timedelta: ['days=1'],
	dumps: ['sort_keys=True'],
};

/** A keyword that is missing, taken away, or the other way round. */
function flagged(view: View, call: SyntaxNode): Rewrite[] {
	const list = fieldOf(call, 'arguments');
	const name = nameOf(fieldOf(call, 'function'));
	if (list?.type !== 'argument_list' || name === null) return [];
	const args = argumentsOf(call);
	const present = view.text(list);
	const wanted = (FLAGS[view.text(name)] ?? []).filter(
		(flag) => !present.includes(flag.includes('=') ? `${flag.split('=')[0]}=` : '\u0000'),
	);
	const at = list.end - 1;
	const comma = args.length === 0 ? '' : ', ';
	return [
		...wanted.map((flag, rank) => edited('call', -2.4 - 0.15 * rank, { start: at, end: at, text: `${comma}${flag}` })),
		...args.flatMap((argument, index) => withoutArgument(view, args, argument, index)),
		...args.flatMap((argument) => turnedRound(view, argument)),
	];
}

function withoutArgument(view: View, args: readonly SyntaxNode[], argument: SyntaxNode, index: number): Rewrite[] {
	const before = args[index - 1];
	if (args.length < 2 && argument.type !== 'keyword_argument') return [];
	const after = args[index + 1];
	const start = before === undefined ? argument.start : before.end;
	const end = before === undefined && after !== undefined ? after.start : argument.end;
	const prior = argument.type === 'keyword_argument' ? -2.4 : -3.2;
	return view.text(argument).includes('\n') ? [] : [edited('call', prior, { start, end, text: '' })];
}

/** `reverse=True` → `reverse=False`; a key that ranks by the wrong part, or the wrong way round. */
function turnedRound(view: View, argument: SyntaxNode): Rewrite[] {
	const text = view.text(argument);
	if (/=True$/.test(text)) return [replaced('call', -2, argument, text.replace('True', 'False'))];
	if (/=False$/.test(text)) return [replaced('call', -2, argument, text.replace('False', 'True'))];
	const key = /^key=lambda (\w+): \((.+), (.+)\)$/.exec(text);
	const list = argument.parent;
	if (key === null || list === null) return key === null ? [] : [];
	const [, name, first, second] = key;
	const reverse = namedChildren(list).find((other) => view.text(other) === 'reverse=True');
	const ways = [`(-${first}, ${second})`, `(${first}, -${second})`, `(-${first}, -${second})`, `(${second}, ${first})`];
	return ways.map((way, rank) => {
		const edit = { start: argument.start, end: reverse?.end ?? argument.end, text: `key=lambda ${name}: ${way}` };
		return edited('call', -1.9 - 0.2 * rank, edit);
	});
}

/** `f(x)` → `x`, and `x.f()` → `x`. */
function unwrapped(view: View, call: SyntaxNode): Rewrite[] {
	const callee = fieldOf(call, 'function');
	const args = argumentsOf(call);
	if (callee === null || ancestorOf(call, 'raise_statement') !== null) return [];
	if (callee.type === 'attribute' && args.length <= 1) {
		const object = fieldOf(callee, 'object');
		return object === null ? [] : [replaced('call', -2.5, call, view.text(object))];
	}
	const [first] = args;
	if (first === undefined || first.type === 'keyword_argument' || /splat/.test(first.type)) return [];
	return [replaced('call', args.length === 1 ? -2.2 : -3.2, call, view.text(first))];
}
