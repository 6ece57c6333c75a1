import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { parseExactJson } from '../../src/exact-json.js';
import type { Trajectory } from '../../src/web/api/types.ts';
import { asCurl } from '../../src/web/episodes/as-curl.ts';
import { asHtml } from '../../src/web/episodes/as-html.ts';
import { toQuery, withFilter } from '../../src/web/episodes/filters.ts';
import { isSame } from '../../src/web/episodes/replayed-step.ts';

const HOSTILE = `</pre><script>alert(1)</script>&'"'; $(touch x) \`id\``;

const trajectory = {
	task_id: HOSTILE,
	agent_id: HOSTILE,
	episode_id: HOSTILE,
	seed: 18446744073709551615n,
	rubric: 'codearena',
	reward_mode: 'dense',
	max_steps: 5,
	solved: false,
	best_reward: 0.4,
	started_at: '2026-01-31T12:00:00.000Z',
	task: { title: HOSTILE, description: HOSTILE, buggy_code: HOSTILE },
	steps: [
		{
			step: 1,
			action: { proposed_fix: HOSTILE },
			reward: 0.4,
			solved: false,
			observation: {
				tests: [{ name: HOSTILE, status: 'failed', message: HOSTILE }],
				feedback: HOSTILE,
				error_log: HOSTILE,
				reward_components: { [HOSTILE]: 1 },
			},
			info: {
				judge: { source: 'llm', scores: {}, feedback: HOSTILE },
				execution: { stdout: HOSTILE, stderr: HOSTILE },
			},
		},
	],
} as unknown as Trajectory;

test('the HTML of an episode holds everything as text', () => {
	const html = asHtml(trajectory);
	expect(html).not.toMatch(/<script/i);
	expect(html).toContain('18446744073709551615');
	expect(html.split('&lt;script&gt;').length).toBeGreaterThan(10);
	expect(html.match(/<\/pre>/g)).toHaveLength(html.match(/<pre>/g)?.length ?? 0);
});

test('the commands of an episode hand a shell exactly its bodies and run nothing else', () => {
	const commands = asCurl(trajectory, 'http://127.0.0.1:1/');
	// A shell with a `curl` that prints its arguments, one a line as hexadecimal.
	const script = `curl() { for word in "$@"; do printf %s "$word" | od -An -tx1 | tr -d ' \\n'; echo; done; }\n${commands}`;
	const words = execFileSync('/bin/bash', ['-c', script], { encoding: 'utf8', env: { CODEARENA_API_KEY: 'k' } })
		.trim()
		.split('\n')
		.map((hex) => Buffer.from(hex, 'hex').toString('utf8'));
	const bodies = words.filter((word) => word.startsWith('{')).map(parseExactJson);
	expect(bodies).toMatchObject([
		{ task_id: HOSTILE, seed: 18446744073709551615n },
		{ action: { proposed_fix: HOSTILE }, episode_id: `${HOSTILE}-again` },
	]);
	expect(words).toContain('authorization: Bearer k');
});

test('filters leave out what is empty or half typed', () => {
	const typed = { agent_id: 'ann', min_reward: '0.', max_reward: '0.5', fix: '' };
	expect(toQuery(typed)).toEqual({ agent_id: 'ann', max_reward: '0.5' });
	expect(withFilter({ agent_id: 'ann' }, 'agent_id', '')).toEqual({});
	expect(withFilter({}, 'solved', 'true')).toEqual({ solved: 'true' });
});

test('a replayed reward is the same to six decimals', () => {
	expect(isSame({ step: 1, before: 0.123456, now: 0.1234561 })).toBe(true);
	expect(isSame({ step: 1, before: 0.12, now: 0.13 })).toBe(false);
});
