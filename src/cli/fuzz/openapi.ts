/** Requests made from the server's own OpenAPI document: every route that it publishes, with bodies and queries of its schemas. */
import type { Random } from '../target/seeded.js';
import { type JsonSchema, randomValue, type Vocabulary } from './schema-values.js';

interface Parameter {
	readonly name: string;
	readonly in: string;
	readonly schema?: JsonSchema;
}

interface Operation {
	readonly parameters?: readonly Parameter[];
	readonly responses?: Readonly<Record<string, { readonly content?: Readonly<Record<string, unknown>> }>>;
	readonly requestBody?: { readonly content?: Readonly<Record<string, { readonly schema?: JsonSchema }>> };
}

export interface OpenApi {
	readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
	readonly components?: { readonly schemas?: Readonly<Record<string, JsonSchema>> };
}

export interface FuzzRequest {
	readonly method: string;
	/** Path and query. */
	readonly url: string;
	/** JSON or what is none; null for no body. */
	readonly body: string | null;
}

/** A request maker. @param byProperty real values by the name of a property or parameter */
export function createRequests(
	document: OpenApi,
	byProperty: Vocabulary['byProperty'],
): { next(random: Random): FuzzRequest; bodyOf(random: Random, path: string): unknown } {
	const vocabulary: Vocabulary = { byProperty, resolve: (reference) => resolve(document, reference) };
	const operations = Object.entries(document.paths)
		.flatMap(([path, methods]) =>
			Object.entries(methods).map(([method, operation]) => ({ path, method: method.toUpperCase(), operation })),
		)
		.filter(({ operation }) => !isStream(operation));
	return {
		next: (random) => {
			const { path, method, operation } = random.pick(operations);
			const url = fillPath(random, path, operation.parameters ?? [], vocabulary);
			const schema = bodySchema(operation);
			if (schema === undefined) return { method, url, body: null };
			const body = JSON.stringify(randomValue(random, schema, vocabulary)) ?? '';
			return { method, url, body: random.chance(BROKEN_SHARE) ? broken(random, body) : body };
		},
		bodyOf: (random, path) => {
			const operation = document.paths[path]?.post;
			return randomValue(random, (operation && bodySchema(operation)) ?? {}, vocabulary);
		},
	};
}

/** A stream of events has no end to wait for. */
function isStream({ responses }: Operation): boolean {
	return responses?.['200']?.content?.['text/event-stream'] !== undefined;
}

const BROKEN_SHARE = 0.1;

/** JSON with one place changed, cut off or doubled. */
export function broken(random: Random, text: string): string {
	const at = random.below(text.length + 1);
	return random.pick([
		text.slice(0, at),
		`${text.slice(0, at)}${String.fromCharCode(random.below(0x250))}${text.slice(at + 1)}`,
		text + text,
		'',
	]);
}

function bodySchema({ requestBody }: Operation): JsonSchema | undefined {
	return requestBody?.content?.['application/json']?.schema;
}

function fillPath(random: Random, path: string, parameters: readonly Parameter[], vocabulary: Vocabulary): string {
	const text = ({ name, schema = {} }: Parameter) => {
		const known = vocabulary.byProperty[name];
		const value =
			known !== undefined && random.chance(0.5) ? random.pick(known) : randomValue(random, schema, vocabulary);
		const shown = typeof value === 'string' ? value : (JSON.stringify(value) ?? '');
		// A URL cannot hold a lone surrogate.
		return encodeURIComponent(shown.slice(0, 400).replace(/[\ud800-\udfff]/g, '?'));
	};
	const filled = path.replace(/\{(\w+)\}/g, (_, name: string) => {
		return text(parameters.find((parameter) => parameter.name === name) ?? { name, in: 'path' });
	});
	const query = parameters
		.filter((parameter) => parameter.in === 'query' && random.chance(0.5))
		.map((parameter) => `${parameter.name}=${text(parameter)}`);
	return query.length === 0 ? filled : `${filled}?${query.join('&')}`;
}

function resolve(document: OpenApi, reference: string): JsonSchema {
	return document.components?.schemas?.[reference.replace('#/components/schemas/', '')] ?? {};
}
