/**
 * A fix of a package as a mapping of path to text, written as a JSON object: the broken file, and whichever other files it changes or adds.
 * Each is checked as a fix of one file is; the first that is refused decides.
 */
import { createHash } from 'node:crypto';
import { findingOnText } from '../python-source/finding.js';
import type { TaskPackage } from '../taskset/task.js';
import type { PrecheckReport } from './precheck.js';

const PATH = /^[a-z_]\w*(?:\/[a-z_]\w*)*\.py$/i;

/** Texts by path; null for a submission that is no such object. */
export function readMapping(submission: string): Readonly<Record<string, string>> | null {
	if (!submission.trimStart().startsWith('{')) return null;
	try {
		const value: unknown = JSON.parse(submission);
		const isMapping = typeof value === 'object' && value !== null && Object.values(value).every(isText);
		return isMapping && Object.keys(value).length > 0 ? (value as Record<string, string>) : null;
	} catch {
		return null;
	}
}

/** @param check of one file */
export function checkMapping(
	mapping: Readonly<Record<string, string>>,
	{ broken, files }: TaskPackage,
	check: (text: string) => PrecheckReport,
): PrecheckReport {
	const { [broken]: main = '', ...others } = mapping;
	const report = check(main);
	const fingerprint = createHash('sha256').update(report.fingerprint);
	const refuse = (message: string): PrecheckReport => ({
		...report,
		verdict: 'rejected',
		refusals: [findingOnText('package-file', message)],
		program: null,
	});
	if (!Object.hasOwn(mapping, broken)) return refuse(`the mapping has no "${broken}", the file to repair`);
	if (report.verdict !== 'ok') return report;
	for (const [path, text] of Object.entries(others).sort(([a], [b]) => (a < b ? -1 : 1))) {
		if (!isPathIn({ broken, files }, path)) {
			return refuse(`"${path}" is no path of a Python file in this package, which has ${names(files)}`);
		}
		const other = check(text);
		const [refusal] = other.refusals;
		if (refusal !== undefined) return refuse(`${path}: ${refusal.message}`);
		fingerprint.update(`${path} ${other.fingerprint}`);
	}
	return { ...report, files: others, fingerprint: fingerprint.digest('hex') };
}

/** The files of a mapping beside the one to repair, without those that no package of this task may hold. */
export function othersIn(
	mapping: Readonly<Record<string, string>>,
	parts: TaskPackage,
): Readonly<Record<string, string>> {
	return Object.fromEntries(Object.entries(mapping).filter(([path]) => path !== parts.broken && isPathIn(parts, path)));
}

function isPathIn({ broken, files }: Pick<TaskPackage, 'broken' | 'files'>, path: string): boolean {
	return PATH.test(path) && (Object.hasOwn(files, path) || isBeside(path, broken));
}

function names(files: TaskPackage['files']): string {
	return Object.keys(files)
		.map((path) => `"${path}"`)
		.join(', ');
}

function isBeside(path: string, broken: string): boolean {
	return path.split('/')[0] === broken.split('/')[0];
}

function isText(value: unknown): value is string {
	return typeof value === 'string';
}
