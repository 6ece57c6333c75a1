/**
 * From folders to tasks. A folder that is broken is reported and left out, since one bad contribution must not keep a server from
 * starting. Reading is synchronous, in slices: 5,000 folders are 40,000 small files, for which the thread pool costs several
 * times what the reads themselves do.
 */
import { createHash } from 'node:crypto';
import { basename, resolve } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { parseDataFile } from '../data-file.js';
import { certificateFor, readCertificates } from './certificate.js';
import { whyNoTest } from './find-test.js';
import type { ReportProblem, TaskProblem } from './problem.js';
import { createTextSharing } from './shared-texts.js';
import type { Task, TaskPackage } from './task.js';
import { contradictions, type TaskFacts, taskFileSchema, toTaskFacts, unknownKeys } from './task-file.js';
import { findTaskFolders, MANIFEST, type TaskFolder } from './task-folders.js';
import { readTaskSources, readTextFile } from './task-sources.js';

export interface LoadedTasks {
	/** Ordered by id. */
	readonly tasks: readonly Task[];
	/** In the order of the folders. */
	readonly problems: readonly TaskProblem[];
}

const FOLDERS_PER_SLICE = 50;

/**
 * Loads every task below `dirs`. Never throws for what stands in them.
 * @param dirs folders to search, in order of precedence: of two tasks with one id the first stays, the second is a problem
 */
export async function loadTasks(dirs: readonly string[]): Promise<LoadedTasks> {
	const byId = new Map<string, Task>();
	const problems: TaskProblem[] = [];
	const report: ReportProblem = (problem) => problems.push(problem);
	const shareTexts = createTextSharing();
	const folders = dirs.flatMap((dir) => {
		const certificates = readCertificates(resolve(dir), report);
		return findTaskFolders(resolve(dir), report).map((folder) => ({ folder, certificates }));
	});
	for (const [position, { folder, certificates }] of folders.entries()) {
		if (position % FOLDERS_PER_SLICE === FOLDERS_PER_SLICE - 1) await nextTurn();
		const loaded = loadTask(folder, report);
		if (loaded === null) continue;
		const certificate = certificateFor(loaded, certificates[loaded.id]);
		const task = certificate === null ? loaded : { ...loaded, certificate };
		const twin = byId.get(task.id);
		if (twin === undefined) byId.set(task.id, shareTexts(task));
		else report(inManifest(folder, 'id', `"${task.id}" is already the id of ${twin.folder}`, 'error'));
	}
	const tasks = [...byId.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
	return { tasks, problems };
}

function loadTask(folder: TaskFolder, report: ReportProblem): Task | null {
	const facts = readFacts(folder, report);
	const found = readTaskSources(folder, facts?.output ?? 'lines', report);
	if (facts === null || found === null) return null;
	const { output: _output, package: named, ...own } = facts;
	const { packageFiles: files, ...sources } = found;
	const parts = named === null ? null : { ...named, files };
	if (parts !== null && Object.keys(files).length === 0) {
		report({ folder: folder.path, file: 'package', field: '', message: 'holds no Python file', severity: 'error' });
		return null;
	}
	const untested = whyNoTest(sources.testsCode);
	if (untested !== null) {
		report({ folder: folder.path, file: 'tests.py', field: '', message: untested, severity: 'error' });
		return null;
	}
	if (sources.heldoutCode === null && sources.inputsCode === null) {
		const message = 'has neither heldout.py nor inputs.py: a fix that memorises the visible tests counts as solved';
		report({ folder: folder.path, file: '', field: '', message, severity: 'warning' });
	}
	const task = { ...own, ...sources, package: parts };
	const description = parts === null ? own.description : `${own.description.trim()}\n\n${describeFiles(parts)}`;
	return { ...task, description, contentHash: contentHash(task), folder: folder.path };
}

function readFacts(folder: TaskFolder, report: ReportProblem): TaskFacts | null {
	const text = readTextFile(folder.path, MANIFEST, report);
	if (text === null) return null;
	const parsed = parseDataFile(text, taskFileSchema);
	if (!parsed.ok) {
		for (const { field, message } of parsed.problems) report(inManifest(folder, field, message, 'error'));
		return null;
	}
	for (const key of unknownKeys(parsed.raw)) report(inManifest(folder, key, 'unknown field, ignored', 'warning'));
	const name = basename(folder.path);
	if (parsed.value.id !== name) {
		report(inManifest(folder, 'id', `"${parsed.value.id}" differs from the folder's name "${name}"`, 'warning'));
	}
	const wrong = contradictions(parsed.value);
	for (const [field, message] of wrong) report(inManifest(folder, field, message, 'error'));
	return wrong.length === 0 ? toTaskFacts(parsed.value) : null;
}

/** What an agent has to know of a package beside the broken file. */
function describeFiles({ broken, files }: TaskPackage): string {
	const others = Object.entries(files).map(([path, text]) => `\`${path}\`:\n\n\`\`\`python\n${text.trim()}\n\`\`\``);
	return `The code to repair is \`${broken}\`. These are the other files of the package.\n\n${others.join('\n\n')}\n`;
}

function inManifest(
	folder: TaskFolder,
	field: string,
	message: string,
	severity: TaskProblem['severity'],
): TaskProblem {
	return { folder: folder.path, file: MANIFEST, field, message, severity };
}

/** Description, hints, tags and `right/` are left out: they change what an agent or a validator reads, not how a fix is graded. */
function contentHash(task: Omit<Task, 'contentHash' | 'folder'>): string {
	const { id, entryPoints, complexity, limits, arguments: use, compare, staticRules, kind, package: parts } = task;
	const { buggyCode, solutionCode, testsCode, heldoutCode, inputsCode, wrong } = task;
	const sources = { buggyCode, solutionCode, testsCode, heldoutCode, inputsCode, wrong };
	const special = kind === 'function' ? [] : [kind, parts];
	const graded = JSON.stringify([id, entryPoints, complexity, limits, use, compare, staticRules, sources, ...special]);
	return createHash('sha256').update(graded).digest('hex');
}
