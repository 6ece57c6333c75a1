/**
 * The workers of a pool: which rest, which work, which come up. One that was lost or is being ended is never given out again; it is
 * replaced, and so is one that has done its share of gradings.
 */
import type { SlotFactory } from './slot.js';
import type { Worker } from './worker.js';

/** A worker is replaced after so many gradings, so that nothing can pile up in it. */
const GRADINGS_PER_WORKER = 5_000;
const RESTART_PAUSE_MS = 200;
const LONGEST_PAUSE_MS = 5_000;

export interface SandboxEvent {
	readonly kind: 'clean-up-failed' | 'worker-lost' | 'worker-recycled' | 'worker-start-failed' | 'job-retried';
	readonly message: string;
}

export interface WorkersParts {
	readonly slots: SlotFactory;
	readonly startWorker: () => Promise<Worker>;
	/** A worker is free. */
	readonly onFree: () => void;
	/** No worker is left and none comes up. */
	readonly onNone: () => void;
	readonly onEvent: (kind: SandboxEvent['kind'], message: string) => void;
}

export class Workers {
	private readonly all = new Set<Worker>();
	private readonly idle: Worker[] = [];
	/** Workers that are coming up. */
	private readonly starting = new Set<Promise<Worker>>();
	private closed = false;

	constructor(private readonly parts: WorkersParts) {}

	get busy(): number {
		return this.all.size - this.idle.length;
	}

	/** @param first ready for work @param count of all, the first included */
	start(first: Worker, count: number): void {
		this.adopt(first);
		for (let number = 1; number < count; number++) void this.add();
	}

	/** The worker that rested longest, which has had the time to make its next process ready; undefined when all are at work. */
	take(): Worker | undefined {
		for (let worker = this.idle.shift(); worker !== undefined; worker = this.idle.shift()) {
			if (worker.isUsable) return worker;
			this.lost(worker);
		}
		return undefined;
	}

	/** Gives a worker back after its work. */
	release(worker: Worker): void {
		if (this.closed) {
			worker.kill();
			this.all.delete(worker);
		} else if (!worker.isUsable) {
			this.lost(worker);
		} else if (worker.gradings >= GRADINGS_PER_WORKER) {
			this.parts.onEvent('worker-recycled', `worker ${worker.pid} did ${worker.gradings} gradings`);
			this.replace(worker);
		} else {
			this.idle.push(worker);
			this.parts.onFree();
		}
	}

	/** Lets no worker begin anything any more. */
	close(): void {
		this.closed = true;
	}

	/** Ends every process, also of workers that are coming up, and removes their folders. */
	async end(): Promise<void> {
		for (const worker of this.all) worker.kill();
		// One that comes up now makes folders that have to go too.
		await Promise.allSettled(this.starting);
		await this.parts.slots.removeAll().catch((error: unknown) => this.parts.onEvent('clean-up-failed', String(error)));
	}

	private lost(worker: Worker): void {
		this.parts.onEvent('worker-lost', `worker ${worker.pid} was lost`);
		this.replace(worker);
	}

	private replace(worker: Worker): void {
		worker.kill();
		this.all.delete(worker);
		void this.parts.slots.remove(worker.slot).catch(() => undefined);
		void this.add();
	}

	private adopt(worker: Worker): void {
		this.all.add(worker);
		worker.onLost(() => {
			// A worker that dies while it rests is replaced at once; one at work is replaced when its job notices.
			const index = this.idle.indexOf(worker);
			if (this.closed || index === -1) return;
			this.idle.splice(index, 1);
			this.lost(worker);
		});
		this.idle.push(worker);
		this.parts.onFree();
	}

	private async add(): Promise<void> {
		let pauseMs = RESTART_PAUSE_MS;
		while (!this.closed) {
			const starting = this.parts.startWorker();
			this.starting.add(starting);
			try {
				const worker = await starting;
				if (this.closed) worker.kill();
				else this.adopt(worker);
				return;
			} catch (error) {
				this.parts.onEvent('worker-start-failed', error instanceof Error ? error.message : String(error));
				if (this.all.size === 0) this.parts.onNone();
				await new Promise((resolve) => setTimeout(resolve, pauseMs).unref());
				pauseMs = Math.min(pauseMs * 2, LONGEST_PAUSE_MS);
			} finally {
				this.starting.delete(starting);
			}
		}
	}
}
