/** Other work that keeps cores busy while something is measured: children that only count, and end with us whatever happens to us. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';

/** Looks for its parent some hundred times a second, so that no burner outlives a benchmark that was killed. */
const BURN = 'const parent = process.ppid; while (process.ppid === parent) for (let i = 0; i < 1e7; i += 1);';

export interface Burners {
	readonly pids: readonly number[];
	stop(): Promise<void>;
}

/** @param count usually the number of cores */
export function startBurners(count: number): Burners {
	const children = Array.from({ length: count }, () => spawn(process.execPath, ['-e', BURN], { stdio: 'ignore' }));
	return {
		pids: children.flatMap(({ pid }) => pid ?? []),
		stop: async () => {
			await Promise.all(children.map(end));
		},
	};
}

async function end(child: ChildProcess): Promise<void> {
	if (child.exitCode !== null || child.signalCode !== null) return;
	child.kill('SIGKILL');
	await once(child, 'exit');
}
