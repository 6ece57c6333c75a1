/**
 * Values for a JSON schema: mostly ones that fit, so that they come past the first check, and in between ones that do not. Only what
 * OpenAPI documents of this server use is understood; anything else counts as "any value".
 */
import type { Random } from '../target/seeded.js';

export interface JsonSchema {
	readonly $ref?: string;
	readonly type?: string | readonly string[];
	readonly enum?: readonly unknown[];
	readonly const?: unknown;
	readonly anyOf?: readonly JsonSchema[];
	readonly oneOf?: readonly JsonSchema[];
	readonly allOf?: readonly JsonSchema[];
	readonly properties?: Readonly<Record<string, JsonSchema>>;
	readonly required?: readonly string[];
	readonly additionalProperties?: boolean | JsonSchema;
	readonly items?: JsonSchema;
	readonly minimum?: number;
	readonly maximum?: number;
	readonly maxLength?: number;
	readonly maxItems?: number;
}

/** Real names (of tasks, episodes, fixes) that let a value reach deeper. */
export interface Vocabulary {
	readonly byProperty: Readonly<Record<string, readonly unknown[]>>;
	/** Returns the schema for `$ref`. */
	resolve(reference: string): JsonSchema;
}

const WRONG_SHARE = 0.08;
const OPTIONAL_SHARE = 0.5;
const KNOWN_SHARE = 0.6;
const DEEPEST = 5;
const STRINGS = [
	'',
	'a',
	'\0',
	'\ud800',
	'../../etc/passwd',
	'__proto__',
	'constructor',
	'１２',
	'a'.repeat(300),
	'\u202eabc',
	"' OR 1=1 --",
];
const NUMBERS = [0, -0, 1, -1, 0.5, 50, 1e308, -1e308, 2 ** 31, 2 ** 53, 2 ** 53 + 2, 1e-9];
const KEYS = ['__proto__', 'constructor', 'toString', '', 'action', 'episode_id', 'x'.repeat(200)];

export function randomValue(random: Random, schema: JsonSchema, vocabulary: Vocabulary, depth = 0): unknown {
	if (random.chance(WRONG_SHARE) || depth > DEEPEST) return anything(random, depth);
	if (schema.$ref !== undefined) return randomValue(random, vocabulary.resolve(schema.$ref), vocabulary, depth + 1);
	const variants = schema.anyOf ?? schema.oneOf ?? schema.allOf;
	if (variants !== undefined && variants.length > 0)
		return randomValue(random, random.pick(variants), vocabulary, depth + 1);
	if (schema.const !== undefined) return schema.const;
	if (schema.enum !== undefined) return random.pick(schema.enum);
	const type = Array.isArray(schema.type) ? random.pick(schema.type as readonly string[]) : schema.type;
	switch (type) {
		case 'object':
			return randomObject(random, schema, vocabulary, depth);
		case 'array': {
			const length = random.below(Math.min(schema.maxItems ?? 4, 4) + 1);
			return Array.from({ length }, () => randomValue(random, schema.items ?? {}, vocabulary, depth + 1));
		}
		case 'string':
			return random.pick(STRINGS);
		case 'integer':
			return random.chance(0.7) ? (schema.minimum ?? 0) + random.below(5) : random.pick(NUMBERS);
		case 'number':
			return random.pick(NUMBERS);
		case 'boolean':
			return random.chance(0.5);
		case 'null':
			return null;
		default:
			return anything(random, depth);
	}
}

function randomObject(random: Random, schema: JsonSchema, vocabulary: Vocabulary, depth: number): unknown {
	const entries: [string, unknown][] = [];
	for (const [name, property] of Object.entries(schema.properties ?? {})) {
		const isWanted = schema.required?.includes(name) ? !random.chance(WRONG_SHARE) : random.chance(OPTIONAL_SHARE);
		if (!isWanted) continue;
		const known = vocabulary.byProperty[name];
		const takesKnown = known !== undefined && random.chance(KNOWN_SHARE);
		entries.push([name, takesKnown ? random.pick(known) : randomValue(random, property, vocabulary, depth + 1)]);
	}
	if (random.chance(WRONG_SHARE)) entries.push([random.pick(KEYS), anything(random, depth + 1)]);
	// Through JSON, so that "__proto__" becomes a key of its own.
	return JSON.parse(
		`{${entries.map(([name, value]) => `${JSON.stringify(name)}:${JSON.stringify(value) ?? 'null'}`).join(',')}}`,
	);
}

/** A value of any shape, sometimes nested deeply. */
function anything(random: Random, depth: number): unknown {
	const kind = random.below(8);
	if (kind === 0) return null;
	if (kind === 1) return random.chance(0.5);
	if (kind === 2) return random.pick(NUMBERS);
	if (kind === 3 && depth < DEEPEST) return [anything(random, depth + 1), anything(random, depth + 1)];
	if (kind === 4 && depth < DEEPEST) return { [`k${random.below(9)}`]: anything(random, depth + 1) };
	if (kind === 5) return nested(random.below(2000));
	return random.pick(STRINGS);
}

function nested(levels: number): unknown {
	let value: unknown = 1;
	for (let level = 0; level < levels; level += 1) value = [value];
	return value;
}
