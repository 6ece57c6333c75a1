/** Everything around repair that a server offers, put together once. */
import type { Arena } from '../episode/arena.js';
import type { EditService } from '../repair/edits.js';
import type { Fixer } from '../repair/fix.js';
import { type AgentRuns, createAgentRuns, type RunShow } from './agent-runs.js';
import { createEventHub, type EventHub } from './event-hub.js';
import { healthOf, startHeartbeat, statsOf } from './heartbeat.js';
import { type LiveCounts, type LiveEvent, observeArena } from './observed-arena.js';
import type { RunProgram } from './programs.js';

export interface RepairServices {
	readonly fixer: Fixer;
	readonly edits: EditService;
	readonly runProgram: RunProgram;
	readonly runs: AgentRuns;
	readonly events: EventHub<LiveEvent>;
	/** How things stand now, as the events `stats` and `health` tell it. */
	snapshot(): { readonly stats: Record<string, unknown>; readonly health: Record<string, unknown> };
	/** Ends runs and timers. */
	close(): void;
}

export interface LiveParts<A extends Arena> {
	readonly arena: A;
	readonly fixer: Fixer;
	readonly edits: EditService;
	readonly runProgram: RunProgram;
	readonly show: RunShow;
	/** Monotonic clock in ms. */
	readonly now: () => number;
}

/** Events that are kept for those who come back to the stream of everything. */
const EVENTS_KEPT = 512;

/** @returns the services, and the arena that everybody has to use so that its events are heard */
export function createRepairServices<A extends Arena>({
	arena,
	fixer,
	edits,
	runProgram,
	show,
	now,
}: LiveParts<A>): { arena: A; repair: RepairServices } {
	const events = createEventHub<LiveEvent>(EVENTS_KEPT);
	const counts: LiveCounts = { episodes: 0, steps: 0, finished: 0, solved: 0, rewards: 0 };
	const observed = observeArena(arena, events, counts);
	const runs = createAgentRuns({ fixer, show, now });
	const stopHeartbeat = startHeartbeat(observed, events, counts);
	const repair: RepairServices = {
		fixer,
		edits,
		runProgram,
		runs,
		events,
		snapshot: () => ({ stats: statsOf(counts), health: healthOf(observed) }),
		close: () => {
			runs.close();
			stopHeartbeat();
		},
	};
	return { arena: observed, repair };
}
