/** Which texts of the source are messages, and under which heading each stands. */
import type { FoundText } from './found-text.js';

export interface Area {
	readonly title: string;
	/** Who reads these, and where. */
	readonly about: string;
	/** Files and folders, without `src/`. The first area that has a file takes it. */
	readonly places: readonly string[];
}

export const AREAS: readonly Area[] = [
	{
		title: 'Before a program runs',
		about: 'Refusals of the pre-check, in `info.findings` and `feedback`, and notes on what was taken as the program.',
		places: ['python-source', 'precheck'],
	},
	{
		title: 'What a run says',
		about:
			'Reasons of verdicts and messages of single tests; those of the wire tell what no value of a program can be.',
		places: ['sandbox'],
	},
	{
		title: 'Feedback, findings and signals',
		about: 'Texts of `feedback`, findings of the analyses, reasons of reward components.',
		places: ['grading', 'analysis'],
	},
	{
		title: 'Requests that are refused',
		about: 'Errors of HTTP, WebSocket and MCP, with their status and `code` where they have one.',
		places: ['server', 'episode', 'live', 'curriculum', 'reading', 'records', 'store', 'data-file.ts', 'exact-json.ts'],
	},
	{
		title: 'Repairs',
		about: 'Notes and errors of `POST /fix`, `POST /edits` and runs of agents.',
		places: ['repair'],
	},
	{
		title: 'Tasks',
		about:
			'Problems that loading, `codearena tasks validate`, `strength` and `import` report, each behind the name of a file.',
		places: ['taskset', 'authoring'],
	},
	{
		title: 'Starting and commands',
		about: 'Errors of the server’s start and of `codearena <command>`.',
		places: [
			'main.ts',
			'config.ts',
			'assemble.ts',
			'assemble-store.ts',
			'package-root.ts',
			'cli',
			'evaluate',
			'report',
		],
	},
	{
		title: 'The Python client',
		about: 'Exceptions of `code_arena_env`.',
		places: ['code_arena_env'],
	},
];

/** Programs, prompts for models and reports full of figures: no messages. */
const OTHER_FILES = [
	/^cli\/(attack|bench|certify|channels|faults|fuzz|soak|target)\//,
	/^cli\/.*format\.ts$/,
	/^authoring\/(generate|mutate|publish)\//,
	/^(grading\/judge|repair\/llm)\/prompt\.ts$/,
	/^(repair\/(choose|rewrites|syntax|naturalness)|report)\//,
	/^records\/export\//,
	/^store\/(migrations\/|.*-records\.ts$)/,
	/^(taskset\/program-tests|repair\/loose-task)\.ts$/,
	/^authoring\/strength\/cheap-fixes\.ts$/,
	/^server\/protocol\/(names|mcp)\.ts$/,
	/^server\/http\/page\.ts$/,
	/^sandbox\/python\/(zygote\/probes|candidate\/warm_up)\.py$/,
	/(^|\/)(prompt|wire-examples)\.\w+$/,
];

/** What takes texts that document, that name things or that are code. */
const OTHER_CARRIERS = new Set([
	...[
		'describe',
		'description',
		'summary',
		'title',
		'meta',
		'tags',
		'help',
		'name',
		'option',
		'requiredOption',
		'Option',
	],
	...[
		'argument',
		'Argument',
		'addHelpText',
		'seedField',
		'eventStreamSchema',
		'import',
		'sql',
		'command',
		'where',
		'type',
	],
	...[
		'regex',
		'RegExp',
		'String.raw',
		'wordSet',
		'split',
		'compile',
		'replace',
		'startsWith',
		'endsWith',
		'words',
		'some',
	],
	...[
		'header',
		"'content-type'",
		'testModule',
		'testMethod',
		'gauge',
		'REQUESTS',
		'PAYLOADS',
		'ROUTES',
		'debug',
		'add_argument',
	],
]);

/** A line of Python. */
const CODE = /^\s*(from \S+ import|import \w|def |class |self\.|exec\(|_\w+\(|case\.)/;

/** Whether a text is a message: two words or more on one line, and neither code nor documentation. */
export function isMessage({ text, carrier, file }: FoundText): boolean {
	const words = text.replace(/\{[^}]*\}/g, ' ').match(/\p{L}[\p{L}’'-]+/gu) ?? [];
	if (words.length < 2 || !text.trim().includes(' ') || text.includes('\n')) return false;
	return (
		!OTHER_CARRIERS.has(carrier) && !CODE.test(text) && !OTHER_FILES.some((pattern) => pattern.test(placeOf(file)))
	);
}

/** The area of a file, or null where it is in none. */
export function areaOf(file: string): Area | null {
	const place = placeOf(file);
	return AREAS.find(({ places }) => places.some((at) => place === at || place.startsWith(`${at}/`))) ?? null;
}

function placeOf(file: string): string {
	return file.replace(/^(clients\/python\/)?src\//, '');
}
