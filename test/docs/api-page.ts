/** Writes docs/api.md from the OpenAPI document, so that the page cannot say anything else than the schemas. */

interface Schema {
	readonly type?: string | readonly string[];
	readonly description?: string;
	readonly properties?: Readonly<Record<string, Schema>>;
	readonly required?: readonly string[];
	readonly items?: Schema;
	readonly anyOf?: readonly Schema[];
	readonly oneOf?: readonly Schema[];
	readonly allOf?: readonly Schema[];
	readonly enum?: readonly unknown[];
	readonly const?: unknown;
	readonly minimum?: number;
	readonly maximum?: number;
	readonly exclusiveMinimum?: number;
	readonly minLength?: number;
	readonly maxLength?: number;
	readonly minItems?: number;
	readonly maxItems?: number;
	readonly format?: string;
}

interface Content {
	readonly content?: Readonly<Record<string, { readonly schema?: Schema }>>;
}

interface Operation {
	readonly summary?: string;
	readonly description?: string;
	readonly tags?: readonly string[];
	readonly parameters?: readonly {
		in: string;
		name: string;
		required?: boolean;
		schema: Schema;
		description?: string;
	}[];
	readonly requestBody?: Content & { readonly required?: boolean };
	readonly responses?: Readonly<Record<string, Content & { readonly description?: string }>>;
}

export interface OpenApi {
	readonly info: { readonly version: string };
	readonly tags: readonly { readonly name: string; readonly description: string }[];
	readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
}

/** Objects inside objects are shown so deep; the rest stands in /openapi.json. */
const DEPTH = 2;

export function writeApiPage({ info, tags, paths }: OpenApi): string {
	const operations = Object.entries(paths).flatMap(([path, methods]) =>
		Object.entries(methods).map(([method, operation]) => ({ path, method: method.toUpperCase(), operation })),
	);
	const sections = tags.map(({ name, description }) => {
		const inside = operations.filter(({ operation }) => operation.tags?.includes(name));
		return [`## ${name}`, `${description}.`, ...inside.map(writeOperation)].join('\n\n');
	});
	return `${[
		'# The HTTP interface',
		`Version ${info.version}. A test writes this page from the schemas (\`npm run docs:api\`); \`/openapi.json\` has the same with every detail, \`/docs\` tries it out.\n[websocket.md](websocket.md) has the frames of \`/ws\`.`,
		'An error is `{"detail", "code"}`: `detail` is a sentence or, for 422, a list of `{"type", "loc", "msg", "input"}`. With `CODEARENA_API_KEY` set, every route but\n`/health` wants the key as bearer token or in `x-api-key`. A field marked ○ may be left out.',
		...sections,
	].join('\n\n')}\n`;
}

function writeOperation({ path, method, operation }: { path: string; method: string; operation: Operation }): string {
	const { summary, description, parameters = [], requestBody, responses = {} } = operation;
	const body = schemaOf(requestBody);
	const reply = schemaOf(responses['200']);
	return [
		`### \`${method} ${path}\``,
		[summary && `${summary}.`, description].filter(Boolean).join(' '),
		parameters.length > 0 &&
			table(
				'parameter',
				parameters.map(({ name, required, schema, description: text }) => ({
					name: required ? name : `${name} ○`,
					schema: { ...schema, ...(text !== undefined && { description: text }) },
				})),
			),
		body && table('body', rowsOf(body)),
		reply && table('reply', rowsOf(reply)),
		`Status: ${Object.keys(responses).join(', ')}.`,
	]
		.filter((part) => typeof part === 'string' && part !== '')
		.join('\n\n');
}

function schemaOf(content: Content | undefined): Schema | undefined {
	return content?.content?.['application/json']?.schema;
}

interface Row {
	readonly name: string;
	readonly schema: Schema;
}

function table(title: string, rows: readonly Row[]): string {
	if (rows.length === 0) return '';
	const lines = rows.map(({ name, schema }) => {
		const [field = '', mark] = name.split(' ');
		return `| \`${field}\`${mark ? ` ${mark}` : ''} | ${typeOf(schema)} | ${cell(schema.description ?? '')} |`;
	});
	return [`| ${title} | type | |`, '|---|---|---|', ...lines].join('\n');
}

function rowsOf(schema: Schema, prefix = '', depth = 0): Row[] {
	const { properties, required = [], items } = objectIn(schema);
	if (properties === undefined) return items === undefined ? [] : rowsOf(items, `${prefix}[].`, depth);
	return Object.entries(properties).flatMap(([name, inner]) => {
		const at = `${prefix}${name}`;
		const row = { name: required.includes(name) ? at : `${at} ○`, schema: inner };
		if (depth + 1 >= DEPTH) return [row];
		const isList = objectIn(inner).items !== undefined;
		return [row, ...rowsOf(objectIn(inner).items ?? inner, isList ? `${at}[].` : `${at}.`, depth + 1)];
	});
}

/** Of a choice the first that has fields; a choice beside fields says which must be there. */
function objectIn(schema: Schema): Schema {
	if (schema.properties !== undefined) return schema;
	const choices = schema.anyOf ?? schema.oneOf ?? schema.allOf ?? [];
	return choices.map(objectIn).find(({ properties, items }) => properties || items) ?? schema;
}

function typeOf(schema: Schema): string {
	const choices = schema.anyOf ?? schema.oneOf;
	if (choices !== undefined && schema.properties === undefined) return [...new Set(choices.map(typeOf))].join(' or ');
	if (schema.const !== undefined) return `\`${JSON.stringify(schema.const)}\``;
	if (schema.enum !== undefined) return schema.enum.map((value) => `\`${String(value)}\``).join(', ');
	const types = [schema.type ?? []].flat();
	const named = types.length === 0 ? ['any'] : types;
	const shown = named.map((type) => (type === 'array' && schema.items ? `list of ${typeOf(schema.items)}` : type));
	return `${shown.join(' or ')}${boundsOf(schema)}`;
}

function boundsOf(schema: Schema): string {
	const least = schema.minimum ?? schema.minLength ?? schema.minItems ?? schema.exclusiveMinimum;
	const low = least === -Number.MAX_SAFE_INTEGER ? undefined : least;
	const high = schema.maximum ?? schema.maxLength ?? schema.maxItems;
	const above = schema.exclusiveMinimum === undefined ? '' : '>';
	const most = high === Number.MAX_SAFE_INTEGER ? undefined : high;
	if (low === undefined && most === undefined) return '';
	if (most === undefined) return ` ${above || '≥'} ${low}`;
	return low === undefined ? ` ≤ ${most}` : ` ${above}${low}..${most}`;
}

function cell(text: string): string {
	return text.replaceAll('|', '\\|').replaceAll('\n', ' ');
}
