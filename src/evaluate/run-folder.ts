/**
 * A run on disk: `run.json` with settings and plan, written once, and `episodes.jsonl` with a line for each episode that ended. A line is
 * forced to disk before the next episode may count on it, so that a killed run loses only what was under way, and a torn last line is cut off.
 */
import {
	closeSync,
	existsSync,
	fdatasync,
	mkdirSync,
	openSync,
	readFileSync,
	truncateSync,
	write,
	writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { createMutex } from '../concurrency.js';
import { type EpisodeKey, type EpisodeRecord, keyText, type Prices } from './record.js';

const writeAll = promisify(write) as (fd: number, text: string) => Promise<unknown>;
const sync = promisify(fdatasync);

/** What makes two runs comparable, and what a resumed run must not change. */
export interface RunSettings {
	readonly agent: string;
	/** Null without a model. */
	readonly model: string | null;
	readonly temperature: number;
	readonly seed: number;
	readonly maxSteps: number;
	/** Wall time of one fix in ms. */
	readonly budgetMs: number;
	readonly rubric: string | null;
	readonly agentId: string | null;
	readonly prices: Prices | null;
}

export interface RunFile {
	readonly version: 1;
	readonly name: string;
	readonly startedAt: number;
	readonly settings: RunSettings;
	readonly plan: readonly EpisodeKey[];
}

export interface Run extends RunFile {
	/** The last of each key, in the order of the file. */
	readonly episodes: readonly EpisodeRecord[];
}

export interface EpisodeLog {
	/** Resolves when the line is on disk. */
	append(record: EpisodeRecord): Promise<void>;
	close(): void;
}

/** A message for whoever called: the folder is not there, is in use, or belongs to another run. */
export class RunFolderError extends Error {
	override readonly name = 'RunFolderError';
}

/** @throws RunFolderError when the folder holds a run already */
export function createRun(folder: string, run: RunFile): void {
	if (existsSync(join(folder, 'run.json'))) {
		throw new RunFolderError(`${folder} holds a run already; add --resume to go on with it, or name another folder`);
	}
	mkdirSync(folder, { recursive: true });
	writeFileSync(join(folder, 'run.json'), `${JSON.stringify(run, null, 2)}\n`, { flush: true });
}

/** @throws RunFolderError when there is no readable run */
export function readRun(folder: string): Run {
	const file = readRunFile(folder);
	const latest = new Map<string, EpisodeRecord>();
	for (const line of completeLines(folder)) {
		const record = JSON.parse(line) as EpisodeRecord;
		latest.delete(keyText(record));
		latest.set(keyText(record), record);
	}
	return { ...file, episodes: [...latest.values()] };
}

/** Cuts off a torn last line and appends from there. */
export function openLog(folder: string): EpisodeLog {
	const path = join(folder, 'episodes.jsonl');
	if (existsSync(path))
		truncateSync(
			path,
			Buffer.byteLength(
				completeLines(folder)
					.map((line) => `${line}\n`)
					.join(''),
			),
		);
	const fd = openSync(path, 'a');
	const turn = createMutex();
	return {
		append: async (record) => {
			const release = await turn.acquire();
			try {
				await writeAll(fd, `${JSON.stringify(record)}\n`);
				await sync(fd);
			} finally {
				release();
			}
		},
		close: () => closeSync(fd),
	};
}

/** Names of settings that differ. */
export function changedSettings(before: RunSettings, now: RunSettings): string[] {
	return (Object.keys(now) as (keyof RunSettings)[]).filter(
		(name) => JSON.stringify(before[name]) !== JSON.stringify(now[name]),
	);
}

function readRunFile(folder: string): RunFile {
	const path = join(folder, 'run.json');
	if (!existsSync(path)) throw new RunFolderError(`${folder} holds no run: there is no ${path}`);
	try {
		const file = JSON.parse(readFileSync(path, 'utf8')) as RunFile;
		if (file.version === 1 && Array.isArray(file.plan)) return file;
	} catch {
		// Said below.
	}
	throw new RunFolderError(`${path} is not a run of version 1`);
}

function completeLines(folder: string): string[] {
	const path = join(folder, 'episodes.jsonl');
	if (!existsSync(path)) return [];
	const text = readFileSync(path, 'utf8');
	return text
		.slice(0, text.lastIndexOf('\n') + 1)
		.split('\n')
		.filter((line) => line !== '');
}
