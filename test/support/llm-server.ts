/** A real HTTP server that speaks the chat-completions protocol and answers as each test tells it to. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface ChatRequest {
	readonly authorization: string | undefined;
	readonly url: string | undefined;
	readonly body: {
		readonly model: string;
		readonly temperature: number;
		readonly stream?: boolean;
		readonly messages: readonly { readonly role: string; readonly content: string }[];
		readonly response_format: {
			readonly type: string;
			readonly json_schema: { readonly strict: boolean; readonly schema: unknown };
		};
	};
}

export type Answer = (response: ServerResponse, request: ChatRequest) => void;

export interface LlmServer {
	/** With `/v1` at the end. */
	readonly baseUrl: string;
	readonly requests: ChatRequest[];
	/** Questions under way at one time, at most. */
	mostOpen: number;
	/** Answers in order; the last one repeats. */
	answers: Answer[];
	close(): Promise<void>;
}

export async function startLlmServer(...answers: Answer[]): Promise<LlmServer> {
	let open = 0;
	const server = createServer((request, response) => {
		open += 1;
		state.mostOpen = Math.max(state.mostOpen, open);
		response.once('close', () => {
			open -= 1;
		});
		void readRequest(request).then((chat) => {
			const answer = state.answers[Math.min(state.requests.length, state.answers.length - 1)];
			state.requests.push(chat);
			answer?.(response, chat);
		});
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	const state: LlmServer = {
		baseUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`,
		requests: [],
		mostOpen: 0,
		answers,
		close: () => {
			server.closeAllConnections();
			return new Promise((resolve) => server.close(() => resolve()));
		},
	};
	return state;
}

async function readRequest(request: IncomingMessage): Promise<ChatRequest> {
	const chunks: Buffer[] = [];
	for await (const chunk of request) chunks.push(chunk as Buffer);
	const body = JSON.parse(Buffer.concat(chunks).toString('utf8')) as ChatRequest['body'];
	return { authorization: request.headers.authorization, url: request.url, body };
}

/** A completion with this text, or with this message and end. */
export function says(content: unknown, message: Record<string, unknown> = {}, finish = 'stop'): Answer {
	const text = typeof content === 'string' ? content : JSON.stringify(content);
	return (response) =>
		sendJson(response, 200, {
			id: 'chatcmpl-1',
			object: 'chat.completion',
			created: 1,
			model: 'judge-model',
			choices: [
				{ index: 0, finish_reason: finish, message: { role: 'assistant', content: text, refusal: null, ...message } },
			],
		});
}

export function scores(correctness: unknown, security: unknown, quality: unknown): Answer {
	return says({ correctness, security, quality, feedback: 'Looks right.' });
}

export function fails(status: number, headers: Record<string, string> = {}): Answer {
	return (response) => sendJson(response, status, { error: { message: 'no', type: 'server_error' } }, headers);
}

/** Never answers. */
export const hangs: Answer = () => {};

/** Sends the start of an answer and never the rest. */
export const stalls: Answer = (response) => {
	response.writeHead(200, { 'content-type': 'application/json' });
	response.write('{"choices": [');
};

export function sendsRaw(text: string): Answer {
	return (response) => {
		response.writeHead(200, { 'content-type': 'application/json' });
		response.end(text);
	};
}

/** Streams a text in pieces of a few characters, as endpoints do that know no other form. */
export function streams(text: string, pauseMs = 0): Answer {
	return (response) => {
		response.writeHead(200, { 'content-type': 'text/event-stream' });
		const pieces = text.match(/[\s\S]{1,9}/g) ?? [];
		const chunk = (delta: object, finish: string | null): void => {
			response.write(`data: ${JSON.stringify({ choices: [{ index: 0, delta, finish_reason: finish }] })}\n\n`);
		};
		const next = (): void => {
			const piece = pieces.shift();
			if (piece !== undefined) {
				chunk({ content: piece }, null);
				setTimeout(next, pauseMs);
				return;
			}
			chunk({}, 'stop');
			response.end('data: [DONE]\n\n');
		};
		next();
	};
}

export const drops: Answer = (response) => {
	response.socket?.destroy();
};

function sendJson(response: ServerResponse, status: number, body: unknown, headers: Record<string, string> = {}): void {
	response.writeHead(status, { 'content-type': 'application/json', ...headers });
	response.end(JSON.stringify(body));
}
