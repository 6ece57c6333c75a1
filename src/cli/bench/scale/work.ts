/** The two ways in which a trainer asks for rewards: groups of fixes at /evaluate, and episodes of one step over HTTP. */
import type { Client } from '../../target/server.js';
import { FAILING_FIX, TEN_TESTS_ID } from '../ten-tests.js';

export const GROUP = 16;

export interface Way {
	readonly name: string;
	/** Gradings of one piece of work. */
	readonly gradings: number;
	/** Does one piece. Rejects when a fix does not get its verdict. */
	piece(client: Client): Promise<void>;
}

interface Graded {
	readonly results: readonly { readonly scored: boolean; readonly info: { readonly verdict: string | null } }[];
}

/** No two fixes are the same text, so that no cache can answer. */
export function waysOfGrading(): readonly Way[] {
	let made = 0;
	const fix = () => `${FAILING_FIX}\n_ATTEMPT = ${made++}\n`;
	const group = async (client: Client) => {
		const fixes = Array.from({ length: GROUP }, fix);
		const { results } = await client.post<Graded>('/evaluate', { task_id: TEN_TESTS_ID, fixes, seed: made });
		for (const { info } of results) check(info.verdict);
	};
	const step = async (client: Client) => {
		const reset = await client.post<{ info: { episode_id: string } }>('/reset', { task_id: TEN_TESTS_ID, seed: made });
		const body = { action: { proposed_fix: fix() }, episode_id: reset.info.episode_id };
		check((await client.post<{ info: { verdict: string } }>('/step', body)).info.verdict);
	};
	return [
		{ name: `groups of ${GROUP}`, gradings: GROUP, piece: group },
		{ name: 'reset and step', gradings: 1, piece: step },
	];
}

function check(verdict: string | null): void {
	if (verdict !== 'failed') throw new Error(`expected failed, got ${verdict}`);
}
