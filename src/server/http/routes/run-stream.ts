/** A program's output as it comes: Server-Sent Events `output` for its lines, then one `result` or `error`. */
import type { FastifyReply } from 'fastify';
import type { ProgramOutcome, RunProgram } from '../../../live/programs.js';
import { toArenaError, toErrorBody } from '../../protocol/failure.js';
import { disconnectSignal } from '../request-context.js';
import { type EventStream, openEventStream } from '../sse.js';

type ProgramJob = Parameters<RunProgram>[0];

/** Whether a client asks for the stream rather than for one reply. */
export function wantsStream(accept: string | undefined): boolean {
	return accept !== undefined && /^\s*text\/event-stream\b/i.test(accept);
}

/**
 * Opens the stream with the first line or the result, so that a refusal before that is an answer with its own status.
 * @param toReply the result's data
 * @throws ArenaError what failed before the stream was open
 */
export async function streamProgram(
	run: RunProgram,
	job: ProgramJob,
	reply: FastifyReply,
	toReply: (outcome: ProgramOutcome) => Readonly<Record<string, unknown>>,
): Promise<FastifyReply> {
	const signal = disconnectSignal(reply);
	let stream = null as EventStream | null;
	let id = 0;
	const send = (type: 'output' | 'result' | 'error', data: Readonly<Record<string, unknown>>): void => {
		stream ??= openEventStream(reply, () => undefined);
		id += 1;
		stream.send({ id, type, data });
	};
	const onOutput: ProgramJob['onOutput'] = (output) => send('output', { ...output });
	try {
		send('result', toReply(await run({ ...job, onOutput }, signal)));
	} catch (thrown) {
		if (stream === null) throw thrown;
		send('error', { ...toErrorBody(toArenaError(thrown)) });
	}
	stream?.end();
	return reply;
}
