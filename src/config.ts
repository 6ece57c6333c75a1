/**
 * The configuration: environment variables, read once, frozen. All problems are reported together, each as
 * `NAME: expected …, got …`, so that a broken deployment is mended in one go. An empty value counts as unset, because that is how
 * container managers write "no value". What is secret never appears in a message.
 */
import { availableParallelism } from 'node:os';
import { z } from 'zod';
import { POLICIES, type Policy } from './curriculum/curriculum.js';
import { REWARD_MODES, type RewardMode } from './episode/arena.js';
import { ISOLATION_LEVELS, type IsolationLevel, SANDBOX_LAYERS, type SandboxLayer } from './sandbox/sandbox.js';
import { STORE_KINDS, type StoreKind } from './store/store.js';
import { SPLITS, type Split } from './taskset/task.js';
import { LOG_LEVELS, type LogLevel } from './telemetry/logger.js';

const SECRETS: ReadonlySet<string> = new Set([
	'OPENAI_API_KEY',
	'FIXER_API_KEY',
	'CODEARENA_API_KEY',
	'CODEARENA_ADMIN_KEY',
	'DATABASE_URL',
]);
const OWN_PREFIX = 'CODEARENA_';

const integer = (min: number, max: number) => {
	const error = `expected integer ${min}..${max}`;
	return z
		.string()
		.regex(/^\d{1,10}$/, error)
		.transform(Number)
		.pipe(z.int().min(min, error).max(max, error));
};
const oneOf = <const Values extends readonly [string, ...string[]]>(values: Values) =>
	z.enum(values, `expected one of ${values.join(', ')}`);
const url = (protocols: readonly string[]) => {
	const error = `expected a URL starting with ${protocols.map((protocol) => `${protocol}//`).join(' or ')}`;
	return z.string().refine((text) => URL.canParse(text) && protocols.includes(new URL(text).protocol), error);
};
const list = (separator: string) =>
	z.string().transform((text) =>
		text
			.split(separator)
			.map((part) => part.trim())
			.filter((part) => part !== ''),
	);
const host = z.string().regex(/^[^\s/]+$/, 'expected a host name or address');
const text = z.string();
const ORIGIN = /^(?:\*|https?:\/\/[^\s/,]+)$/;
const ORIGINS_EXPECTED = 'expected origins such as https://example.org, separated by ",", or *';

