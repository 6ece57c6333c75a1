/** Threads that read fixes. The only place that knows the library. They start with the first fix and end when none has come for a while. */
import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { Piscina } from 'piscina';
import type { Reader, ReadFix, ReadTask } from './reader.js';
import type { ReadingRequest } from './thread.js';

const THREAD = fileURLToPath(new URL('./thread.js', import.meta.url));
const IDLE_MS = 60_000;
/** Most fixes of one message: enough to make its cost small, few enough for several threads to share a group. */
const FIXES_PER_MESSAGE = 8;

interface Waiting {
	readonly fix: string;
	readonly task: ReadTask;
	readonly resolve: (read: ReadFix) => void;
	readonly reject: (error: unknown) => void;
}

/**
 * @param count threads, ≥ 1; default: one, or two where they have cores of their own. Two read more than Node's main thread can answer.
 * @returns null where the sources run uncompiled: a thread loads compiled files only
 */
export function createReadingThreads(count = availableParallelism() > 2 ? 2 : 1): Reader | null {
	return existsSync(THREAD) ? new ReadingThreads(count) : null;
}

class ReadingThreads implements Reader {
	private readonly pool: Piscina<ReadingRequest, ReadFix[]>;
	private waiting: Waiting[] = [];

	constructor(count: number) {
		// A thread that waits by Atomics never turns its event loop, on which the parser's trees are freed.
		this.pool = new Piscina({
			filename: THREAD,
			minThreads: 0,
			maxThreads: count,
			idleTimeout: IDLE_MS,
			atomics: 'disabled',
		});
	}

	read(fix: string, task: ReadTask): Promise<ReadFix> {
		return new Promise((resolve, reject) => {
			if (this.waiting.push({ fix, task, resolve, reject }) === 1) setImmediate(() => this.sendAll());
		});
	}

	private sendAll(): void {
		const all = this.waiting;
		this.waiting = [];
		for (let from = 0; from < all.length; from += FIXES_PER_MESSAGE) {
			void this.send(all.slice(from, from + FIXES_PER_MESSAGE));
		}
	}

	private async send(some: readonly Waiting[]): Promise<void> {
		try {
			const answers = await this.pool.run(requestOf(some));
			for (const [index, { resolve, reject }] of some.entries()) {
				const answer = answers[index];
				if (answer === undefined) reject(new Error('a thread that reads fixes left one out'));
				else resolve(answer);
			}
		} catch (error) {
			for (const { reject } of some) reject(error);
		}
	}
}

function requestOf(some: readonly Waiting[]): ReadingRequest {
	const places = new Map<string, number>();
	const tasks: ReadTask[] = [];
	const fixes = some.map(({ fix, task }) => {
		let place = places.get(task.contentHash);
		if (place === undefined) {
			place = tasks.push(partsOf(task)) - 1;
			places.set(task.contentHash, place);
		}
		return { fix, task: place };
	});
	return { tasks, fixes };
}

/** What is read of a task and no more, since all of it is copied. */
function partsOf({
	contentHash,
	entryPoints,
	kind,
	package: parts,
	staticRules,
	testsCode,
	solutionCode,
	complexity,
}: ReadTask): ReadTask {
	return { contentHash, kind, package: parts, entryPoints, staticRules, testsCode, solutionCode, complexity };
}
