/** Starts the sandboxes that a search needs, one with one worker and one with two, and searches. */
import { createSandbox } from '../../sandbox/pool.js';
import type { IsolationReport, Lid, Sandbox, SandboxLayer } from '../../sandbox/sandbox.js';
import { type SearchResult, type SearchSize, searchChannels } from './search.js';

export interface ChannelOptions {
	/** Folder of the package. */
	readonly root: string;
	readonly python: string | null;
	readonly searchPath: string | undefined;
	readonly layers: readonly SandboxLayer[];
	/** What is switched off, to see that it is found. */
	readonly lidsOff: readonly Lid[];
	readonly size: SearchSize;
	readonly onProgress: (text: string) => void;
}

export interface ChannelReport {
	readonly isolation: IsolationReport;
	readonly result: SearchResult;
}

/** @throws Error when no sandbox starts, or the program of the search does not run in it */
export async function runSearch(options: ChannelOptions): Promise<ChannelReport> {
	const { root, python, searchPath, layers, lidsOff, size, onProgress } = options;
	const start = (workers: number) => createSandbox({ workers, python, searchPath, layers, lidsOff });
	const started: Sandbox[] = [];
	try {
		const chain = await start(1);
		started.push(chain);
		const pair = size.pairs > 0 ? await start(2) : null;
		if (pair !== null) started.push(pair);
		return { isolation: chain.isolation, result: await searchChannels(root, chain, pair, size, onProgress) };
	} finally {
		await Promise.all(started.map((sandbox) => sandbox.close(0)));
	}
}
