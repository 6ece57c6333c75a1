/**
 * What a server's processes have used, by what they are: Node's main thread, its other threads, harnesses, zygotes, and the candidates that
 * zygotes have waited for. Linux only: read from /proc.
 */
import { readdirSync } from 'node:fs';
import { descendants, readIfThere } from '../../target/process-tree.js';

export const KINDS = ['main thread', 'other threads of Node', 'harnesses', 'zygotes', 'candidates'] as const;
export type Kind = (typeof KINDS)[number];

export interface Use {
	readonly cpuMs: number;
	readonly pageFaults: number;
	/** NaN where the kernel does not count them: for processes that are gone. */
	readonly contextSwitches: number;
}

export type Usage = Readonly<Record<Kind, Use>>;

const TICK_MS = 10;
/** Fields of /proc/…/stat after the name, from 0. */
const [MINFLT, CMINFLT, UTIME, STIME, CUTIME, CSTIME] = [7, 8, 11, 12, 13, 14] as const;

/** @param pid of the server */
export function readUsage(pid: number): Usage {
	const main = threadUse(pid, pid);
	const others = threadsOf(pid).filter((tid) => tid !== pid);
	const below = descendants(pid).map((child) => child.pid);
	const zygotes = below.filter((child) => commandOf(child).includes('zygote'));
	const harnesses = below.filter((child) => commandOf(child).includes('harness'));
	return {
		'main thread': main,
		'other threads of Node': total(others.map((tid) => threadUse(pid, tid))),
		harnesses: total(harnesses.map((child) => processUse(child))),
		zygotes: total(zygotes.map((child) => processUse(child))),
		candidates: total(zygotes.map((child) => useOfChildren(child))),
	};
}

/** What was used between two readings, for each of so many gradings. */
export function usagePerGrading(before: Usage, after: Usage, gradings: number): Usage {
	const each = (kind: Kind, field: keyof Use) => (after[kind][field] - before[kind][field]) / gradings;
	const use = (kind: Kind): Use => ({
		cpuMs: each(kind, 'cpuMs'),
		pageFaults: each(kind, 'pageFaults'),
		contextSwitches: each(kind, 'contextSwitches'),
	});
	return Object.fromEntries(KINDS.map((kind) => [kind, use(kind)])) as Record<Kind, Use>;
}

/** Pids of harnesses and zygotes below a server. */
export function workersOf(pid: number): { readonly harnesses: readonly number[]; readonly zygotes: readonly number[] } {
	const below = descendants(pid).map((child) => child.pid);
	const named = (name: string) => below.filter((child) => commandOf(child).includes(`${name}/__main__.py`));
	return { harnesses: named('harness'), zygotes: named('zygote') };
}

function threadsOf(pid: number): number[] {
	return readdirSync(`/proc/${pid}/task`).map(Number);
}

function threadUse(pid: number, tid: number): Use {
	const folder = `/proc/${pid}/task/${tid}`;
	const runNs = Number((readIfThere(`${folder}/schedstat`) ?? '0').split(' ')[0]);
	const pageFaults = fieldsOf(`${folder}/stat`)[MINFLT] ?? 0;
	return { cpuMs: runNs / 1e6, pageFaults, contextSwitches: switchesOf(`${folder}/status`) };
}

function processUse(pid: number): Use {
	const fields = fieldsOf(`/proc/${pid}/stat`);
	return {
		cpuMs: ((fields[UTIME] ?? 0) + (fields[STIME] ?? 0)) * TICK_MS,
		pageFaults: fields[MINFLT] ?? 0,
		contextSwitches: switchesOf(`/proc/${pid}/status`),
	};
}

function useOfChildren(pid: number): Use {
	const fields = fieldsOf(`/proc/${pid}/stat`);
	return {
		cpuMs: ((fields[CUTIME] ?? 0) + (fields[CSTIME] ?? 0)) * TICK_MS,
		pageFaults: fields[CMINFLT] ?? 0,
		contextSwitches: Number.NaN,
	};
}

function total(uses: readonly Use[]): Use {
	const add = (a: Use, b: Use): Use => ({
		cpuMs: a.cpuMs + b.cpuMs,
		pageFaults: a.pageFaults + b.pageFaults,
		contextSwitches: a.contextSwitches + b.contextSwitches,
	});
	return uses.reduce(add, { cpuMs: 0, pageFaults: 0, contextSwitches: 0 });
}

function commandOf(pid: number): string {
	return readIfThere(`/proc/${pid}/cmdline`) ?? '';
}

function fieldsOf(path: string): number[] {
	const stat = readIfThere(path) ?? ') ';
	return stat
		.slice(stat.lastIndexOf(')') + 2)
		.split(' ')
		.map(Number);
}

function switchesOf(path: string): number {
	const counts = [...(readIfThere(path) ?? '').matchAll(/ctxt_switches:\s+(\d+)/g)];
	return counts.reduce((sum, [, count]) => sum + Number(count), 0);
}
