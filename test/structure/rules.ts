/**
 * Who may import whom. An area is a file or folder below src; the longest name that fits a path is its area. The order is that of a request's way inwards; what an area may
 * import stands in its row and nowhere else, so that a new arrow in the picture is a decision and not an accident.
 */

/** Area → areas that it may import. An area without a row fails the test. */
export const AREAS: Readonly<Record<string, readonly string[]>> = {
	'main.ts': [
		'server/app.ts',
		'assemble.ts',
		'config.ts',
		'package-root.ts',
		'server/http',
		'server/session',
		'telemetry',
	],
	'server/app.ts': [
		'curriculum',
		'episode',
		'server/http',
		'server/mcp',
		'server/protocol',
		'server/session',
		'store',
		'telemetry',
		'server/ws',
		'live',
	],
	'assemble-store.ts': [
		'config.ts',
		'curriculum',
		'episode',
		'grading',
		'server/protocol',
		'sandbox',
		'store',
		'telemetry',
	],
	'assemble.ts': [
		'assemble-store.ts',
		'config.ts',
		'curriculum',
		'episode',
		'authoring/generate',
		'grading',
		'precheck',
		'python-source',
		'sandbox',
		'store',
		'taskset',
		'telemetry',
		'live',
		'repair',
		'server/protocol',
	],
	// A command puts parts together as the server does, and may use any of them.
	cli: [
		'assemble.ts',
		'authoring/generate',
		'authoring/importers',
		'authoring/mutate',
		'authoring/publish',
		'authoring/strength',
		'authoring/validation',
		'config.ts',
		'episode',
		'grading',
		'package-root.ts',
		'precheck',
		'records/episodes.ts',
		'records/export',
		'sandbox',
		'server/protocol',
		'store',
		'taskset',
		'telemetry',
		'concurrency.ts',
		'repair',
	],
	'authoring/publish': ['taskset'],
	'authoring/validation': ['episode', 'grading', 'sandbox', 'taskset'],
	'authoring/generate': ['authoring/mutate', 'sandbox', 'taskset'],
	'authoring/strength': ['authoring/mutate', 'sandbox', 'taskset'],
	'authoring/importers': [
		'data-file.ts',
		'authoring/generate',
		'authoring/mutate',
		'python-source',
		'sandbox',
		'taskset',
	],
	'authoring/mutate': ['precheck', 'python-source', 'taskset'],
	repair: [
		'analysis/growth',
		'authoring/mutate',
		'episode',
		'errors.ts',
		'grading',
		'precheck',
		'python-source',
		'sandbox',
		'taskset',
	],
	live: ['episode', 'errors.ts', 'race.ts', 'repair', 'sandbox', 'taskset'],
	curriculum: ['taskset'],
	'records/memory': [],
	'records/episodes.ts': ['records/name-range.ts', 'sandbox', 'taskset'],
	'records/export': ['records/episodes.ts'],
	'records/name-range.ts': [],
	'records/statistics': ['records/name-range.ts'],
	store: [
		'curriculum',
		'records/memory',
		'records/episodes.ts',
		'records/statistics',
		'episode',
		'grading',
		'sandbox',
		'taskset',
	],
	'server/ors': ['episode', 'server/protocol', 'server/session'],
	'server/http': [
		'server/ors',
		'curriculum',
		'episode',
		'server/mcp',
		'server/protocol',
		'server/session',
		'store',
		'telemetry',
		'live',
		'repair',
		'taskset',
		'records/episodes.ts',
		'records/name-range.ts',
	],
	// The page takes the types of the wire's schemas, and nothing that runs.
	web: ['server/protocol'],
	'server/ws': ['server/mcp', 'server/protocol', 'server/session'],
	'server/mcp': ['episode', 'server/protocol', 'server/session', 'live'],
	'server/session': ['episode', 'server/protocol', 'live'],
	'server/protocol': [
		'curriculum',
		'episode',
		'records/memory',
		'records/episodes.ts',
		'records/statistics',
		'grading',
		'sandbox',
		'taskset',
		'live',
		'repair',
		'python-source',
	],
	episode: ['grading', 'precheck', 'python-source', 'sandbox', 'taskset'],
	grading: [
		'analysis/cheating',
		'analysis/growth',
		'analysis/review',
		'data-file.ts',
		'precheck',
		'python-source',
		'sandbox',
		'taskset',
	],
	'analysis/cheating': ['python-source'],
	'analysis/growth': ['python-source'],
	'analysis/review': ['python-source'],
	precheck: ['python-source', 'taskset'],
	'python-source': [],
	sandbox: ['taskset'],
	taskset: ['data-file.ts'],
	'config.ts': ['curriculum', 'episode', 'sandbox', 'store', 'taskset', 'telemetry'],
	telemetry: ['episode', 'grading'],
	'data-file.ts': [],
	'package-root.ts': [],
	'concurrency.ts': [],
	'errors.ts': [],
	'exact-json.ts': [],
	'numbers.ts': [],
	'race.ts': [],
	'units.ts': [],
};

