/** `tasks import`: a collection in another format becomes task folders; what can't be had is listed with the reason. */

import { allImporters, type Format } from '../../authoring/importers/formats.js';
import { type ImportResult, importCollection } from '../../authoring/importers/import-collection.js';
import { ImportError, type Reading, type ReadOptions } from '../../authoring/importers/importer.js';
import { createProgramReader } from '../../authoring/mutate/program.js';
import { passingCheapFixes } from '../../authoring/strength/cheap-fixes.js';
import type { Config } from '../../config.js';
import type { Sandbox } from '../../sandbox/sandbox.js';
import { writeTaskFolder } from '../../taskset/write-task.js';
import { type Console, EXIT, type ExitCode } from '../console.js';
import { GRADING_TIMEOUT_MS, withSandbox } from './with-sandbox.js';

export interface ImportRequest extends ReadOptions {
	readonly format: Format;
	readonly path: string;
	readonly out: string;
	/** Bugs made of each program that comes without one. */
	readonly bugs: number;
	readonly seed: number;
	readonly json: boolean;
	readonly config: Config;
	readonly console: Console;
}

const TOLD_EVERY = 50;

const WEAK_HELP =
	'A weak task pays for answers learnt by heart: add held-out tests with other inputs (heldout.py) or fresh inputs (inputs.py), then run tasks validate.';

export async function importTasks(request: ImportRequest): Promise<ExitCode> {
	const { config, console } = request;
	const reading = await read(request);
	if (reading === null) return EXIT.problems;
	return withSandbox(config, console, (sandbox) => prove(sandbox, request, reading));
}

async function read(request: ImportRequest): Promise<Reading | null> {
	const importer = allImporters(createProgramReader()).find(({ format }) => format === request.format);
	if (importer === undefined) throw new Error(`the format ${request.format} has no reader`);
	try {
		return await importer.read(request.path, request);
	} catch (error) {
		if (!(error instanceof ImportError)) throw error;
		request.console.err(error.message);
		return null;
	}
}

const ALL_VISIBLE = 'every test is visible: a fix that knows them by heart is solved';

async function prove(sandbox: Sandbox, request: ImportRequest, reading: Reading): Promise<ExitCode> {
	const { console, config, format, bugs, seed } = request;
	const parts = { sandbox, read: createProgramReader(), runTimeoutMs: GRADING_TIMEOUT_MS };
	const result = await importCollection(parts, {
		reading,
		prefix: format,
		bugs,
		seed,
		atOnce: config.workers,
		weaknessOf: async (task) => {
			const [passing] = await passingCheapFixes({ ...parts, gradingTimeoutMs: GRADING_TIMEOUT_MS }, task);
			if (passing !== undefined) return `a fix that ${passing.does} is solved`;
			return task.heldoutCode === null && task.inputsCode === null ? ALL_VISIBLE : null;
		},
		onDone: (done, total) => {
			if (done % TOLD_EVERY === 0) console.err(`${done}/${total} records tried`);
		},
	});
	return writeAll(request, result);
}

/** Writes what was proven and reports everything; exits with 0 when anything could be imported. */
function writeAll(
	{ out, json, console }: Pick<ImportRequest, 'out' | 'json' | 'console'>,
	{ tasks, refusals }: ImportResult,
): ExitCode {
	const written = tasks.map(({ task, origin, notes, weakness }) => ({
		id: task.id,
		folder: writeTaskFolder(out, task, origin),
		notes,
		weakness,
	}));
	const weak = written.filter(({ weakness }) => weakness !== null);
	if (json) console.out(JSON.stringify({ imported: written, refused: refusals }, null, 2));
	else {
		for (const { id, notes, weakness } of written) {
			const remarks = weakness === null ? notes : [...notes, `weak: ${weakness}`];
			console.out([id, ...remarks.map((note) => `  ${note}`)].join('\n'));
		}
		for (const { name, reason } of refusals) console.out(`not imported: ${name}: ${reason}`);
		console.out(`${written.length - weak.length} sound, ${weak.length} weak`);
		if (weak.length > 0) console.out(WEAK_HELP);
		console.out(`${written.length} tasks written to ${out}, ${refusals.length} not imported`);
	}
	return written.length > 0 ? EXIT.ok : EXIT.problems;
}
