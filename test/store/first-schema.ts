/** Rows as the first schema held them, written here in full so that a later change of the program cannot change them. */
import type { Engine } from '../../src/store/engine.js';
import { makeTask } from '../support/task-folders.js';

const AT = Date.parse('2026-01-02T03:04:05Z');

/** Three episodes of one agent: one open with a step, two that were solved. */
export async function fillFirstSchema({ db }: Engine): Promise<void> {
	const { contentHash, description, buggyCode } = makeTask();
	const facts = {
		title: 'Sum',
		category: 'logic',
		difficulty: 'easy',
		language: 'python',
		split: 'train',
		description,
		entryPoints: ['add'],
		buggyCode,
		tests: [],
		errorLog: '',
		feedback: '',
	};
	const version = { content_hash: contentHash, task_id: 'sum', facts: JSON.stringify(facts), created_at: AT };
	await db.insertInto('task_versions').values(version).execute();
	await db.insertInto('agents').values({ agent_id: 'ann', first_seen_at: AT }).execute();
	const episodes = [
		{ run_id: 'run-1', episode_id: 'open', status: 'open', step_count: 1, solved: 0, best_reward: 0.3 },
		{ run_id: 'run-2', episode_id: 'good', status: 'done', step_count: 1, solved: 1, best_reward: 0.9 },
		{ run_id: 'run-3', episode_id: 'better', status: 'done', step_count: 1, solved: 1, best_reward: 0.95 },
	];
	await db
		.insertInto('episodes')
		.values(episodes.map((episode) => ({ ...COMMON_EPISODE, content_hash: contentHash, ...episode })))
		.execute();
	const steps = [
		{ run_id: 'run-1', fix: '"half"', score: 0.3, solved: 0, done: 0, verdict: 'failed' },
		{ run_id: 'run-2', fix: '"good"', score: 0.9, solved: 1, done: 1, verdict: 'passed' },
		{ run_id: 'run-3', fix: '"better"', score: 0.95, solved: 1, done: 1, verdict: 'passed' },
	].map((step) => ({ ...COMMON_STEP, ...step, reward: step.score, record_id: `record of ${step.run_id}` }));
	await db.insertInto('steps').values(steps).execute();
	await db
		.insertInto('uncounted_steps')
		.values(steps.map(({ run_id, step }) => ({ run_id, step })))
		.execute();
}

const COMMON_EPISODE = {
	alias: null,
	agent_id: 'ann',
	task_id: 'sum',
	category: 'logic',
	difficulty: 'easy',
	language: 'python',
	split: 'train',
	rubric: 'codearena',
	reward_mode: 'dense',
	seed: '7',
	max_steps: 5,
	recollection: null,
	started_at: AT,
	bytes: 100,
	updated_at: AT,
};

const COMMON_STEP = {
	step: 1,
	fingerprint: 'x',
	components: '{"compile_score":1}',
	shown: '{"tests":[],"errorLog":"NameError: name \'x\' is not defined","feedback":"A test fails."}',
	info: '{"verdict":"failed","hack_gap":null,"refusals":[],"hacking":[],"complexity":null}',
	outcomes: '[["visible","Basic.test_0","failed"]]',
	cpu_ms: 3,
	graded_ms: 8,
	created_at: AT,
};
