/**
 * Whether this process still takes work, and how much of it is under way. A graceful end first closes the door (503 `draining`,
 * `/health` included, so that load balancers look elsewhere), then waits for what is inside.
 */
import { ArenaError } from '../../errors.js';

export class Lifecycle {
	#draining = false;
	#inFlight = 0;
	readonly #idleWaiters = new Set<() => void>();
	readonly #drainListeners = new Set<() => void>();

	get draining(): boolean {
		return this.#draining;
	}

	get inFlight(): number {
		return this.#inFlight;
	}

	/** Runs `listener` when draining begins. @returns a function that takes the listener off again */
	onDrain(listener: () => void): () => void {
		this.#drainListeners.add(listener);
		return () => this.#drainListeners.delete(listener);
	}

	/**
	 * Does a piece of work and counts it while it is under way.
	 * @throws ArenaError `draining` once the door is closed
	 */
	async track<T>(work: () => Promise<T>): Promise<T> {
		if (this.#draining) throw new ArenaError('draining', 'The server is shutting down.', { retryAfterS: 5 });
		this.#inFlight += 1;
		try {
			return await work();
		} finally {
			this.#inFlight -= 1;
			if (this.#inFlight === 0) for (const wake of this.#idleWaiters) wake();
		}
	}

	/**
	 * Closes the door and waits for what is under way.
	 * @param graceMs longest wait in milliseconds
	 * @returns whether everything finished in time
	 */
	async drain(graceMs: number): Promise<boolean> {
		this.#draining = true;
		for (const listener of this.#drainListeners) listener();
		if (this.#inFlight === 0) return true;
		return new Promise((resolve) => {
			const settle = (finished: boolean) => {
				clearTimeout(timer);
				this.#idleWaiters.delete(wake);
				resolve(finished);
			};
			const wake = () => settle(true);
			const timer = setTimeout(() => settle(false), graceMs);
			this.#idleWaiters.add(wake);
		});
	}
}
