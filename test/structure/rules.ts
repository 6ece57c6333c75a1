/**
 * Who may import whom. An area is a file or folder right below src. The order is that of a request's way inwards; what an area may
 * import stands in its row and nowhere else, so that a new arrow in the picture is a decision and not an accident.
 */

/** Area → areas that it may import. An area without a row fails the test. */
export const AREAS: Readonly<Record<string, readonly string[]>> = {
	'main.ts': ['app.ts', 'assemble.ts', 'config.ts', 'http', 'session', 'telemetry'],
	'app.ts': ['curriculum', 'episode', 'http', 'mcp', 'protocol', 'session', 'store', 'telemetry', 'ws'],
	'assemble-store.ts': ['config.ts', 'curriculum', 'episode', 'grading', 'protocol', 'sandbox', 'store', 'telemetry'],
	'assemble.ts': [
		'assemble-store.ts',
		'config.ts',
		'curriculum',
		'episode',
		'generate',
		'grading',
		'precheck',
		'sandbox',
		'store',
		'taskset',
		'telemetry',
	],
	cli: [
		'config.ts',
		'episode',
		'generate',
		'grading',
		'importers',
		'mutate',
		'package-root.ts',
		'precheck',
		'protocol',
		'sandbox',
		'strength',
		'taskset',
		'validation',
	],
	validation: ['episode', 'errors.ts', 'grading', 'sandbox', 'taskset'],
	generate: ['errors.ts', 'mutate', 'sandbox', 'taskset'],
	strength: ['mutate', 'sandbox', 'taskset'],
	importers: ['data-file.ts', 'errors.ts', 'generate', 'mutate', 'precheck', 'sandbox', 'taskset'],
	mutate: ['precheck', 'taskset'],
	curriculum: ['taskset'],
	memory: [],
	records: ['sandbox'],
	export: ['records'],
	statistics: [],
	store: ['curriculum', 'memory', 'records', 'statistics', 'episode', 'errors.ts', 'grading', 'sandbox', 'taskset'],
	http: ['curriculum', 'episode', 'errors.ts', 'mcp', 'protocol', 'session', 'store', 'telemetry'],
	ws: ['errors.ts', 'mcp', 'protocol', 'session'],
	mcp: ['episode', 'errors.ts', 'protocol', 'session'],
	session: ['episode', 'errors.ts', 'protocol'],
	protocol: ['curriculum', 'episode', 'memory', 'records', 'statistics', 'errors.ts', 'grading', 'sandbox', 'taskset'],
	episode: ['errors.ts', 'grading', 'precheck', 'sandbox', 'taskset'],
	grading: ['data-file.ts', 'precheck', 'sandbox', 'taskset'],
	precheck: ['taskset'],
	sandbox: ['errors.ts', 'taskset'],
	taskset: ['data-file.ts', 'errors.ts'],
	'config.ts': ['curriculum', 'sandbox', 'store', 'telemetry'],
	telemetry: ['episode', 'errors.ts', 'grading'],
	'data-file.ts': [],
	'errors.ts': [],
	'package-root.ts': [],
};

export interface Door {
	/** Folder that only opens here. */
	readonly area: string;
	/** Files that anybody whose row allows the area may import. */
	readonly open: readonly string[];
	/** Further files, each with the areas that put parts together and so need it. */
	readonly keys: Readonly<Record<string, readonly string[]>>;
}

/** Inside of an area belongs to the area: others see its interface file. */
export const DOORS: readonly Door[] = [
	{ area: 'sandbox', open: ['sandbox.ts'], keys: { 'pool.ts': ['assemble.ts', 'cli'] } },
	{
		area: 'precheck',
		open: ['precheck.ts'],
		keys: {
			// Mutants are edits of the same syntax tree.
			'': ['mutate'],
			'create-precheck.ts': ['assemble.ts', 'cli'],
			'strip.ts': ['assemble.ts'],
			'tree/node.ts': ['importers'],
			'tree/literals.ts': ['importers'],
			// The static analyser's findings become scores.
			'analyse/analyse.ts': ['grading'],
			'detect/detect.ts': ['grading'],
			'detect/complexity-hint.ts': ['grading'],
			'imported-modules.ts': ['grading'],
			'cheating/find-cheating.ts': ['grading'],
		},
	},
	{
		area: 'grading',
		open: ['grading.ts'],
		keys: {
			'': ['episode'],
			'load-rubrics.ts': ['assemble.ts', 'cli'],
			'rubric.ts': ['cli', 'protocol', 'validation'],
			'static-analyser.ts': ['assemble.ts', 'cli'],
			'judge/create-judge.ts': ['assemble.ts'],
			'judge/judge.ts': ['assemble.ts', 'store'],
		},
	},
	{
		area: 'episode',
		// The journal is the seam to whatever keeps episodes.
		open: ['arena.ts', 'journal.ts'],
		// Proving a task is playing episodes of it, so the validator holds the same pure parts as the arena.
		keys: {
			'create-arena.ts': ['assemble-store.ts', 'assemble.ts'],
			'isolation.ts': ['cli'],
			'solvable-tasks.ts': ['assemble.ts'],
			'admission.ts': ['assemble-store.ts'],
			'task-runs.ts': ['cli', 'validation'],
			'deadline.ts': ['validation'],
			'episode.ts': ['store', 'validation'],
			'step-episode.ts': ['validation'],
		},
	},
	{
		area: 'taskset',
		open: ['task.ts', 'pick.ts'],
		keys: {
			'load.ts': ['assemble.ts', 'cli'],
			'problem.ts': ['assemble.ts', 'cli'],
			'write-task.ts': ['cli'],
			'draw.ts': ['curriculum', 'generate', 'strength'],
		},
	},
	{ area: 'curriculum', open: ['curriculum.ts'], keys: { 'create-curriculum.ts': ['assemble-store.ts'] } },
	{ area: 'store', open: ['store.ts'], keys: { 'open-store.ts': ['assemble-store.ts'] } },
	{ area: 'http', open: [], keys: { '': ['app.ts'], 'listen.ts': ['main.ts'] } },
];

/** Module → places that may import it. Names ending in `*` stand for all that begin so. A package that is not listed may have one importing file. */
export const OWNERS: Readonly<Record<string, readonly string[]>> = {
	execa: ['sandbox/spawn.ts'],
	'node:child_process': [],
	'tree-sitter*': ['precheck/tree/parse.ts'],
	'lru-cache': ['precheck/'],
	openai: ['grading/judge/chat.ts'],
	commander: ['cli/'],
	yaml: ['data-file.ts'],
	pino: ['telemetry/logger.ts'],
	'@fastify/swagger*': ['http/docs.ts'],
	'@fastify/cors': ['http/cors.ts'],
	'@fastify/rate-limit': ['http/rate-limit.ts'],
	'@fastify/*': ['ws/sockets.ts'],
	'fastify*': ['app.ts', 'main.ts', 'http/', 'ws/'],
	kysely: ['store/'],
	'better-sqlite3': ['store/'],
	pg: ['store/'],
	ws: ['ws/'],
	'node:http': ['http/'],
	'node:net': ['http/'],
	zod: ['config.ts', 'data-file.ts', 'protocol/', 'http/', 'mcp/', 'taskset/task-file.ts', 'grading/', 'importers/'],
};

/** Files that read the environment or end the process. */
export const PROCESS_OWNERS: readonly string[] = ['main.ts'];
