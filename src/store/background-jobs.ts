/** What the store does by itself: counting what was recorded, and forgetting what is old. Whatever fails is tried again the next time. */
import { MINUTE_MS, SECOND_MS } from '../units.js';
import type { Engine } from './engine.js';
import { forgetOld, type Retention } from './retention.js';
import type { Rollup } from './rollup.js';

/** How often recorded steps are added to the statistics. */
const COUNTING_INTERVAL_MS = 2 * SECOND_MS;
/** How often old episodes are looked for. */
const FORGETTING_INTERVAL_MS = 10 * MINUTE_MS;

export interface BackgroundJobs {
	/** Ends them after the portion that is under way. */
	stop(): Promise<void>;
}

/** @param retention null for keeping everything */
export function startBackgroundJobs(
	engine: Engine,
	rollup: Rollup,
	retention: Retention | null,
	log: (message: string) => void,
): BackgroundJobs {
	let forgetting: Promise<void> = Promise.resolve();
	const forget = () => {
		if (retention !== null) forgetting = forgetting.then(() => forgetOnce(engine, retention, log));
	};
	const timers = [
		setInterval(() => void rollup.run(), COUNTING_INTERVAL_MS),
		setInterval(forget, FORGETTING_INTERVAL_MS),
	];
	for (const timer of timers) timer.unref();
	forget();
	return {
		stop: async () => {
			for (const timer of timers) clearInterval(timer);
			await Promise.all([rollup.stop(), forgetting]);
		},
	};
}

async function forgetOnce(engine: Engine, retention: Retention, log: (message: string) => void): Promise<void> {
	try {
		const forgotten = await forgetOld(engine, retention, Date.now);
		if (forgotten > 0) log(`store: ${forgotten} old episodes forgotten`);
	} catch (error) {
		log(`store: old episodes could not be forgotten: ${error instanceof Error ? error.message : error}`);
	}
}
