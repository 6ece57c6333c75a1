/** Says regularly how the server does, as long as somebody listens: `stats` when a count has changed, `health` when it has and at times anyway. */
import type { Arena } from '../episode/arena.js';
import type { EventHub } from './event-hub.js';
import type { LiveCounts, LiveEvent } from './observed-arena.js';

const INTERVAL_MS = 2_000;
/** Every so many intervals health is told though nothing changed. */
const HEALTH_EVERY = 5;

/** @returns a function that ends it */
export function startHeartbeat(arena: Arena, hub: EventHub<LiveEvent>, counts: Readonly<LiveCounts>): () => void {
	let beats = 0;
	let told = { stats: '', health: '' };
	const timer = setInterval(() => {
		if (hub.listeners === 0) return;
		const [stats, health] = [statsOf(counts), healthOf(arena)];
		const now = { stats: JSON.stringify(stats), health: JSON.stringify(health) };
		if (now.stats !== told.stats) hub.publish('stats', stats);
		if (now.health !== told.health || beats++ % HEALTH_EVERY === 0) hub.publish('health', health);
		told = now;
	}, INTERVAL_MS);
	timer.unref();
	return () => clearInterval(timer);
}

/** Since this process began. */
export function statsOf({ episodes, steps, finished, solved, rewards }: LiveCounts): Record<string, number | null> {
	return {
		episodes,
		steps,
		finished,
		solved,
		solve_rate: finished === 0 ? null : solved / finished,
		mean_reward: steps === 0 ? null : rewards / steps,
	};
}

export function healthOf(arena: Arena): Record<string, unknown> {
	const { isolation, sandbox, degraded, episodes, tasks } = arena.health();
	return {
		status: degraded === null ? 'healthy' : 'degraded',
		reason: degraded,
		isolation: isolation.level,
		workers: { total: sandbox.workers, busy: sandbox.busy, queued: sandbox.queued },
		episodes,
		tasks,
	};
}
