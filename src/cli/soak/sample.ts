/** What a server and all its processes hold at one moment. */

import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { sum } from '../../numbers.js';
import { descendants, readIfThere } from '../target/process-tree.js';

/** In the order of the summary. */
export const MEASURES = [
	'server memory',
	'tree memory',
	'descriptors',
	'processes',
	'threads',
	'sandbox files',
] as const;
export type Measure = (typeof MEASURES)[number];
/** Bytes for memory, else numbers. */
export type Sample = Readonly<Record<Measure, number>>;

const PAGE_BYTES = 4096;

/**
 * @param pid of the server
 * @param tempDir its temporary folder, in which it makes the sandbox's base folder
 */
export function takeSample(pid: number, tempDir: string): Sample {
	const pids = [pid, ...descendants(pid).map((process) => process.pid)];
	return {
		'server memory': rssOf(pid),
		'tree memory': sum(pids.map(rssOf)),
		descriptors: sum(pids.map(descriptorsOf)),
		processes: pids.length,
		threads: sum(pids.map(threadsOf)),
		'sandbox files': countFiles(tempDir),
	};
}

function rssOf(pid: number): number {
	const statm = readIfThere(`/proc/${pid}/statm`);
	return statm === null ? 0 : Number(statm.split(' ')[1]) * PAGE_BYTES;
}

/** 0 for a process that is gone or does not let us look; root may look everywhere. */
function descriptorsOf(pid: number): number {
	return entriesOf(`/proc/${pid}/fd`).length;
}

function threadsOf(pid: number): number {
	return Number(readIfThere(`/proc/${pid}/status`)?.match(/^Threads:\s+(\d+)/m)?.[1] ?? 0);
}

/** Everything below a folder, folders included. What vanishes meanwhile does not count. */
export function countFiles(folder: string): number {
	return sum(entriesOf(folder).map((entry) => 1 + (entry.isDirectory() ? countFiles(join(folder, entry.name)) : 0)));
}

function entriesOf(folder: string) {
	try {
		return readdirSync(folder, { withFileTypes: true });
	} catch {
		return [];
	}
}
