/** Episodes as a run keeps them, made by hand. */
import type { EpisodeRecord, StepRecord } from '../../src/evaluate/record.js';
import type { Run } from '../../src/evaluate/run-folder.js';

export function stepRecord(overrides: Partial<StepRecord> = {}): StepRecord {
	const { step = 1, reward = 0.5 } = overrides;
	return {
		...{ step, reward, done: true, thinking_ms: 20, grading_ms: 5 },
		action: { proposed_fix: 'x' },
		...{ method: 'search', model: null, prompt: null, reply: null, tokens: null },
		observation: {
			...{ task_id: 'sum', category: 'logic', difficulty: 'easy', buggy_code: '', description: '', error_log: '' },
			...{ entry_points: [], previous_attempts: ['x'], tests_passed: 1, tests_total: 2, solved: false },
			reward_components: { compile_score: 1, test_pass_ratio: 0.5, efficiency_score: null },
		},
		info: { verdict: 'failed', hack_gap: 0, hacking: [], complexity: { measured: 'O(n)' } },
		...overrides,
	};
}

export function episodeRecord(overrides: Partial<EpisodeRecord> = {}): EpisodeRecord {
	const { task = 'sum', seed = 1 } = overrides;
	return {
		...{ task, seed, task_id: task, category: 'logic', difficulty: 'easy', status: 'done', error: null },
		...{ solved: false, best_reward: 0.5, started_at: 60_000, elapsed_ms: 30, reset: null },
		...{ steps: [stepRecord()], faults: [] },
		...overrides,
	};
}

export function makeRun(name: string, episodes: readonly EpisodeRecord[]): Run {
	return {
		...{ version: 1, name, startedAt: 0, plan: episodes.map(({ task, seed }) => ({ task, seed })), episodes },
		settings: {
			...{ agent: 'search', model: null, temperature: 0, seed: 1, maxSteps: 3, budgetMs: 1000 },
			...{ rubric: null, agentId: null, prices: { input: 1, output: 2 } },
		},
	};
}
