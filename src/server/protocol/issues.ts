/**
 * zod's findings in the words of FastAPI and pydantic, because that is what OpenEnv's users know and what their error handling
 * matches on: `{type, loc, msg, input}` with pydantic's type names (`missing`, `string_type`, `greater_than_equal`, …). The one place
 * where a union must be made plain is a step's action; there the branch that got furthest speaks.
 */
import type { z } from 'zod';
import { writeExactJson } from '../../exact-json.js';

/** One problem with a request, as FastAPI reports it. */
export interface FieldError {
	/** pydantic's error type, such as `missing`. */
	readonly type: string;
	/** Where: `['body', 'action', 'proposed_fix']`. */
	readonly loc: readonly (string | number)[];
	readonly msg: string;
	/** What was sent there, shortened; null when nothing was. */
	readonly input: unknown;
	/** More about it, such as the JSON parser's own words. */
	readonly ctx?: { readonly error: string };
}

type Issue = z.core.$ZodIssue;

const TYPE_ERRORS: Readonly<Record<string, readonly [type: string, msg: string]>> = {
	string: ['string_type', 'Input should be a valid string'],
	int: ['int_type', 'Input should be a valid integer'],
	number: ['float_type', 'Input should be a valid number'],
	boolean: ['bool_type', 'Input should be a valid boolean'],
	array: ['list_type', 'Input should be a valid list'],
	object: ['model_attributes_type', 'Input should be a valid dictionary or object to extract fields from'],
	record: ['dict_type', 'Input should be a valid dictionary'],
};

/** Message of integer fields: to zod a text is "no number" first, to pydantic it is no integer. Give it to `z.int`. */
export const INTEGER = 'Input should be a valid integer';

/** Longest piece of the client's own input that an error repeats, in characters. */
const ECHO_LIMIT_CHARS = 200;

/**
 * Translates the issues of one failed parse.
 * @param root where the parsed value stood: `['body']`, `['query']` or `['data']`
 * @param value the parsed value, from which each issue's input is looked up
 */
export function toFieldErrors(issues: readonly Issue[], root: readonly string[], value: unknown): FieldError[] {
	return issues.map((issue) => toFieldError(speakingIssue(issue), root, value));
}

/** A field error as one line, for clients that show only a message. */
export function describeFieldError(error: FieldError): string {
	return `${error.loc.join('.')}: ${error.msg}`;
}

/** Shortens what an error repeats of its request, so that a 4 MiB body is not sent back. */
export function echo(input: unknown): unknown {
	if (input === undefined) return null;
	if (typeof input === 'string') return shorten(input);
	if (typeof input !== 'object' || input === null) return input;
	const text = writeExactJson(input);
	return text.length <= ECHO_LIMIT_CHARS ? input : shorten(text);
}

function shorten(text: string): string {
	return text.length <= ECHO_LIMIT_CHARS ? text : `${text.slice(0, ECHO_LIMIT_CHARS)}… (${text.length} characters)`;
}

/** Of a union's branches the one whose complaint lies deepest is the one that the client meant. */
function speakingIssue(issue: Issue): Issue {
	if (issue.code !== 'invalid_union') return issue;
	const inner = issue.errors.flat().filter((candidate) => candidate.path.length > 0);
	const deepest = inner.sort((a, b) => b.path.length - a.path.length)[0];
	return deepest === undefined ? issue : { ...speakingIssue(deepest), path: [...issue.path, ...deepest.path] };
}

function toFieldError(issue: Issue, root: readonly string[], value: unknown): FieldError {
	const path = issue.path.map((part) => (typeof part === 'symbol' ? String(part) : part));
	const input = lookUp(value, path);
	const absent = input === undefined || (input === null && path.length === 0);
	if (absent && issue.code !== 'custom') {
		// pydantic shows the object that lacks the field; that is where the client has to look.
		const parent = path.length === 0 ? null : lookUp(value, path.slice(0, -1));
		return { type: 'missing', loc: [...root, ...path], msg: 'Field required', input: echo(parent) };
	}
	const [type, msg] = wording(issue);
	return { type, loc: [...root, ...path], msg, input: echo(input) };
}

function lookUp(value: unknown, path: readonly (string | number)[]): unknown {
	let current = value;
	for (const part of path) {
		if (typeof current !== 'object' || current === null || !Object.hasOwn(current, part)) return undefined;
		current = Reflect.get(current, part);
	}
	return current;
}

function wording(issue: Issue): readonly [type: string, msg: string] {
	switch (issue.code) {
		case 'invalid_type':
			return TYPE_ERRORS[issue.message === INTEGER ? 'int' : issue.expected] ?? ['value_error', issue.message];
		case 'invalid_value':
			return ['enum', `Input should be ${listed(issue.values)}`];
		case 'too_small':
			return tooSmall(issue);
		case 'too_big':
			return tooBig(issue);
		case 'invalid_union':
			return ['dict_type', 'Input should be a valid dictionary or string'];
		case 'invalid_key':
			return ['value_error', issue.issues[0]?.message ?? issue.message];
		default:
			return ['value_error', issue.message];
	}
}

function tooSmall(issue: z.core.$ZodIssueTooSmall): readonly [string, string] {
	const limit = String(issue.minimum);
	if (issue.origin === 'string') return ['string_too_short', `String should have at least ${limit} ${noun(limit)}`];
	if (issue.origin === 'array') return ['too_short', `List should have at least ${limit} item(s)`];
	return issue.inclusive === false
		? ['greater_than', `Input should be greater than ${limit}`]
		: ['greater_than_equal', `Input should be greater than or equal to ${limit}`];
}

function tooBig(issue: z.core.$ZodIssueTooBig): readonly [string, string] {
	const limit = String(issue.maximum);
	if (issue.origin === 'string') return ['string_too_long', `String should have at most ${limit} ${noun(limit)}`];
	if (issue.origin === 'array') return ['too_long', `List should have at most ${limit} item(s)`];
	return ['less_than_equal', `Input should be less than or equal to ${limit}`];
}

function noun(limit: string): string {
	return limit === '1' ? 'character' : 'characters';
}

function listed(values: readonly unknown[]): string {
	const quoted = values.map((value) => `'${String(value)}'`);
	const last = quoted.pop() ?? '';
	return quoted.length === 0 ? last : `${quoted.join(', ')} or ${last}`;
}
