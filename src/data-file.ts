/**
 * Data files (tasks, rubrics) are YAML or JSON, which is a part of YAML. This is the one place that reads and writes the format and the one
 * place that turns a schema's complaint into a sentence which names the field, the value and what was expected.
 */
import { parse as parseYaml, stringify } from 'yaml';
import type { z } from 'zod';

/** One complaint about a data file. */
export interface FieldProblem {
	/** Path inside the file, such as `limits.cpu_s`; empty when the file as a whole is meant. */
	readonly field: string;
	/** `expected one of easy, medium, hard; got "heavy"`. */
	readonly message: string;
}

export type DataFileResult<T> =
	| { readonly ok: true; readonly value: T; readonly raw: unknown }
	| { readonly ok: false; readonly problems: readonly FieldProblem[] };

/**
 * Reads a text as YAML and checks it. Never throws for any text.
 * @param text YAML 1.2 (core schema); duplicate keys are refused, but in plain JSON the last one counts
 */
export function parseDataFile<T>(text: string, schema: z.ZodType<T>): DataFileResult<T> {
	let raw: unknown;
	try {
		raw = parseJson(text) ?? parseYaml(text, { logLevel: 'error' });
	} catch (error) {
		const [headline = 'unreadable'] = String(error instanceof Error ? error.message : error).split('\n');
		return { ok: false, problems: [{ field: '', message: `is not valid YAML: ${headline}` }] };
	}
	const parsed = schema.safeParse(raw, { reportInput: true });
	if (parsed.success) return { ok: true, value: parsed.data, raw };
	return { ok: false, problems: parsed.error.issues.flatMap(describeIssue) };
}

/** Plain JSON is read a hundred times faster, which thousands of generated files make use of; undefined when it is none. */
function parseJson(text: string): unknown {
	if (!text.startsWith('{')) return undefined;
	try {
		return JSON.parse(text);
	} catch {
		return undefined;
	}
}

/** A value as YAML that `parseDataFile` reads back; texts of several lines as blocks. */
export function formatDataFile(value: Readonly<Record<string, unknown>>): string {
	return stringify(value, { lineWidth: 120, blockQuote: 'literal' });
}

/** A schema's complaint as sentences; one for each unknown key, else one. */
export function describeIssue(issue: z.core.$ZodIssue): readonly FieldProblem[] {
	const field = issue.path.map(String).join('.');
	if (issue.code === 'unrecognized_keys') {
		return issue.keys.map((key) => ({ field: [...issue.path, key].map(String).join('.'), message: 'unknown field' }));
	}
	if (issue.input === undefined) return [{ field, message: `is missing; expected ${expectation(issue)}` }];
	return [{ field, message: `expected ${expectation(issue)}; got ${shown(issue.input)}` }];
}

function expectation(issue: z.core.$ZodIssue): string {
	switch (issue.code) {
		case 'invalid_type':
			return withArticle(issue.expected);
		case 'invalid_value':
			return issue.values.length === 1 ? shown(issue.values[0]) : `one of ${issue.values.map(String).join(', ')}`;
		case 'too_small':
			return `${issue.inclusive === false ? 'more than' : 'at least'} ${issue.minimum}${countUnit(issue.origin)}`;
		case 'too_big':
			return `${issue.inclusive === false ? 'less than' : 'at most'} ${issue.maximum}${countUnit(issue.origin)}`;
		case 'invalid_format':
		case 'custom':
			return issue.message;
		default:
			return `something else (${issue.message})`;
	}
}

function countUnit(origin: string): string {
	if (origin === 'string') return ' characters';
	if (origin === 'array') return ' entries';
	return '';
}

function withArticle(type: string): string {
	const named = type === 'record' || type === 'object' ? 'mapping' : type === 'array' ? 'list' : type;
	return /^[aeiou]/.test(named) ? `an ${named}` : `a ${named}`;
}

const SHOWN_CHARACTERS = 80;

/** A value as a short JSON text. */
function shown(value: unknown): string {
	const text = JSON.stringify(value) ?? String(value);
	return text.length > SHOWN_CHARACTERS ? `${text.slice(0, SHOWN_CHARACTERS)}…` : text;
}