/** Areas that every other may import. */
export const FOUNDATIONS: readonly string[] = [
	'concurrency.ts',
	'errors.ts',
	'exact-json.ts',
	'numbers.ts',
	'race.ts',
	'units.ts',
];

export interface Door {
	/** Folder that only opens here. */
	readonly area: string;
	/** Files that anybody whose row allows the area may import. */
	readonly open: readonly string[];
	/** Further files, each with the areas that put parts together and so need it. */
	readonly keys: Readonly<Record<string, readonly string[]>>;
}

/** Areas that put parts together: behind a door that their row allows, every file is open to them. */
export const COMPOSERS: readonly string[] = ['main.ts', 'assemble.ts', 'assemble-store.ts', 'server/app.ts', 'cli'];

/** The inside of an area belongs to the area: others see its interface files. */
export const DOORS: readonly Door[] = [
	{ area: 'sandbox', open: ['sandbox.ts'], keys: {} },
	{
		area: 'precheck',
		open: ['precheck.ts'],
		keys: {},
	},
	{
		area: 'python-source',
		open: ['finding.ts', 'limits.ts', 'tree/node.ts', 'tree/literals.ts'],
		keys: {
			// Rules, analyses and mutants work on the same syntax tree.
			'': ['analysis/cheating', 'analysis/growth', 'analysis/review', 'authoring/mutate', 'precheck', 'repair'],
			'imported-modules.ts': ['grading'],
			'tree/read-tree.ts': ['grading'],
		},
	},
	{ area: 'analysis/review', open: ['analyse.ts'], keys: {} },
	{ area: 'analysis/growth', open: ['detect.ts', 'complexity-hint.ts'], keys: { 'growth.ts': ['repair'] } },
	{ area: 'analysis/cheating', open: ['find-cheating.ts'], keys: {} },
	{
		area: 'grading',
		open: ['grading.ts'],
		keys: {
			'error-log.ts': ['repair'],
			'': ['episode'],
			'rubric.ts': ['server/protocol', 'authoring/validation'],
			'judge/judge.ts': ['store'],
		},
	},
	{
		area: 'episode',
		// The journal is the seam to whatever keeps episodes.
		open: ['arena.ts', 'journal.ts'],
		// Proving a task is playing episodes of it, so the validator holds the same pure parts as the arena.
		keys: {
			'task-runs.ts': ['authoring/validation'],
			'deadline.ts': ['authoring/validation'],
			'episode.ts': ['store', 'authoring/validation'],
			'step-episode.ts': ['authoring/validation'],
		},
	},
	{
		area: 'taskset',
		open: ['task.ts', 'pick.ts', 'seed.ts'],
		keys: {
			'draw.ts': ['curriculum', 'authoring/generate', 'authoring/strength', 'repair'],
		},
	},
	{ area: 'curriculum', open: ['curriculum.ts'], keys: {} },
	{ area: 'store', open: ['store.ts'], keys: {} },
	{ area: 'server/http', open: [], keys: {} },
];

/** Module → places that may import it. Names ending in `*` stand for all that begin so. A package that is not listed may have one importing file. */
export const OWNERS: Readonly<Record<string, readonly string[]>> = {
	execa: ['sandbox/spawn.ts'],
	'node:child_process': ['cli/'],
	'tree-sitter*': ['python-source/tree/parse.ts'],
	'lru-cache': ['episode/', 'grading/static-analyser.ts', 'repair/', 'server/mcp/', 'server/ors/'],
	openai: ['grading/judge/chat.ts', 'repair/llm/chat.ts'],
	commander: ['cli/'],
	yaml: ['data-file.ts'],
	pino: ['telemetry/logger.ts'],
	'@fastify/swagger*': ['server/http/docs.ts'],
	'@fastify/cors': ['server/http/cors.ts'],
	'@fastify/rate-limit': ['server/http/rate-limit.ts'],
	'@fastify/static': ['server/http/page.ts'],
	'@fastify/compress': ['server/http/compression.ts'],
	'@fastify/*': ['server/ws/sockets.ts'],
	'fastify*': ['server/app.ts', 'main.ts', 'server/http/', 'server/ws/'],
	kysely: ['store/'],
	'lossless-json': ['authoring/importers/python-json.ts', 'exact-json.ts'],
	'better-sqlite3': ['store/'],
	pg: ['store/'],
	ws: ['server/ws/', 'cli/fuzz/socket.ts'],
	'node:http': ['server/http/', 'cli/'],
	'node:net': ['server/http/'],
	'react*': ['web/'],
	'@tanstack/*': ['web/'],
	'radix-ui': ['web/'],
	'@codemirror/*': ['web/parts/'],
	'@lezer/*': ['web/parts/'],
	zod: [
		'web/api/types.ts',
		'config.ts',
		'data-file.ts',
		'server/protocol/',
		'server/http/',
		'server/mcp/',
		'taskset/task-file.ts',
		'grading/',
		'authoring/importers/',
	],
};

/** Files and folders that read the environment or end the process. */
export const PROCESS_OWNERS: readonly string[] = ['main.ts', 'cli/'];
