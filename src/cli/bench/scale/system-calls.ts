/** System calls of a server's processes, counted by strace where that is there and allowed. It slows them down, so nothing is timed meanwhile. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import type { Kind } from './usage.js';
import { workersOf } from './usage.js';

export type SystemCalls = Readonly<Partial<Record<Kind | 'zygotes and candidates', number>>>;

/**
 * One kind of process after the other, so that watching one does not slow another down.
 * @param work does gradings and returns how many
 * @returns calls a grading; null where strace cannot be had
 */
export async function countSystemCalls(pid: number, work: () => Promise<number>): Promise<SystemCalls | null> {
	const { harnesses, zygotes } = workersOf(pid);
	const kinds = [
		{ kind: 'main thread', pids: [pid], children: false },
		{ kind: 'harnesses', pids: harnesses, children: false },
		{ kind: 'zygotes and candidates', pids: zygotes, children: true },
	] as const;
	const counts: [string, number][] = [];
	for (const { kind, pids, children } of kinds) {
		const end = await watch(pids, children);
		const gradings = await work();
		const count = await end?.();
		if (count === undefined || Number.isNaN(count)) return null;
		counts.push([kind, count / gradings]);
	}
	return Object.fromEntries(counts);
}

/** @param children follow new processes too @returns what ends the watch and tells the count */
async function watch(pids: readonly number[], children: boolean): Promise<(() => Promise<number>) | null> {
	const args = ['-c', '-U', 'calls,name', ...(children ? ['-f'] : []), ...pids.flatMap((pid) => ['-p', String(pid)])];
	const child = spawn('strace', args, { stdio: ['ignore', 'ignore', 'pipe'] });
	let said = '';
	const isAttached = new Promise<boolean>((resolve) => {
		child.once('error', () => resolve(false));
		child.once('exit', () => resolve(false));
		child.stderr.on('data', (chunk) => {
			said += chunk;
			// A process that has ended since it was looked for is told of as well, and leaves nothing to wait for.
			if ((said.match(/attached|ptrace\(/g) ?? []).length >= pids.length) resolve(true);
		});
	});
	if (!(await isAttached)) return null;
	return async () => {
		const closed = once(child, 'close');
		child.kill('SIGINT');
		await closed;
		return Number(said.match(/^\s*(\d+)\s+total$/m)?.[1]);
	};
}
