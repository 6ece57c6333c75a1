/**
 * The Python files of a task folder, read strictly: UTF-8 or nothing, with a size limit, CRLF made LF. Python reads LF and CRLF
 * alike, so the one form makes content hashes and replays independent of who checked the files out.
 */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { MEBIBYTE } from '../units.js';
import { type ReportProblem, reasonOf } from './problem.js';
import type { Task } from './task.js';
import { listFolder, type TaskFolder } from './task-folders.js';

export type TaskSources = Pick<
	Task,
	'buggyCode' | 'solutionCode' | 'testsCode' | 'heldoutCode' | 'inputsCode' | 'wrong' | 'right'
>;

const FILE_LIMIT_BYTES = MEBIBYTE;

/** All Python files of a task; null, with a report for each, when one is missing or unreadable. */
export function readTaskSources(folder: TaskFolder, report: ReportProblem): TaskSources | null {
	let broken = false;
	const track: ReportProblem = (problem) => {
		broken = true;
		report(problem);
	};
	const required = (file: string) => readTextFile(folder.path, file, track) ?? '';
	const optional = (file: string) => (folder.names.includes(file) ? required(file) : null);
	const programs = (name: string) => (folder.names.includes(name) ? readPrograms(folder.path, name, track) : {});
	const sources: TaskSources = {
		buggyCode: required('buggy.py'),
		solutionCode: required('solution.py'),
		testsCode: required('tests.py'),
		heldoutCode: optional('heldout.py'),
		inputsCode: optional('inputs.py'),
		wrong: programs('wrong'),
		right: programs('right'),
	};
	return broken ? null : sources;
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