/** One entry per variable; the descriptions are what `--help` prints. */
const variables = z.object({
	PORT: integer(0, 65_535).default(7860).describe('port to listen on; 0 takes any free one'),
	HOST: host.default('127.0.0.1').describe('address to listen on'),
	LOG_LEVEL: oneOf(LOG_LEVELS).default('info').describe(LOG_LEVELS.join(', ')),
	OPENAI_API_KEY: text.optional().describe('key of the judge model; without one the static analyser stands in'),
	OPENAI_BASE_URL: url(['http:', 'https:']).optional().describe('any OpenAI-compatible server'),
	JUDGE_MODEL: text.optional().describe('name of the judge model'),
	FIXER_API_KEY: text.optional().describe('key of the model that repairs; default: OPENAI_API_KEY'),
	FIXER_BASE_URL: url(['http:', 'https:'])
		.optional()
		.describe('its OpenAI-compatible server; default: OPENAI_BASE_URL'),
	FIXER_MODEL: text.optional().describe('its name; default: JUDGE_MODEL'),
	MAX_CONCURRENT_ENVS: integer(1, 1_000_000).default(4096).describe('sessions at one time'),
	DATABASE_URL: url(['postgres:', 'postgresql:'])
		.optional()
		.describe('PostgreSQL; without it SQLite in the data folder'),
	CODEARENA_TASKS_DIRS: list(':').default([]).describe('further task folders, separated by ":"'),
	CODEARENA_GENERATED_SPLITS: list(',')
		.pipe(z.array(oneOf(SPLITS)))
		.default(['train'])
		.describe(
			'splits whose tasks `generated` bugs are made of, separated by ","; a few bugs of one task show its reference',
		),
	CODEARENA_RUBRICS: list(':').default([]).describe('further rubric files, separated by ":"'),
	CODEARENA_JUDGE_SAMPLES: integer(1, 9).default(1).describe('verdicts of the judge model of which the median counts'),
	CODEARENA_WORKERS: integer(1, 256).optional().describe('executions at one time; default: number of cores'),
	CODEARENA_DATA_DIR: text.default('./data').describe('folder of persistent data'),
	CODEARENA_STORE: oneOf(STORE_KINDS)
		.default('auto')
		.describe(
			'auto: PostgreSQL or SQLite, or memory where the data folder cannot be written to; memory: nothing lasts; off: nothing is recorded',
		),
	CODEARENA_CURRICULUM: oneOf(POLICIES)
		.default('easy-to-hard')
		.describe(`policy of task_id "auto": ${POLICIES.join(', ')}`),
	CODEARENA_REWARD_MODE: oneOf(REWARD_MODES)
		.default('dense')
		.describe(`reward_mode of a reset that names none: ${REWARD_MODES.join(', ')}`),
	CODEARENA_CURRICULUM_WINDOW: integer(1, 1000).default(10).describe('episodes behind the mean that moves an agent'),
	CODEARENA_PYTHON: text.optional().describe('Python interpreter, 3.11 or newer; default: python3 on PATH'),
	CODEARENA_MIN_ISOLATION: oneOf(ISOLATION_LEVELS)
		.default('seccomp')
		.describe(`weakest isolation to grade with: ${ISOLATION_LEVELS.join(' < ')}`),
	CODEARENA_SANDBOX_LAYERS: list(',')
		.pipe(z.array(oneOf(SANDBOX_LAYERS)))
		.default([...SANDBOX_LAYERS])
		.describe(`layers to use where the kernel has them, separated by ",": ${SANDBOX_LAYERS.join(', ')}`),
	CODEARENA_API_KEY: list(',')
		.default([])
		.describe('when set, every route but /health wants it; several keys separated by ","'),
	CODEARENA_ADMIN_KEY: text
		.optional()
		.describe('a further key, whose ?all=true shows the records of every key; without it no key sees those of others'),
	CODEARENA_CORS_ORIGINS: list(',')
		.pipe(z.array(z.string().regex(ORIGIN, ORIGINS_EXPECTED), ORIGINS_EXPECTED))
		.default([])
		.describe('origins of web pages that may use this server, separated by ","; * for all'),
	CODEARENA_RATE_LIMIT: integer(0, 1_000_000)
		.default(0)
		.describe('requests and frames a minute for each key or address; 0 for no limit'),
	CODEARENA_TRUSTED_PROXIES: list(',').default([]).describe('addresses of proxies whose x-forwarded-for is trusted'),
	CODEARENA_MAX_OPEN_EPISODES: integer(0, 1_000_000).default(0).describe('open episodes per agent; 0 for no limit'),
	CODEARENA_RETENTION_DAYS: integer(0, 36_500).default(0).describe('days after which episodes are forgotten; 0: never'),
	CODEARENA_RETENTION_MB: integer(0, 10_000_000)
		.default(0)
		.describe('size of all steps above which the oldest episodes are forgotten; 0: never'),
	CODEARENA_QUEUE_LIMIT: integer(0, 1_000_000)
		.default(0)
		.describe('gradings that may wait for a worker; 0: as many as can still end in time'),
	CODEARENA_QUEUE_MB: integer(1, 1_000_000).default(256).describe('10^6 bytes of programs that may wait for a worker'),
	CODEARENA_EXTRA_PORTS: list(',')
		.pipe(z.array(integer(1, 65_535), 'expected ports 1..65535 separated by ","'))
		.default([])
		.describe('further ports to listen on, separated by ","'),
	CODEARENA_MAX_EPISODES: integer(1, 10_000_000).default(10_000).describe('episodes kept in memory'),
});

