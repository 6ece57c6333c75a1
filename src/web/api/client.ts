/** Requests to the server that the page came from, at whatever path that is. */
import { parseExactJson, writeExactJson } from '../../exact-json.js';
import { askForKey, currentKey } from './key.ts';

/** Address of the page's root, with a slash at the end; read once, since navigation must not move it. */
export const ROOT = new URL('.', document.baseURI);

/** What the server refused, in its own words. */
export class ApiError extends Error {
	override readonly name = 'ApiError';

	constructor(
		readonly status: number,
		readonly code: string,
		message: string,
		/** Seconds after which the same request may work; null where that makes no sense. */
		readonly retryAfterS: number | null = null,
	) {
		super(message);
	}
}

export interface Ask {
	readonly body?: unknown;
	readonly signal?: AbortSignal | undefined;
	readonly method?: 'GET' | 'POST' | 'DELETE';
}

/** @param path below the root, without a slash before it @throws ApiError */
export async function api<T>(path: string, ask: Ask = {}): Promise<T> {
	const response = await send(path, ask, 'application/json');
	return parseExactJson(await response.text()) as T;
}

/** The answer itself, once it is known to be a good one; for streams. @throws ApiError */
export async function send(path: string, { body, signal, method }: Ask, accept: string): Promise<Response> {
	const key = currentKey();
	const response = await fetch(new URL(path, ROOT), {
		method: method ?? (body === undefined ? 'GET' : 'POST'),
		headers: {
			accept,
			...(body !== undefined && { 'content-type': 'application/json' }),
			...(key !== '' && { authorization: `Bearer ${key}` }),
		},
		...(body !== undefined && { body: writeExactJson(body) }),
		...(signal && { signal }),
	}).catch((cause: unknown) => {
		if (signal?.aborted) throw cause;
		throw new ApiError(0, 'unreachable', 'The server cannot be reached.');
	});
	if (response.ok) return response;
	throw await failureOf(response);
}

async function failureOf(response: Response): Promise<ApiError> {
	if (response.status === 401) askForKey();
	const text = await response.text();
	const wait = Number(response.headers.get('retry-after') ?? Number.NaN);
	return new ApiError(response.status, ...describe(response.status, text), Number.isFinite(wait) ? wait : null);
}

/** Code and sentence of an error body in FastAPI's shape. */
export function describe(status: number, text: string): [code: string, message: string] {
	try {
		const { detail, code } = JSON.parse(text) as { detail?: unknown; code?: unknown };
		return [typeof code === 'string' ? code : 'error', sentenceOf(detail) ?? `The server answered ${status}.`];
	} catch {
		return ['error', `The server answered ${status}.`];
	}
}

function sentenceOf(detail: unknown): string | null {
	if (typeof detail === 'string') return detail;
	if (!Array.isArray(detail)) return null;
	const parts = detail.map((one: { loc?: unknown[]; msg?: unknown }) => `${one.loc?.at(-1) ?? ''}: ${String(one.msg)}`);
	return parts.join('; ');
}

/** Query text of the values that are there; with its question mark, or empty. */
export function queryOf(values: Readonly<Record<string, string | number | undefined>>): string {
	const given = Object.entries(values).filter(([, value]) => value !== undefined && value !== '');
	const text = new URLSearchParams(given.map(([name, value]) => [name, String(value)])).toString();
	return text === '' ? '' : `?${text}`;
}
