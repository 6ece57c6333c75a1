/** CPU time of the calling thread: other threads of the process must not make it longer. */
import { readFileSync } from 'node:fs';

/** Microseconds. Elsewhere than on Linux that of the whole process, which is no less. */
export function threadCpuMicros(): number {
	try {
		return Number(readFileSync('/proc/thread-self/schedstat', 'latin1').split(' ')[0]) / 1000;
	} catch {
		const { user, system } = process.cpuUsage();
		return user + system;
	}
}
