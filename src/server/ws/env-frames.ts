/** The conversation on /ws: one request frame in, one outcome out. Mirrors the HTTP routes; the episode is the session's own. */

import { ERROR_TABLE } from '../../errors.js';
import { parseExactJson } from '../../exact-json.js';
import type { RpcParts } from '../mcp/parts.js';
import { answerRpc } from '../mcp/rpc.js';
import { toArenaError } from '../protocol/failure.js';
import {
	type FrameType,
	failureFrame,
	faultFrame,
	frameSchemas,
	isFrameType,
	mcpFrame,
	observationFrame,
	readToolStep,
	stateFrame,
} from '../protocol/frames.js';
import { STEP_CEILING_MS } from '../protocol/names.js';
import { toResult } from '../protocol/observation.js';
import { parseWire } from '../protocol/parse-request.js';
import { toResetRequest } from '../protocol/reset.js';
import { toStepCommand } from '../protocol/step.js';
import type { Session } from '../session/session.js';
import type { FrameContext } from './frame-context.js';
import { CLOSE_NORMAL, CLOSE_SERVER_ERROR, type Frame, type FrameOutcome } from './frame-queue.js';
import { answerToolStep } from './tool-steps.js';

/** Answers one frame; never rejects. */
export async function answerEnvFrame(
	frame: Frame,
	session: Session,
	rpc: RpcParts,
	signal: AbortSignal,
): Promise<FrameOutcome> {
	if (frame.binary) return { reply: faultFrame('INVALID_JSON', 'Invalid JSON: binary frames are not supported') };
	let message: unknown;
	try {
		message = parseExactJson(frame.text);
	} catch (error) {
		return { reply: faultFrame('INVALID_JSON', `Invalid JSON: ${error instanceof Error ? error.message : error}`) };
	}
	if (typeof message !== 'object' || message === null || Array.isArray(message)) return { reply: notAnObject() };
	const { type = '' } = message as { type?: unknown };
	if (!isFrameType(type)) return { reply: faultFrame('UNKNOWN_TYPE', `Unknown message type: ${String(type)}`) };
	const leftMs = Math.max(1, Math.floor(frame.receivedAtMs + STEP_CEILING_MS - performance.now()));
	return converse(type, message, { session, rpc, signal, leftMs });
}

async function converse(type: FrameType, message: object, context: FrameContext): Promise<FrameOutcome> {
	try {
		return await answer(type, message, context);
	} catch (thrown) {
		const error = toArenaError(thrown);
		if (error.code === 'internal_error') context.rpc.onFault(error);
		const reply = failureFrame(error);
		const ends = ERROR_TABLE[error.code].ws === 'SESSION_ERROR';
		return ends ? { reply, close: { code: CLOSE_SERVER_ERROR, reason: error.code } } : { reply };
	}
}

async function answer(type: FrameType, message: object, context: FrameContext): Promise<FrameOutcome> {
	const { session, rpc, signal, leftMs } = context;
	switch (type) {
		case 'reset': {
			const { data } = parseWire(frameSchemas.reset, message, []);
			const options = { signal, timeoutMs: leftMs };
			const turn = data?.resume_token
				? await session.resume(data.resume_token, options)
				: await session.reset(toResetRequest(data ?? {}), options, data?.resumable ?? false);
			return { reply: observationFrame(toResult(turn)) };
		}
		case 'step': {
			const toolStep = readToolStep(message);
			if (toolStep !== null) return { reply: await answerToolStep(toolStep, context) };
			const { data } = parseWire(frameSchemas.step, message, []);
			const command = toStepCommand(data, ['data']);
			const timeoutMs = Math.min(command.timeoutMs, leftMs);
			if (command.episodeId !== null) session.requireEpisode(command.episodeId);
			const { proposed } = command;
			const fix = 'fix' in proposed ? proposed.fix : await session.edited(proposed.editId, rpc.applyEdit, signal);
			return { reply: observationFrame(toResult(await session.step(fix, { signal, timeoutMs }))) };
		}
		case 'state': {
			const { data } = parseWire(frameSchemas.state, message, []);
			if (data?.resume_token) await session.resume(data.resume_token, { signal, timeoutMs: leftMs });
			else if (data?.episode_id) session.requireEpisode(data.episode_id);
			return { reply: stateFrame(await session.state({ signal, timeoutMs: leftMs })) };
		}
		case 'mcp': {
			const { data } = parseWire(frameSchemas.mcp, message, []);
			return { reply: mcpFrame(await answerRpc(data, session, rpc, { signal, timeoutMs: leftMs })) };
		}
		case 'close':
			return { close: { code: CLOSE_NORMAL, reason: '' } };
	}
}

function notAnObject(): object {
	const msg = 'Input should be a valid dictionary';
	return faultFrame('VALIDATION_ERROR', `Invalid message: ${msg}`, {
		errors: [{ type: 'dict_type', loc: [], msg, input: null }],
	});
}
