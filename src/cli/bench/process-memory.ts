/**
 * Memory of a process and all that it started. RSS counts a page once for every process that maps it, so forked workers look heavier than
 * they are; PSS shares such a page out among them and adds up to what the machine really gives.
 */

import { sum } from '../../numbers.js';
import { KIBIBYTE } from '../../units.js';
import { descendants, readIfThere } from '../target/process-tree.js';

const PAGE_BYTES = 4096;

export interface TreeMemory {
	readonly processes: number;
	readonly rssBytes: number;
	/** Null when a process does not let us look: its user is another one. */
	readonly pssBytes: number | null;
	/** RSS of the first process alone. */
	readonly rootRssBytes: number;
}

/** Linux only: read from /proc. */
export function measureTree(pid: number): TreeMemory {
	const pids = [pid, ...descendants(pid).map((child) => child.pid)];
	const shares = pids.map(pssOf);
	return {
		processes: pids.length,
		rssBytes: sum(pids.map(rssOf)),
		pssBytes: shares.includes(null) ? null : sum(shares.map((share) => share ?? 0)),
		rootRssBytes: rssOf(pid),
	};
}

function rssOf(pid: number): number {
	const statm = readIfThere(`/proc/${pid}/statm`);
	return statm === null ? 0 : Number(statm.split(' ')[1]) * PAGE_BYTES;
}

function pssOf(pid: number): number | null {
	const found = readIfThere(`/proc/${pid}/smaps_rollup`)?.match(/^Pss:\s+(\d+) kB$/m);
	return found ? Number(found[1]) * KIBIBYTE : null;
}