type Variables = typeof variables.shape;
export type VariableName = keyof Variables;

export interface Config {
	readonly port: number;
	readonly host: string;
	/** Further ports on the same host. */
	readonly extraPorts: readonly number[];
	readonly logLevel: LogLevel;
	readonly openaiApiKey: string | null;
	readonly openaiBaseUrl: string | null;
	readonly judgeModel: string | null;
	/** The model that repairs; what is not set for it is the judge's. */
	readonly fixerApiKey: string | null;
	readonly fixerBaseUrl: string | null;
	readonly fixerModel: string | null;
	/** 1..9. */
	readonly judgeSamples: number;
	readonly maxSessions: number;
	readonly databaseUrl: string | null;
	/** Task folders beside the built-in one. */
	readonly tasksDirs: readonly string[];
	/** Splits whose tasks `generated` bugs are made of. */
	readonly generatedSplits: readonly Split[];
	/** Rubric files beside the built-in ones. */
	readonly rubricFiles: readonly string[];
	readonly workers: number;
	readonly dataDir: string;
	readonly store: StoreKind;
	/** Of requests that name no policy. */
	readonly curriculum: Policy;
	/** Of resets that name none. */
	readonly rewardMode: RewardMode;
	/** Episodes, 1..1000. */
	readonly curriculumWindow: number;
	/** Null: look for one on PATH. */
	readonly python: string | null;
	readonly minIsolation: IsolationLevel;
	/** Layers of the sandbox that may be used; fewer than all are for tests and for comparing. */
	readonly sandboxLayers: readonly SandboxLayer[];
	/** Empty: open to everybody. */
	readonly apiKeys: readonly string[];
	/** Null: nobody sees the records of every key. */
	readonly adminKey: string | null;
	/** Origins, or `*`; empty: no other origin. */
	readonly corsOrigins: readonly string[];
	/** Requests a minute for each key or address; 0: no limit. */
	readonly rateLimit: number;
	readonly trustedProxies: readonly string[];
	/** Per agent; 0: no limit. */
	readonly maxOpenEpisodes: number;
	/** 0: never. */
	readonly retentionDays: number;
	/** 10^6 bytes; 0: no bound. */
	readonly retentionMb: number;
	/** Gradings that may wait; 0: no limit by count. */
	readonly queueLimit: number;
	/** 10^6 bytes of programs that may wait. */
	readonly queueMb: number;
	readonly maxEpisodes: number;
}

/** The configuration cannot be used. `problems` holds one line for each variable that is wrong. */
export class ConfigError extends Error {
	override readonly name = 'ConfigError';

	constructor(readonly problems: readonly string[]) {
		super(problems.join('\n'));
	}
}

/**
 * Reads the configuration.
 * @returns the frozen configuration and warnings about variables that look like ours and are not
 * @throws ConfigError naming every variable that is wrong
 */
export function readConfig(env: Readonly<Record<string, string | undefined>>): {
	readonly config: Config;
	readonly warnings: readonly string[];
} {
	const set = Object.entries(env).filter(([, value]) => value !== undefined && value.trim() !== '');
	const given = Object.fromEntries(set.map(([name, value]) => [name, value?.trim()]));
	const result = variables.safeParse(given);
	if (!result.success) throw new ConfigError(describeProblems(result.error.issues, given));
	return { config: Object.freeze(toConfig(result.data)), warnings: unknownVariables(Object.keys(given)) };
}

/** Name, meaning and default of every variable, in the order of the documentation; for `--help`. */
export function describeVariables(): { readonly name: VariableName; readonly text: string }[] {
	return Object.entries(variables.shape).map(([name, schema]) => {
		const fallback = schema.safeParse(undefined).data;
		const shown = fallback === undefined || String(fallback) === '' ? '' : ` (default ${String(fallback)})`;
		return { name: name as VariableName, text: `${schema.description ?? ''}${shown}` };
	});
}

