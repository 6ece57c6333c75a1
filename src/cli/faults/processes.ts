/**
 * The sandbox's processes below one server, by what they are: children of the server are harnesses, their children zygotes,
 * and theirs candidates and references. Only what stands below that server at that very moment is ever touched.
 */
import { descendants } from '../target/process-tree.js';

const ROLES = ['harness', 'zygote', 'candidate'] as const;
export type Role = (typeof ROLES)[number];

export function processesOf(serverPid: number, role: Role): number[] {
	const depth = ROLES.indexOf(role) + 1;
	return descendants(serverPid)
		.filter((process) => process.depth === depth)
		.map(({ pid }) => pid);
}

/** Sends a signal to a process, or with a negative id to its group; false when it is gone already. */
export function signal(pid: number, name: 'SIGKILL' | 'SIGSTOP' | 'SIGCONT' | 'SIGUSR2'): boolean {
	try {
		process.kill(pid, name);
		return true;
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code === 'ESRCH') return false;
		throw error;
	}
}
