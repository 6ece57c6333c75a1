/** The few requests that an attack makes, the way an agent makes them: reset, step, and a look at the server's health. */

/** What of a step's answer is looked at. */
export interface StepAnswer {
	/** HTTP status; 200 for every answer that is no error. */
	readonly status: number;
	/** Code of an error; null without one. */
	readonly code: string | null;
	readonly solved: boolean;
	/** Every test passed, whatever it cost. */
	readonly passed: boolean;
	/** 0..1; null where it was not scored. */
	readonly efficiency: number | null;
	/** All that the answer says, without what was sent and what is the task's own. */
	readonly text: string;
}

interface Isolation {
	readonly level: string;
	readonly layers: readonly string[];
}

export interface ArenaClient {
	/** Null when the server is not healthy. @throws Error when there is none */
	isolation(): Promise<Isolation | null>;
	/** Opens an episode and makes one step in it. */
	submit(taskId: string, fix: string, seed: number): Promise<StepAnswer>;
}

interface Body {
	readonly code?: string;
	readonly observation?: Readonly<Record<string, unknown>>;
	readonly info?: Readonly<Record<string, unknown>>;
}

const TIMEOUT_MS = 90_000;

/** @param apiKey null for a server that asks for none */
export function createArenaClient(url: string, apiKey: string | null): ArenaClient {
	const headers: Record<string, string> = { 'content-type': 'application/json' };
	if (apiKey !== null) headers.authorization = `Bearer ${apiKey}`;
	async function post(path: string, body: unknown): Promise<{ status: number; body: Body }> {
		const response = await fetch(new URL(path, url), {
			method: 'POST',
			headers,
			body: JSON.stringify(body),
			signal: AbortSignal.timeout(TIMEOUT_MS),
		});
		return { status: response.status, body: (await response.json()) as Body };
	}
	return {
		async isolation() {
			const asked = fetch(new URL('/health', url), { signal: AbortSignal.timeout(TIMEOUT_MS) });
			const response = await asked.catch((cause) => {
				throw new Error(`no server answers at ${url}`, { cause });
			});
			const health = (await response.json()) as { status: string; isolation: Isolation };
			return health.status === 'healthy' ? health.isolation : null;
		},
		async submit(taskId, fix, seed) {
			const opened = await post('/reset', { task_id: taskId, seed });
			if (opened.status !== 200) return answerOf(opened.status, opened.body);
			const { status, body } = await post('/step', {
				action: { proposed_fix: fix },
				episode_id: opened.body.info?.episode_id,
			});
			return answerOf(status, body);
		},
	};
}

function answerOf(status: number, { code, observation, info }: Body): StepAnswer {
	const {
		previous_attempts: sent,
		buggy_code: given,
		description,
		...said
	} = (observation ?? {}) as Record<string, unknown>;
	const components = (observation?.reward_components ?? {}) as Record<string, number | null>;
	return {
		status,
		code: code ?? null,
		solved: observation?.solved === true,
		passed: info?.verdict === 'passed',
		efficiency: components.efficiency_score ?? null,
		text: JSON.stringify([said, info ?? {}]),
	};
}