function toConfig(values: z.output<typeof variables>): Config {
	return {
		port: values.PORT,
		host: values.HOST,
		// An image that opens a second port by default must still start when that one is chosen as the first.
		extraPorts: Object.freeze(values.CODEARENA_EXTRA_PORTS.filter((port) => port !== values.PORT)),
		logLevel: values.LOG_LEVEL,
		openaiApiKey: values.OPENAI_API_KEY ?? null,
		openaiBaseUrl: values.OPENAI_BASE_URL ?? null,
		judgeModel: values.JUDGE_MODEL ?? null,
		...fixerOf(values),
		judgeSamples: values.CODEARENA_JUDGE_SAMPLES,
		maxSessions: values.MAX_CONCURRENT_ENVS,
		databaseUrl: values.DATABASE_URL ?? null,
		tasksDirs: Object.freeze(values.CODEARENA_TASKS_DIRS),
		generatedSplits: Object.freeze(values.CODEARENA_GENERATED_SPLITS),
		rubricFiles: Object.freeze(values.CODEARENA_RUBRICS),
		workers: values.CODEARENA_WORKERS ?? Math.min(256, availableParallelism()),
		dataDir: values.CODEARENA_DATA_DIR,
		store: values.CODEARENA_STORE,
		curriculum: values.CODEARENA_CURRICULUM,
		rewardMode: values.CODEARENA_REWARD_MODE,
		curriculumWindow: values.CODEARENA_CURRICULUM_WINDOW,
		python: values.CODEARENA_PYTHON ?? null,
		minIsolation: values.CODEARENA_MIN_ISOLATION,
		sandboxLayers: Object.freeze(values.CODEARENA_SANDBOX_LAYERS),
		apiKeys: Object.freeze(values.CODEARENA_API_KEY),
		adminKey: values.CODEARENA_ADMIN_KEY ?? null,
		corsOrigins: Object.freeze(values.CODEARENA_CORS_ORIGINS),
		rateLimit: values.CODEARENA_RATE_LIMIT,
		trustedProxies: Object.freeze(values.CODEARENA_TRUSTED_PROXIES),
		maxOpenEpisodes: values.CODEARENA_MAX_OPEN_EPISODES,
		retentionDays: values.CODEARENA_RETENTION_DAYS,
		retentionMb: values.CODEARENA_RETENTION_MB,
		queueLimit: values.CODEARENA_QUEUE_LIMIT,
		queueMb: values.CODEARENA_QUEUE_MB,
		maxEpisodes: values.CODEARENA_MAX_EPISODES,
	};
}

/** A key goes to the server that it was given for: the judge's is not sent to another one. */
function fixerOf(values: z.output<typeof variables>): Pick<Config, 'fixerApiKey' | 'fixerBaseUrl' | 'fixerModel'> {
	const ownServer = values.FIXER_BASE_URL !== undefined;
	return {
		fixerApiKey: values.FIXER_API_KEY ?? (ownServer ? undefined : values.OPENAI_API_KEY) ?? null,
		fixerBaseUrl: values.FIXER_BASE_URL ?? values.OPENAI_BASE_URL ?? null,
		fixerModel: values.FIXER_MODEL ?? values.JUDGE_MODEL ?? null,
	};
}

function describeProblems(
	issues: readonly z.core.$ZodIssue[],
	given: Readonly<Record<string, string | undefined>>,
): string[] {
	const byName = new Map(issues.map((issue) => [String(issue.path[0]), issue.message]));
	return [...byName].map(([name, expected]) => {
		const value = given[name] ?? '';
		const shown = SECRETS.has(name) ? `a secret of ${value.length} characters` : JSON.stringify(value);
		return `${name}: ${expected}, got ${shown}`;
	});
}

function unknownVariables(names: readonly string[]): string[] {
	const known = Object.keys(variables.shape);
	return names
		.filter((name) => name.startsWith(OWN_PREFIX) && !known.includes(name))
		.map((name) => `${name}: unknown variable; --help lists those that there are`);
}
