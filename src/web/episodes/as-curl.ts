/** A recorded episode as commands for a shell. */
import { writeExactJson } from '../../exact-json.js';
import type { Trajectory } from '../api/types.ts';

/** @param root address of the server, with a slash at the end */
export function asCurl(trajectory: Trajectory, root: string): string {
	const { task_id, seed, rubric, reward_mode, max_steps, steps, episode_id } = trajectory;
	const reset = { task_id, seed, rubric, reward_mode, max_steps, episode_id: `${episode_id.slice(0, 200)}-again` };
	const bodies: readonly (readonly [string, object])[] = [
		['reset', reset],
		...steps.map(
			({ action }) =>
				['step', { action: { proposed_fix: action.proposed_fix }, episode_id: reset.episode_id }] as const,
		),
	];
	return bodies.map(([path, body]) => command(`${root}${path}`, body)).join('\n\n');
}

function command(url: string, body: object): string {
	return [
		`curl -sS -X POST ${quoted(url)}`,
		`  -H 'content-type: application/json' -H "authorization: Bearer $CODEARENA_API_KEY"`,
		`  -d ${quoted(writeExactJson(body))}`,
	].join(' \\\n');
}

/** In single quotes, in which a shell reads nothing but their end. */
function quoted(text: string): string {
	return `'${text.replaceAll("'", `'\\''`)}'`;
}
