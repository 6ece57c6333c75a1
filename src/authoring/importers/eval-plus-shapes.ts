/**
 * JSON has lists alone; functions of MBPP+ take tuples, sets and complex numbers. Upstream knows by the number of a problem where which of them stands,
 * and how its results are compared where equality is too strict.
 */
import { pythonLiteral } from './python-text.js';

type Literal = (value: unknown) => string;

const literal: Literal = (value) => pythonLiteral(value);

const tuple =
	(item: Literal = literal): Literal =>
	(value) =>
		Array.isArray(value) ? `(${value.map(item).join(', ')}${value.length === 1 ? ',' : ''})` : literal(value);

const list =
	(item: Literal): Literal =>
	(value) =>
		Array.isArray(value) ? `[${value.map(item).join(', ')}]` : literal(value);

const set: Literal = (value) =>
	Array.isArray(value) && value.length > 0 ? `{${value.map(literal).join(', ')}}` : '{}';
const allTuples: Literal = (value) => tuple(allTuples)(value);
const complex: Literal = (value) => `complex(${literal(value)})`;
const float: Literal = (value) => `float(${literal(value)})`;
const valuesAreTuples: Literal = (value) =>
	typeof value === 'object' && value !== null && !Array.isArray(value)
		? `{${Object.entries(value).map(([key, item]) => `${literal(key)}: ${tuple()(item)}`)}}`
		: literal(value);

/** How each argument is written; the last of them goes for all that follow. */
const SHAPES: readonly (readonly [problems: readonly number[], ...args: Literal[]])[] = [
	[[2, 116, 132, 143, 222, 261, 273, 394, 399, 421, 424, 429, 470, 560, 579, 596, 616, 630], tuple()],
	[[726, 740, 744, 809], tuple()],
	[[63, 64, 70, 94, 120, 237, 272, 299, 400, 409, 417, 438, 473, 614, 780], list(tuple())],
	[[75, 413, 444, 753], list(tuple()), literal],
	[[106, 750], literal, tuple()],
	[[115], list(set), literal],
	[[124], float, complex],
	[[250, 307, 405, 446, 617, 720, 763, 808], tuple(), literal],
	[[252], complex],
	[[259, 278, 401, 445], tuple(tuple())],
	[[580, 615, 791], allTuples],
	[[722], valuesAreTuples, literal],
];

/** The arguments of one input as Python writes them, in a list. */
export function inputLiteral(problem: number | null, args: readonly unknown[]): string {
	const [, ...shape] = SHAPES.find(([problems]) => problem !== null && problems.includes(problem)) ?? [[], literal];
	const write = (value: unknown, index: number) => (shape[Math.min(index, shape.length - 1)] ?? literal)(value);
	return `[${args.map(write).join(', ')}]`;
}

/** Results are the same where they hold the same items. */
const SETS = 'similar_elements find_char_long common_in_nested_lists extract_singly larg_nnum intersection_array';
const SAME_ITEMS: ReadonlySet<string> = new Set(`${SETS} find_dissimilar Diff`.split(' '));
/** Results count by whether there is one. */
const ANY_RESULT: ReadonlySet<string> = new Set(['check_str', 'text_match_three', 'text_starta_endb']);

const ACCEPT_NEAR = `

def accept(value, *arguments, expected):
    return near(value, expected)
`;

const NEAR = `

def near(value, expected):
    if type(expected) is float and type(value) in (int, float):
        both_nan = value != value and expected != expected
        return both_nan or value == expected or abs(value - expected) <= ATOL + 1e-7 * abs(expected)
    if type(expected) in (list, tuple):
        return type(value) is type(expected) and len(value) == len(expected) and all(map(near, value, expected))
    return type(value) is type(expected) and value == expected
`;

/** Any zero of the polynomial will do: where it has several, the reference's is one of them. */
const ZERO = `

def accept(value, coefficients):
    return type(value) in (int, float) and abs(sum(c * value**i for i, c in enumerate(coefficients))) <= ATOL
`;

const SET = `

def accept(value, *arguments, expected):
    return set(value) == set(expected)
`;

/** What a search finds is no plain data, so a run of the function answers whether it found something. */
const anyRule = (entry: string): string => `

def drive(solution, *arguments):
    found = solution.${entry}(*arguments)
    return found if isinstance(found, bool) else found is not None
`;

/** How far apart floats may be where the collection says nothing. */
const FLOATS_ATOL = 1e-6;

/** The rule by which upstream compares results, as a part of inputs.py. */
export function acceptRule(entry: string, atol: number): string {
	if (SAME_ITEMS.has(entry)) return SET;
	if (ANY_RESULT.has(entry)) return anyRule(entry);
	if (entry === 'find_zero') return `\n\nATOL = ${atol || FLOATS_ATOL}\n${ZERO}`;
	return `\n${nearRule(atol)}${ACCEPT_NEAR}`;
}

/** `near(value, expected)`: whether two results are the same but for what floats may differ. */
export function nearRule(atol: number): string {
	return `\nATOL = ${atol || FLOATS_ATOL}\n${NEAR}`;
}
