/**
 * Certificates of soundness: what `codearena tasks validate --certify` saw of a task, kept in `soundness.json` of the folder that holds the tasks. A
 * certificate names the content that it is about, so that a task which was changed since has none.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { parseDataFile } from '../data-file.js';
import type { ReportProblem } from './problem.js';
import type { TaskCertificate } from './task.js';
import { readTextFile } from './task-sources.js';

export const CERTIFICATES_FILE = 'soundness.json';

const count = z.int().min(0);

const certificateSchema: z.ZodType<TaskCertificate> = z.object({
	content_hash: z.string().regex(/^[0-9a-f]{64}$/),
	gradings: z.int().min(1),
	right: count,
	wrong: count,
	mutants: count,
	mutants_noticed: count,
});

const fileSchema = z.object({ about: z.string(), tasks: z.record(z.string(), certificateSchema) });

const ABOUT = 'Written by `codearena tasks validate --certify`. A task that changed since needs a new one.';

/** Certificates by task id; none where the folder has no such file. A file that cannot be read is reported and left out. */
export function readCertificates(dir: string, report: ReportProblem): Readonly<Record<string, TaskCertificate>> {
	const path = join(dir, CERTIFICATES_FILE);
	if (!existsSync(path)) return {};
	const text = readTextFile(dir, CERTIFICATES_FILE, report);
	if (text === null) return {};
	const parsed = parseDataFile(text, fileSchema);
	if (parsed.ok) return parsed.value.tasks;
	for (const { field, message } of parsed.problems) {
		report({ folder: dir, file: CERTIFICATES_FILE, field, message, severity: 'warning' });
	}
	return {};
}

/** The certificate if it is about the task as it stands now. */
export function certificateFor(
	task: { readonly contentHash: string; readonly right: Readonly<Record<string, string>> },
	certificate: TaskCertificate | undefined,
): TaskCertificate | null {
	if (certificate === undefined || certificate.content_hash !== task.contentHash) return null;
	// `right/` is no part of the content, since it does not change how a fix is graded.
	return certificate.right === Object.keys(task.right).length ? certificate : null;
}

/** Text of the file, tasks by id. */
export function formatCertificates(tasks: Readonly<Record<string, TaskCertificate>>): string {
	const ordered = Object.fromEntries(Object.entries(tasks).sort(([a], [b]) => (a < b ? -1 : 1)));
	return `${JSON.stringify({ about: ABOUT, tasks: ordered }, null, '\t')}\n`;
}
