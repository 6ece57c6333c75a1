/** The frames of /ws: requests by `type`, and the envelopes of their answers. Unknown members of a frame are ignored. */
import { z } from 'zod';
import type { ArenaError } from '../../errors.js';
import { toFrameError } from './failure.js';
import type { Result } from './observation.js';
import { resetBody } from './reset.js';
import { stateData, type WireState } from './state.js';
import { stepBody } from './step.js';

export const frameSchemas = {
	reset: z.looseObject({ data: resetBody.nullish() }),
	step: z.looseObject({ data: stepBody }),
	// OpenEnv's client sends no data here.
	state: z.looseObject({ data: stateData.nullish().catch(null) }),
	mcp: z.looseObject({ data: z.record(z.string(), z.unknown()) }),
} as const;

const toolStep = z.discriminatedUnion('type', [
	z.looseObject({ type: z.literal('list_tools') }),
	z.looseObject({
		type: z.literal('call_tool'),
		tool_name: z.string(),
		arguments: z.record(z.string(), z.unknown()).nullish(),
	}),
]);
export type ToolStep = z.output<typeof toolStep>;

/** The tool call in a step frame, or null for a fix. */
export function readToolStep(frame: object): ToolStep | null {
	const parsed = z.object({ data: toolStep }).safeParse(frame);
	return parsed.success ? parsed.data.data : null;
}

const FRAME_TYPES = ['reset', 'step', 'state', 'mcp', 'close'] as const;
export type FrameType = (typeof FRAME_TYPES)[number];

/** Codes of error frames that belong to no failure of the arena. */
export type FrameFault = 'INVALID_JSON' | 'UNKNOWN_TYPE' | 'VALIDATION_ERROR' | 'CAPACITY_REACHED' | 'SESSION_ERROR';

export function observationFrame(result: Result): object {
	return { type: 'observation', data: result };
}

/** The observation of a step that was a tool call. */
export function toolStepFrame(
	observation: object,
	{ reward, done }: { readonly reward: number | null; readonly done: boolean } = { reward: null, done: false },
): object {
	return { type: 'observation', data: { observation, reward, done } };
}

export function stateFrame(state: WireState): object {
	return { type: 'state', data: state };
}

export function mcpFrame(response: object): object {
	return { type: 'mcp', data: response };
}

export function faultFrame(code: FrameFault, message: string, extra: object = {}): object {
	return { type: 'error', data: { message, code, ...extra } };
}

export function failureFrame(error: ArenaError): object {
	return { type: 'error', data: toFrameError(error) };
}

export function isFrameType(type: unknown): type is FrameType {
	return FRAME_TYPES.some((known) => known === type);
}
