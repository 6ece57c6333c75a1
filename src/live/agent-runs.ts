/** The runs of agents on this server: started, listened to, stopped, bounded for each client. They end with the process. */
import { randomUUID } from 'node:crypto';
import type { Arena } from '../episode/arena.js';
import { ArenaError, isArenaError } from '../errors.js';
import { race } from '../race.js';
import { createRepairAgent } from '../repair/agents.js';
import type { Fixer, FixMethod } from '../repair/fix.js';
import { type AgentRunRequest, type RunEnd, type RunEvent, type RunNews, runAgent } from './agent-run.js';
import { createEventHub, type EventHub } from './event-hub.js';
import { runOwnCode } from './own-code-run.js';

export interface StartRun extends AgentRunRequest {
	readonly method: FixMethod;
	/** Null: the configured one. */
	readonly model: string | null;
	/** Code of the client's own in place of a task, with what checks it; null for an episode of a task. */
	readonly own: { readonly code: string; readonly checks: string } | null;
}

export const RUN_STATUSES = ['running', 'solved', 'unsolved', 'stopped', 'failed'] as const;
type RunStatus = (typeof RUN_STATUSES)[number];

export interface AgentRun {
	readonly id: string;
	readonly request: StartRun;
	readonly status: RunStatus;
	/** Every event from the first; ids are 1, 2, … */
	readonly events: EventHub<RunEvent>;
}

export interface AgentRuns {
	/** @param arena as the owner's names mean it @throws ArenaError `rate_limited` when the client or the server has too many runs */
	start(owner: string, request: StartRun, arena: Arena): AgentRun;
	/** @throws ArenaError `not_found` for a run that is not the owner's */
	find(owner: string, id: string): AgentRun;
	list(owner: string): readonly AgentRun[];
	/** Ends a run; does nothing for one that has ended. @throws ArenaError `not_found` */
	stop(owner: string, id: string): AgentRun;
	/** Ends all of them. */
	close(): void;
}

export interface AgentRunParts {
	readonly fixer: Fixer;
	/** How an event's content looks on the wire. */
	readonly show: RunShow;
	/** Monotonic clock in ms. */
	readonly now: () => number;
}

/** Plain data of each event. */
export interface RunShow {
	started(...args: Parameters<RunNews['started']>): Record<string, unknown>;
	fixed(...args: Parameters<RunNews['fixed']>): Record<string, unknown>;
	stepped(...args: Parameters<RunNews['stepped']>): Record<string, unknown>;
}

const RUNNING_PER_OWNER = 2;
const RUNNING_IN_ALL = 16;
const RUNS_KEPT = 256;
/** More than 50 steps have. */
const EVENTS_KEPT = 256;
const RETRY_AFTER_S = 10;

interface Entry extends AgentRun {
	readonly owner: string;
	readonly controller: AbortController;
	status: RunStatus;
}

export function createAgentRuns(parts: AgentRunParts): AgentRuns {
	const runs = new Map<string, Entry>();
	const find = (owner: string, id: string): Entry => {
		const run = runs.get(id);
		if (run === undefined || run.owner !== owner) throw new ArenaError('not_found', `There is no run "${id}".`);
		return run;
	};
	return {
		start: (owner, request, arena) => {
			requireRoom([...runs.values()], owner);
			const run: Entry = {
				id: randomUUID(),
				owner,
				request,
				status: 'running',
				events: createEventHub(EVENTS_KEPT),
				controller: new AbortController(),
			};
			runs.set(run.id, run);
			forgetOldest(runs);
			void play(parts, arena, run);
			return run;
		},
		find,
		list: (owner) => [...runs.values()].filter((run) => run.owner === owner).reverse(),
		stop: (owner, id) => {
			const run = find(owner, id);
			run.controller.abort();
			return run;
		},
		close: () => {
			for (const run of runs.values()) run.controller.abort();
		},
	};
}

function requireRoom(runs: readonly Entry[], owner: string): void {
	const running = runs.filter(({ status }) => status === 'running');
	const own = running.filter((run) => run.owner === owner).length;
	const full =
		own >= RUNNING_PER_OWNER
			? `${own} of your runs are`
			: running.length >= RUNNING_IN_ALL
				? `${running.length} runs are`
				: null;
	if (full === null) return;
	const limit = own >= RUNNING_PER_OWNER ? RUNNING_PER_OWNER : RUNNING_IN_ALL;
	throw new ArenaError('rate_limited', `${full} under way already, the limit is ${limit}.`, {
		retryAfterS: RETRY_AFTER_S,
	});
}

function forgetOldest(runs: Map<string, Entry>): void {
	for (const [id, { status }] of runs) {
		if (runs.size <= RUNS_KEPT) return;
		if (status !== 'running') runs.delete(id);
	}
}

async function play({ fixer, show, now }: AgentRunParts, arena: Arena, run: Entry): Promise<void> {
	const { request, events, controller } = run;
	const startMs = now();
	const { method, model, taskId, seed, maxSteps } = request;
	events.publish('run', {
		run_id: run.id,
		method,
		model: model ?? fixer.model,
		task_id: request.own === null ? taskId : null,
		seed,
		max_steps: maxSteps,
	});
	// What was under way when it was stopped still ends, and is not told any more.
	const tell = (type: RunEvent, data: Record<string, unknown>): void => {
		if (run.status === 'running') events.publish(type, data);
	};
	const news: RunNews = {
		started: (turn) => tell('reset', show.started(turn)),
		thinking: (step) => tell('thinking', { step, method }),
		fixed: (step, fix) => tell('fix', show.fixed(step, fix)),
		stepped: (step, turn) => tell('step', show.stepped(step, turn)),
	};
	const end = (status: RunStatus, facts: object): void => {
		run.status = status;
		events.publish('end', { status, elapsed_ms: Math.round(now() - startMs), ...facts });
	};
	try {
		const { own } = request;
		const { signal } = controller;
		const played =
			own === null
				? runAgent(arena, createRepairAgent(fixer, method, { model }), request, news, signal)
				: runOwnCode(fixer, { ...own, ...request, sessionKey: run.id }, news, signal);
		const { status, steps, bestReward } = await untilStopped(played, signal);
		end(status, { steps, best_reward: bestReward });
	} catch (error) {
		if (controller.signal.aborted) return end('stopped', {});
		const known = isArenaError(error);
		end('failed', {
			code: known ? error.code : 'internal_error',
			error: known ? error.message : 'Internal server error',
		});
	}
}

/** A run that is stopped ends at once, whatever it waits for. */
function untilStopped(run: Promise<RunEnd>, signal: AbortSignal): Promise<RunEnd> {
	const stop = (): never => {
		throw new ArenaError('cancelled', 'The run was stopped.');
	};
	return race(run, { limitMs: Number.POSITIVE_INFINITY, signal, onTimeout: stop, onAbort: stop });
}
