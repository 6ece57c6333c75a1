/**
 * The attack suite as data: every file under corpus/attacks is one submission. A `.py` file is the submission itself and says in the
 * comment at its top which task it is for and what would be harm; a `.json` file builds a submission from repeated parts. The folder
 * is the category; `honest` holds unusual but right fixes that have to be solved.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What a submission must not bring about. Honest ones have none: for them, not being solved is the harm. */
type Harm =
	| { readonly kind: 'solved' }
	/** The answer holds this text anywhere. */
	| { readonly kind: 'answer-contains'; readonly text: string }
	/** The measured efficiency is above this, 0..1. */
	| { readonly kind: 'efficiency-above'; readonly limit: number };

export interface Submission {
	/** `category/name`. */
	readonly id: string;
	readonly category: string;
	readonly taskId: string;
	readonly source: string;
	readonly harm: Harm;
	/** How often it is submitted in a row; more than once where it wants to find its own traces. */
	readonly runs: number;
	/** Only to be run where the kernel refuses what it tries. */
	readonly destructive: boolean;
	/** Takes seconds: it ends by a time limit, or works almost as long. */
	readonly slow: boolean;
	/** Opens files, or is for a task about them; a sealed sandbox has none. */
	readonly needsFiles: boolean;
	/** Looks at what only namespaces keep apart. */
	readonly needsNamespaces: boolean;
}

export const HONEST = 'honest';

/**
 * Reads all submissions, ordered by id.
 * @param folder usually corpus/attacks
 * @throws Error naming the file whose head is malformed
 */
export function readCorpus(folder: string): Submission[] {
	return readdirSync(folder, { withFileTypes: true })
		.filter((entry) => entry.isDirectory())
		.flatMap(({ name: category }) =>
			readdirSync(join(folder, category))
				.filter((file) => /\.(py|json)$/.test(file))
				.map((file) => readSubmission(folder, category, file)),
		)
		.sort((a, b) => (a.id < b.id ? -1 : 1));
}

function readSubmission(folder: string, category: string, file: string): Submission {
	const text = readFileSync(join(folder, category, file), 'utf8');
	const { head, source } = file.endsWith('.json') ? readParts(text) : { head: readHead(text), source: text };
	const taskId = head.task;
	if (taskId === undefined) throw new Error(`${category}/${file} does not say which task it is for`);
	return {
		id: `${category}/${file.replace(/\.\w+$/, '')}`,
		category,
		taskId,
		source,
		harm: readHarm(head.harm ?? 'solved', `${category}/${file}`),
		runs: Number(head.runs ?? 1),
		destructive: head.destructive === 'yes',
		slow: head.slow === 'yes',
		needsFiles: head.needs === 'files',
		needsNamespaces: head.needs === 'namespaces',
	};
}

/** `# key: value` lines at the top, up to the first comment that is prose. */
function readHead(text: string): Record<string, string> {
	const head: Record<string, string> = {};
	for (const line of text.split('\n')) {
		const [, key, value] = /^# (task|harm|runs|destructive|slow|needs): (.+)$/.exec(line) ?? [];
		if (!line.startsWith('#')) break;
		if (key !== undefined && value !== undefined) head[key] = value;
	}
	return head;
}

function readParts(text: string): { head: Record<string, string>; source: string } {
	const { parts, ...head } = JSON.parse(text) as { parts: [string, number][] } & Record<string, unknown>;
	const source = parts.map(([piece, times]) => piece.repeat(times)).join('');
	return { head: head as Record<string, string>, source };
}

function readHarm(text: string, where: string): Harm {
	if (text === 'solved') return { kind: 'solved' };
	const contains = /^answer contains (.+)$/.exec(text)?.[1];
	if (contains !== undefined) return { kind: 'answer-contains', text: contains };
	const limit = /^efficiency above ([0-9.]+)$/.exec(text)?.[1];
	if (limit !== undefined) return { kind: 'efficiency-above', limit: Number(limit) };
	throw new Error(`${where}: no such harm: ${text}`);
}
