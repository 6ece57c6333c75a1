/** POST /run, /run_raw and /run_code: any Python program in the jail of the fixes, with a share of the queue of its own. */
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { ProgramOutcome } from '../../../live/programs.js';
import type { RepairServices } from '../../../live/repair-services.js';
import {
	otherLanguage,
	runBody,
	runCodeBody,
	runCodeReply,
	runReply,
	toProgramJob,
	toRunCodeJob,
	toRunCodeReply,
	toRunReply,
} from '../../protocol/run.js';
import type { HttpParts, ZodApp } from '../parts.js';
import { failures } from '../replies.js';
import { disconnectSignal } from '../request-context.js';
import { streamProgram, wantsStream } from './run-stream.js';

const RUN_TEXT =
	'With `accept: text/event-stream` the reply is a stream: an event `output` {stream, text} for the lines that the program writes, while it runs, and at the end `result`, which is the reply, or `error` {detail, code}.';
const tags = ['Repair'];

export function runRoutes(app: ZodApp, { arena, lifecycle, ownerOf }: HttpParts, { runProgram }: RepairServices): void {
	const shareOf = (request: FastifyRequest): string => `${ownerOf(request).namespace}run`;
	const run = (job: Parameters<typeof runProgram>[0], reply: FastifyReply) =>
		lifecycle.track(() => runProgram(job, disconnectSignal(reply)));
	const schema = { tags, description: RUN_TEXT, body: runBody, response: { 200: runReply, ...failures(422, 503) } };
	for (const path of ['/run', '/run_raw']) {
		const summary = path === '/run' ? 'Run a program' : 'Run a program (other name of /run)';
		app.post(path, { schema: { ...schema, summary } }, async (request, reply) => {
			const job = toProgramJob(request.body, shareOf(request));
			const toReply = (outcome: ProgramOutcome) => toRunReply(outcome, arena.health().isolation.level);
			if (!wantsStream(request.headers.accept)) return toReply(await run(job, reply));
			return lifecycle.track(() => streamProgram(runProgram, job, reply, toReply));
		});
	}
	const description = 'The request and reply of SandboxFusion.';
	app.post(
		'/run_code',
		{
			schema: {
				tags,
				summary: 'Run code',
				description,
				body: runCodeBody,
				response: { 200: runCodeReply, ...failures(422, 503) },
			},
		},
		async (request, reply) => {
			const refused = otherLanguage(request.body);
			return refused ?? toRunCodeReply(await run(toRunCodeJob(request.body, shareOf(request)), reply));
		},
	);
}
