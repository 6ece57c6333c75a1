/**
 * Sessions of the Open Reward Standard: an id that a client was given, with a session of ours behind it from `/create` to `/delete`. A call is
 * kept by an id of its own until it is long over, so that a client whose connection broke gets its answer and no second grading.
 */
import { randomUUID } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import type { ResetRequest, StepOptions } from '../../episode/arena.js';
import { ArenaError, isArenaError } from '../../errors.js';
import { toWireObservation } from '../protocol/observation.js';
import { ORS_TOOL_NAME, type OrsCall, orsFixInput, toPrompt, toToolError, toToolSuccess } from '../protocol/ors.js';
import { InvalidRequest, safeParseWire } from '../protocol/parse-request.js';
import type { Session } from '../session/session.js';
import { CapacityReached, type SessionRegistry } from '../session/session-registry.js';

/** Calls whose answer is kept. */
const KEPT_CALLS = 8192;

/** A call that was taken on. */
export interface RunningCall {
	readonly id: string;
	/** JSON of the result. @throws ArenaError when the failure is ours */
	readonly result: Promise<object>;
}

interface Entry {
	readonly session: Session;
	readonly prompt: ReturnType<typeof toPrompt>;
}

export class OrsSessions {
	/** By the owner's name space (owner.ts) and the client's session id. */
	readonly #entries = new Map<string, Entry>();
	readonly #calls = new LRUCache<string, RunningCall>({ max: KEPT_CALLS });

	constructor(private readonly sessions: SessionRegistry) {}

	/** Begins the episode of a session. @param namespace of the owner, here and below @throws ArenaError `session_exists`, `overloaded`, and as `Arena.reset` */
	async create(namespace: string, sid: string, request: ResetRequest, options: StepOptions): Promise<void> {
		if (this.#live(`${namespace}${sid}`) !== null) throw new ArenaError('session_exists', 'Session already exists');
		const session = this.#newSession(namespace);
		try {
			const { observation } = await session.reset(request, options);
			this.#entries.set(`${namespace}${sid}`, { session, prompt: toPrompt(toWireObservation(observation)) });
		} catch (error) {
			this.sessions.close(session.id);
			throw error;
		}
	}

	/** What the model is shown first. @throws ArenaError `unknown_session` */
	prompt(namespace: string, sid: string): ReturnType<typeof toPrompt> {
		return this.#get(namespace, sid).prompt;
	}

	/** Keeps a session that is not used from being given up. @throws ArenaError `unknown_session` */
	touch(namespace: string, sid: string): void {
		this.#get(namespace, sid);
	}

	/** Ends a session; one that there is not is no error. */
	delete(namespace: string, sid: string): void {
		const entry = this.#entries.get(`${namespace}${sid}`);
		this.#entries.delete(`${namespace}${sid}`);
		if (entry !== undefined) this.sessions.close(entry.session.id);
	}

	/** Takes a call on, or finds the one that was taken on. @throws ArenaError `unknown_session`, `unknown_call` */
	call(namespace: string, sid: string, call: OrsCall, options: StepOptions): RunningCall {
		const { session } = this.#get(namespace, sid);
		if (call.task_id != null) {
			const known = this.#calls.get(`${namespace}${sid} ${call.task_id}`);
			if (known === undefined) throw new ArenaError('unknown_call', 'unknown task_id');
			return known;
		}
		const result = run(session, call, options);
		// Whoever waits for it is told; nobody may.
		result.catch(() => undefined);
		const running = { id: randomUUID(), result };
		this.#calls.set(`${namespace}${sid} ${running.id}`, running);
		return running;
	}

	#newSession(namespace: string): Session {
		this.#forgetEnded();
		try {
			return this.sessions.create(false, namespace);
		} catch (error) {
			if (error instanceof CapacityReached) throw new ArenaError('overloaded', error.message, { cause: error });
			throw error;
		}
	}

	#get(namespace: string, sid: string): Entry {
		const entry = this.#live(`${namespace}${sid}`);
		if (entry === null) throw new ArenaError('unknown_session', 'Active environment not found');
		return entry;
	}

	/** The session, if the registry has not given it up. */
	#live(name: string): Entry | null {
		const entry = this.#entries.get(name);
		if (entry === undefined) return null;
		return this.sessions.find(entry.session.id, entry.session.namespace) === null ? null : entry;
	}

	#forgetEnded(): void {
		for (const [name, { session }] of this.#entries) if (!this.sessions.has(session.id)) this.#entries.delete(name);
	}
}

async function run(session: Session, { name, input }: OrsCall, options: StepOptions): Promise<object> {
	if (name !== ORS_TOOL_NAME) return toToolError(`Tool '${name}' not found`, 'not_found');
	const parsed = safeParseWire(orsFixInput, input, ['input']);
	if (parsed instanceof InvalidRequest) return toToolError(parsed.message, 'input_validation');
	try {
		const turn = await session.step((parsed as { proposed_fix: string }).proposed_fix, options);
		return toToolSuccess(turn, toWireObservation(turn.observation));
	} catch (error) {
		if (isArenaError(error, 'episode_done')) return toToolError(error.message, 'episode_finished');
		throw error;
	}
}
