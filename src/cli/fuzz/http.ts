/** Holds the server to its word for one request: an answer, and never one that says the server itself is at fault. */
import type { FuzzRequest } from './openapi.js';

export interface FuzzReply {
	readonly status: number;
	readonly text: string;
}

/** What is wrong with an answer, one sentence; null when nothing is. */
export function replyComplaint({ method, url, body }: FuzzRequest, { status, text }: FuzzReply): string | null {
	// A request may ask for a time limit that nothing can keep, or for what this server's configuration switched off.
	const isAllowed = status < 500 || (status === 503 && /"timed_out"|CODEARENA_STORE is off/.test(text));
	const shown = `${method} ${url} ${body?.slice(0, 300) ?? ''}`;
	if (!isAllowed) return `${status} ${text.slice(0, 200)} for ${shown}`;
	return status >= 400 && !isErrorBody(text) ? `${status} without detail and code for ${shown}` : null;
}

function isErrorBody(text: string): boolean {
	try {
		const body = JSON.parse(text) as Record<string, unknown>;
		return ('detail' in body && 'code' in body) || 'error' in body;
	} catch {
		return false;
	}
}

/** What a fuzzed request may name; ids of tasks that exist, and fixes that a task takes. */
export function vocabularyOf(taskIds: readonly string[], fixes: readonly string[], episodeIds: readonly string[]) {
	return {
		task_id: taskIds,
		id: taskIds,
		proposed_fix: fixes,
		fixed_code: fixes,
		fixes: [fixes, fixes.slice(0, 1)],
		episode_id: episodeIds,
		// Long enough to run something, short enough to run much.
		budget_ms: [1, 30],
		action: fixes.map((fix) => ({ proposed_fix: fix })),
	};
}
