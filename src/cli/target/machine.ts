/** The machine on which figures were taken: without it they mean nothing. */
import { availableParallelism, cpus, loadavg, release } from 'node:os';
import { findPython } from '../bench/baselines.js';

export interface Machine {
	readonly cores: number;
	readonly cpu: string;
	/** Name and version of the kernel. */
	readonly system: string;
	readonly node: string;
	readonly python: string;
	/** Programs that wanted a core in the minute before. */
	readonly loadBefore: number;
}

/** To be called before anything is measured. */
export function describeMachine(): Machine {
	return {
		cores: availableParallelism(),
		cpu: cpus()[0]?.model ?? 'unknown',
		system: `${process.platform} ${release()}, ${process.arch}`,
		node: process.versions.node,
		python: findPython().version,
		loadBefore: loadavg()[0] ?? 0,
	};
}

/** One line for the head of a report. */
export function machineLine({ cores, cpu, system, node, python }: Machine): string {
	return `${cores} cores (${cpu}), ${system}, Node ${node}, Python ${python}`;
}
