/**
 * The Python files of a task folder, read strictly: UTF-8 or nothing, with a size limit, CRLF made LF. Python reads LF and CRLF
 * alike, so the one form makes content hashes and replays independent of who checked the files out.
 */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseDataFile } from '../data-file.js';
import { MEBIBYTE } from '../units.js';
import { type ReportProblem, reasonOf } from './problem.js';
import { type OutputRule, programCasesSchema, programTests } from './program-tests.js';
import type { Task } from './task.js';
import { listFolder, type TaskFolder } from './task-folders.js';

export type TaskSources = Pick<
	Task,
	'buggyCode' | 'solutionCode' | 'testsCode' | 'heldoutCode' | 'inputsCode' | 'wrong' | 'right'
> & {
	/** Python files of the folder `package`, by their path in it. */
	readonly packageFiles: Readonly<Record<string, string>>;
};

const FILE_LIMIT_BYTES = MEBIBYTE;

/** All Python files of a task; null, with a report for each, when one is missing or unreadable. */
export function readTaskSources(folder: TaskFolder, output: OutputRule, report: ReportProblem): TaskSources | null {
	let broken = false;
	const track: ReportProblem = (problem) => {
		broken = true;
		report(problem);
	};
	const required = (file: string) => readTextFile(folder.path, file, track) ?? '';
	const optional = (file: string) => (folder.names.includes(file) ? required(file) : null);
	const programs = (name: string) => (folder.names.includes(name) ? readPrograms(folder.path, name, track) : {});
	const checker = optional('checker.py');
	const tests = (name: string) => {
		if (!folder.names.includes(`${name}.yaml`)) return optional(`${name}.py`);
		return readProgramTests(folder.path, `${name}.yaml`, output, checker, track);
	};
	const sources: TaskSources = {
		buggyCode: required('buggy.py'),
		solutionCode: required('solution.py'),
		testsCode: tests('tests') ?? required('tests.py'),
		heldoutCode: tests('heldout'),
		inputsCode: optional('inputs.py'),
		wrong: programs('wrong'),
		right: programs('right'),
		packageFiles: folder.names.includes('package') ? readTree(folder.path, 'package', track) : {},
	};
	return broken ? null : sources;
}

/** The pairs of a program's tests as unittest source. */
function readProgramTests(
	folder: string,
	file: string,
	output: OutputRule,
	checker: string | null,
	report: ReportProblem,
): string | null {
	const text = readTextFile(folder, file, report);
	if (text === null) return null;
	const parsed = parseDataFile(text, programCasesSchema);
	if (parsed.ok) return programTests(parsed.value, output, checker);
	for (const { field, message } of parsed.problems) report({ folder, file, field, message, severity: 'error' });
	return null;
}

/** Python files below a folder of a task, by path without the folder's name. */
function readTree(folder: string, name: string, report: ReportProblem): Record<string, string> {
	const files: Record<string, string> = {};
	const visit = (inner: string) => {
		for (const entry of listFolder(join(folder, name, inner), report)) {
			const path = inner === '' ? entry : `${inner}/${entry}`;
			if (entry.endsWith('.py')) files[path] = readTextFile(folder, join(name, path), report) ?? '';
			else if (/^[a-z_]\w*$/i.test(entry) && entry !== '__pycache__') visit(path);
		}
	};
	visit('');
	return files;
}

const utf8 = new TextDecoder('utf-8', { fatal: true });

/** A file's text with CRLF made LF and a BOM dropped; null, with a report, when it cannot be had. */
export function readTextFile(folder: string, file: string, report: ReportProblem): string | null {
	const refuse = (message: string) => {
		report({ folder, file, field: '', message, severity: 'error' });
		return null;
	};
	try {
		const bytes = readFileSync(join(folder, file));
		if (bytes.length > FILE_LIMIT_BYTES) {
			return refuse(`has ${bytes.length} bytes, more than the limit of ${FILE_LIMIT_BYTES}`);
		}
		const text = utf8.decode(bytes);
		return text.includes('\r') ? text.replaceAll('\r\n', '\n') : text;
	} catch (error) {
		if (error instanceof TypeError) return refuse('is not valid UTF-8');
		return refuse(isAbsent(error) ? 'is missing' : `cannot be read: ${reasonOf(error)}`);
	}
}

/** The Python files of the folder `subfolder` of a task, by name without `.py`. */
function readPrograms(folder: string, subfolder: string, report: ReportProblem): Record<string, string> {
	const programs: Record<string, string> = {};
	for (const name of listFolder(join(folder, subfolder), report)) {
		if (!name.endsWith('.py')) continue;
		programs[name.slice(0, -'.py'.length)] = readTextFile(folder, join(subfolder, name), report) ?? '';
	}
	return programs;
}

function isAbsent(error: unknown): boolean {
	return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}
