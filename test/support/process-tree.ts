/** Reads the process table: who descends from whom, what they hold open. Linux only, like the sandbox. */
import { readdirSync, readFileSync } from 'node:fs';

export interface ProcessEntry {
	readonly pid: number;
	readonly parent: number;
	/** As in /proc/<pid>/stat: `R`, `S`, `Z`, … */
	readonly state: string;
	/** Command line, arguments separated by blanks; empty for a zombie. */
	readonly command: string;
}

export function processTable(): ProcessEntry[] {
	return readdirSync('/proc')
		.filter((name) => /^\d+$/.test(name))
		.flatMap((name) => {
			try {
				const stat = readFileSync(`/proc/${name}/stat`, 'utf8');
				const [state = '', parent = ''] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
				const command = readFileSync(`/proc/${name}/cmdline`, 'utf8').split('\0').join(' ').trim();
				return [{ pid: Number(name), parent: Number(parent), state, command }];
			} catch {
				return []; // gone meanwhile
			}
		});
}

/** All descendants, parents before children. */
export function descendantsOf(pid: number, table: readonly ProcessEntry[] = processTable()): ProcessEntry[] {
	return table.filter(({ parent }) => parent === pid).flatMap((child) => [child, ...descendantsOf(child.pid, table)]);
}

/** The processes of a sandbox below a server process: harnesses, zygotes, and what the zygotes forked. */
export function sandboxProcesses(server = process.pid) {
	const all = descendantsOf(server);
	const harnesses = all.filter(({ command }) => command.includes('harness/__main__.py'));
	const below = harnesses.flatMap(({ pid }) => descendantsOf(pid));
	const zygotes = below.filter(({ command }) => command.includes('zygote/__main__.py'));
	const first = zygotes.filter(({ parent }) => !zygotes.some(({ pid }) => pid === parent));
	return { harnesses, zygotes: first, fixes: first.flatMap(({ pid }) => descendantsOf(pid)) };
}

export function openDescriptors(pid: number): number {
	return readdirSync(`/proc/${pid}/fd`).length;
}

/** Asks again, without a fixed pause, until the answer is there. */
export async function until<Answer>(ask: () => Answer | undefined | null | false): Promise<Answer> {
	for (;;) {
		const answer = ask();
		if (answer) return answer;
		await new Promise((resolve) => setTimeout(resolve, 5));
	}
}
