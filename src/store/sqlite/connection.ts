/**
 * The near side of thread.mjs: asks and waits. A thread that dies takes its open questions with it and is replaced at the next one, so
 * that a passing trouble of the disk does not end the store.
 */
import { Worker } from 'node:worker_threads';
import type { DatabaseSettings, Statement, StatementResult } from './database.mjs';

/** SQLite's refusal, with its code such as `SQLITE_FULL`. */
export class SqliteError extends Error {
	override readonly name = 'SqliteError';

	constructor(
		readonly code: string,
		message: string,
	) {
		super(message);
	}
}

type Reply =
	| { readonly ready: true }
	| { readonly id: number; readonly results: StatementResult[] }
	| { readonly id: number; readonly error: { readonly code: string; readonly message: string } };

interface Waiter {
	readonly resolve: (results: StatementResult[]) => void;
	readonly reject: (error: Error) => void;
}

export class SqliteConnection {
	#thread: Worker | null = null;
	#asked = 0;
	readonly #waiters = new Map<number, Waiter>();

	constructor(private readonly settings: DatabaseSettings) {}

	/**
	 * Runs statements in order; in one transaction when `atomic`, else each for itself.
	 * @throws SqliteError of the first that fails
	 */
	run(queries: readonly Statement[], atomic: boolean): Promise<StatementResult[]> {
		this.#asked += 1;
		const id = this.#asked;
		this.#thread ??= this.#start();
		const thread = this.#thread;
		return new Promise((resolve, reject) => {
			this.#waiters.set(id, { resolve, reject });
			thread.ref();
			thread.postMessage({ id, atomic, queries });
		});
	}

	async close(): Promise<void> {
		await this.#thread?.terminate();
		this.#thread = null;
	}

	#start(): Worker {
		const thread = new Worker(new URL('./thread.mjs', import.meta.url), { workerData: this.settings });
		thread.on('message', (reply: Reply) => this.#settle(reply));
		thread.on('error', (error) => this.#lose(thread, error));
		thread.on('exit', () => this.#lose(thread, new Error('the thread has ended')));
		thread.unref();
		return thread;
	}

	#settle(reply: Reply): void {
		if ('ready' in reply) return;
		const waiter = this.#waiters.get(reply.id);
		this.#waiters.delete(reply.id);
		// An idle thread must not keep a process alive that has nothing else to do.
		if (this.#waiters.size === 0) this.#thread?.unref();
		if ('error' in reply) waiter?.reject(new SqliteError(reply.error.code, reply.error.message));
		else waiter?.resolve(reply.results);
	}

	#lose(thread: Worker, error: unknown): void {
		if (this.#thread !== thread) return;
		this.#thread = null;
		const { code, message } = error as { code?: unknown; message?: unknown };
		const lost = new SqliteError(typeof code === 'string' ? code : 'SQLITE_IOERR_THREAD', String(message));
		for (const waiter of this.#waiters.values()) waiter.reject(lost);
		this.#waiters.clear();
	}
}
