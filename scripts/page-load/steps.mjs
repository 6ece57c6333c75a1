/** Episodes that are played over HTTP at a steady rate, or as fast as they go. */
import { setTimeout } from 'node:timers/promises';

const SESSIONS = 8;
const STEPS_PER_EPISODE = 4;
/** Fails a test, so that the episode goes on. */
const FIX = (n) => `def average_list(numbers):\n    return sum(numbers) / len(numbers) + ${n}\n`;

/**
 * @param rate steps per second that are sent; 0: as many as go
 * @returns steps that were graded, and the time that they took in ms
 */
export async function playFor(url, ms, rate) {
	const start = performance.now();
	let graded = 0;
	let turns = 0;
	const turn = async () => {
		turns += 1;
		const wait = rate === 0 ? 0 : start + (turns * 1000) / rate - performance.now();
		if (wait > 0) await setTimeout(wait);
	};
	const over = () => performance.now() - start >= ms;
	const play = async (session) => {
		while (!over()) {
			const { info } = await post(`${url}/reset`, { task_id: 'average-list', agent_id: `load-${session}` });
			for (let step = 0; step < STEPS_PER_EPISODE && !over(); step += 1) {
				await turn();
				await post(`${url}/step`, { action: { proposed_fix: FIX(step) }, episode_id: info.episode_id });
				graded += 1;
			}
		}
	};
	await Promise.all(Array.from({ length: SESSIONS }, (_, session) => play(session)));
	return { graded, ms: performance.now() - start };
}

export async function post(url, body) {
	const response = await fetch(url, {
		method: 'POST',
		headers: { 'content-type': 'application/json' },
		body: JSON.stringify(body),
	});
	if (!response.ok) throw new Error(`POST ${url} gave ${response.status}: ${await response.text()}`);
	return response.json();
}
