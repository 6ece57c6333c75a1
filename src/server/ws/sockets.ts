/**
 * The WebSocket routes: `/ws` (a session of OpenEnv's protocol) and `/mcp` (bare JSON-RPC on a session). A connection takes a session when
 * it opens, or attaches to the one named by `?session_id=`, and gives it back when it closes, however it closes.
 */
import websocket from '@fastify/websocket';
import type { FastifyBaseLogger, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { WebSocket } from 'ws';
import { ArenaError } from '../../errors.js';
import type { RpcParts } from '../mcp/parts.js';
import { answerRpcText } from '../mcp/rpc.js';
import { toArenaError, toErrorBody } from '../protocol/failure.js';
import { failureFrame, faultFrame } from '../protocol/frames.js';
import { RpcFailure, rpcError } from '../protocol/json-rpc.js';
import { BODY_LIMIT_BYTES, STEP_CEILING_MS } from '../protocol/names.js';
import type { Lifecycle } from '../session/lifecycle.js';
import type { Owner } from '../session/owner.js';
import type { Session } from '../session/session.js';
import { CapacityReached, type SessionRegistry } from '../session/session-registry.js';
import { answerEnvFrame } from './env-frames.js';
import {
	CLOSE_GOING_AWAY,
	CLOSE_SERVER_ERROR,
	CLOSE_TRY_LATER,
	type Frame,
	type FrameOutcome,
	send,
	serveFrames,
} from './frame-queue.js';
import { KeepAlive, type KeepAliveOptions } from './keep-alive.js';

/** A peer that does not answer a close frame within this many milliseconds is cut off when the server ends. */
const GOODBYE_MS = 1000;

export interface SocketParts {
	/** Counts a frame against the client's rate. @throws ArenaError `rate_limited` */
	readonly countRequest: (request: FastifyRequest) => Promise<void>;
	readonly ownerOf: (request: FastifyRequest) => Owner;
	readonly sessions: SessionRegistry;
	readonly lifecycle: Lifecycle;
	readonly rpc: RpcParts;
	readonly keepAlive: KeepAliveOptions;
}

type Answer = (frame: Frame, session: Session, signal: AbortSignal) => Promise<FrameOutcome>;
type Refuse = (error: unknown) => object;

/** What a client is told whose connection, or one of whose frames, is refused. */
interface Refusals {
	readonly connection: Refuse;
	readonly frame: (error: ArenaError) => object;
}

/**
 * The plugin that upgrades connections. It must come before any hook that may refuse a request: only what its own hook has seen is hung up
 * on after the refusal.
 */
export async function registerUpgrades(app: FastifyInstance): Promise<void> {
	await app.register(websocket, {
		options: { maxPayload: BODY_LIMIT_BYTES, clientTracking: true },
		// A frame that breaks the protocol (too large, bad UTF-8): ws has answered it with a close frame already.
		errorHandler: (error, _socket, request) => request.log.debug({ err: error }, 'websocket'),
		preClose(done) {
			const { clients } = this.websocketServer;
			for (const client of clients) client.close(CLOSE_GOING_AWAY, 'server is shutting down');
			const timer = setTimeout(() => {
				for (const client of clients) client.terminate();
			}, GOODBYE_MS);
			this.websocketServer.close(() => {
				clearTimeout(timer);
				done();
			});
		},
	});
}

export function socketRoutes(app: FastifyInstance, parts: SocketParts): void {
	const keepAlive = new KeepAlive(parts.keepAlive);
	app.addHook('onClose', async () => keepAlive.stop());
	const serve = (socket: WebSocket, request: FastifyRequest, answer: Answer, refusals: Refusals) => {
		const taken = takeSession(request, parts);
		if (taken instanceof Error) return turnAway(socket, taken, refusals.connection, request.log);
		const answerCounted: Answer = async (frame, session, signal) => {
			try {
				await parts.countRequest(request);
			} catch (error) {
				return { reply: refusals.frame(toArenaError(error)) };
			}
			return answer(frame, session, signal);
		};
		serveFrames(socket, {
			lifecycle: parts.lifecycle,
			keepAlive,
			answer: (frame, signal) => tracked(parts.lifecycle, () => answerCounted(frame, taken.session, signal)),
			onClose: taken.giveBack,
		});
	};
	socketRoute(
		app,
		'/ws',
		(socket, request) =>
			serve(
				socket,
				request,
				(frame, session, signal) => answerEnvFrame(frame, session, parts.rpc, signal),
				ENV_REFUSALS,
			),
		wantUpgrade,
	);
	socketRoute(
		app,
		'/mcp',
		(socket, request) =>
			serve(
				socket,
				request,
				(frame, session, signal) => answerMcpFrame(frame, session, parts.rpc, signal),
				MCP_REFUSALS,
			),
		streamNothing,
		{ refusesPlainGet: true },
	);
}

function wantUpgrade(reply: FastifyReply): never {
	void reply.header('upgrade', 'websocket').header('connection', 'upgrade');
	throw new ArenaError('upgrade_required', '/ws speaks WebSocket; connect with a WebSocket client.');
}

/** A standard MCP client asks for a stream of what the server has to say by itself; there is none. */
function streamNothing(reply: FastifyReply): never {
	void reply.header('allow', 'DELETE, POST');
	throw new ArenaError(
		'method_not_allowed',
		'/mcp has nothing to stream: POST a message, or connect with a WebSocket client.',
	);
}

function socketRoute(
	app: FastifyInstance,
	url: string,
	wsHandler: (socket: WebSocket, request: FastifyRequest) => void | Promise<void>,
	refuse: (reply: FastifyReply) => never,
	config: object = {},
): void {
	app.route({
		method: 'GET',
		url,
		exposeHeadRoute: false,
		schema: { hide: true },
		config,
		handler: async (_request, reply) => refuse(reply),
		wsHandler,
	});
}

interface TakenSession {
	readonly session: Session;
	readonly giveBack: () => void;
}

function takeSession(request: FastifyRequest, { sessions, lifecycle, ownerOf }: SocketParts): TakenSession | Error {
	if (lifecycle.draining) return new Error('The server is shutting down.');
	const { session_id: wanted } = request.query as { session_id?: unknown };
	const { namespace } = ownerOf(request);
	if (typeof wanted === 'string' && wanted !== '') {
		const session = sessions.attach(wanted, namespace);
		if (session === null) return new Error(`Unknown session_id, or one that has a WebSocket already: ${wanted}`);
		return { session, giveBack: () => sessions.detach(session.id) };
	}
	try {
		const session = sessions.create(true, namespace);
		return { session, giveBack: () => sessions.close(session.id) };
	} catch (error) {
		return error instanceof Error ? error : new Error(String(error));
	}
}

async function turnAway(socket: WebSocket, error: Error, refuse: Refuse, log: FastifyBaseLogger): Promise<void> {
	log.info({ reason: error.message }, 'websocket refused');
	await send(socket, refuse(error));
	socket.close(error instanceof CapacityReached ? CLOSE_TRY_LATER : CLOSE_SERVER_ERROR);
}

function refuseEnv(error: unknown): object {
	if (!(error instanceof CapacityReached))
		return faultFrame('SESSION_ERROR', error instanceof Error ? error.message : '');
	return faultFrame('CAPACITY_REACHED', error.message, {
		active_sessions: error.activeSessions,
		max_sessions: error.maxSessions,
	});
}

function refuseMcp(error: unknown): object {
	const data =
		error instanceof CapacityReached
			? { active_sessions: error.activeSessions, max_sessions: error.maxSessions }
			: null;
	return rpcError(null, new RpcFailure('server', error instanceof Error ? error.message : '', data));
}

const ENV_REFUSALS: Refusals = { connection: refuseEnv, frame: failureFrame };
const MCP_REFUSALS: Refusals = {
	connection: refuseMcp,
	frame: (error) => rpcError(null, new RpcFailure('server', error.message, toErrorBody(error))),
};

async function answerMcpFrame(
	frame: Frame,
	session: Session,
	rpc: RpcParts,
	signal: AbortSignal,
): Promise<FrameOutcome> {
	return { reply: await answerRpcText(frame.text, session, rpc, { signal, timeoutMs: STEP_CEILING_MS }) };
}

/** While draining no new frame is begun; the queue closes the connection after this. */
async function tracked(lifecycle: Lifecycle, work: () => Promise<FrameOutcome>): Promise<FrameOutcome> {
	if (lifecycle.draining) return { reply: faultFrame('SESSION_ERROR', 'The server is shutting down.') };
	return lifecycle.track(work);
}
