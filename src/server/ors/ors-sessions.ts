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
	/** By the client's session id. */
	readonly #entries = new Map<string, Entry>();
	readonly #calls = new LRUCache<string, RunningCall>({ max: KEPT_CALLS });

	constructor(private readonly sessions: SessionRegistry) {}

	/** Begins the episode of a session. @throws ArenaError `session_exists`, `overloaded`, and as `Arena.reset` */
	async create(sid: string, request: ResetRequest, options: StepOptions): Promise<void> {
		if (this.#live(sid) !== null) throw new ArenaError('session_exists', 'Session already exists');
		const session = this.#newSession();
		try {
			const { observation } = await session.reset(request, options);
			this.#entries.set(sid, { session, prompt: toPrompt(toWireObservation(observation)) });
		} catch (error) {
			this.sessions.close(session.id);
			throw error;
		}
	}

	/** What the model is shown first. @throws ArenaError `unknown_session` */
	prompt(sid: string): ReturnType<typeof toPrompt> {
		return this.#get(sid).prompt;
	}

	/** Keeps a session that is not used from being given up. @throws ArenaError `unknown_session` */
	touch(sid: string): void {
		this.#get(sid);
	}

	/** Ends a session; one that there is not is no error. */
	delete(sid: string): void {
		const entry = this.#entries.get(sid);
		this.#entries.delete(sid);
		if (entry !== undefined) this.sessions.close(entry.session.id);
	}

	/** Takes a call on, or finds the one that was taken on. @throws ArenaError `unknown_session`, `unknown_call` */
	call(sid: string, call: OrsCall, options: StepOptions): RunningCall {
		const { session } = this.#get(sid);
		if (call.task_id != null) {
			const known = this.#calls.get(`${sid} ${call.task_id}`);
			if (known === undefined) throw new ArenaError('unknown_call', 'unknown task_id');
			return known;
		}
		const result = run(session, call, options);
		// Whoever waits for it is told; nobody may.
		result.catch(() => undefined);
		const running = { id: randomUUID(), result };
		this.#calls.set(`${sid} ${running.id}`, running);
		return running;
	}

	#newSession(): Session {
		this.#forgetEnded();
		try {
			return this.sessions.create(false);
		} catch (error) {
			if (error instanceof CapacityReached) throw new ArenaError('overloaded', error.message, { cause: error });
			throw error;
		}
	}

	#get(sid: string): Entry {
		const entry = this.#live(sid);
		if (entry === null) throw new ArenaError('unknown_session', 'Active environment not found');
		return entry;
	}

	/** The session, if the registry has not given it up. */
	#live(sid: string): Entry | null {
		const entry = this.#entries.get(sid);
		if (entry === undefined) return null;
		return this.sessions.find(entry.session.id) === null ? null : entry;
	}

	#forgetEnded(): void {
		for (const [sid, { session }] of this.#entries) if (!this.sessions.has(session.id)) this.#entries.delete(sid);
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
