/**
 * A small arena that lives in memory and grades by looking at the text, for tests of the transports. It keeps the contract of
 * `Arena`: isolated episodes, steps of one episode one after the other, aborts that leave the episode as it was.
 * What a fix says decides its fate: `return` passes, `# wait` runs until it is aborted or let go, `# fault` breaks the machinery.
 */

import { randomUUID } from 'node:crypto';
import type {
	Arena,
	EpisodeState,
	EvaluateRequest,
	Evaluation,
	Observation,
	ResetRequest,
	StepOptions,
	TaskFilter,
	Turn,
} from '../../src/episode/arena.js';
import { ArenaError, isRetryable } from '../../src/errors.js';
import type { Grading } from '../../src/grading/grading.js';
import { loadRubrics } from '../../src/grading/load-rubrics.js';
import { DEFAULT_RUBRIC } from '../../src/grading/rubric.js';
import type { Seed } from '../../src/taskset/seed.js';
import type { Task } from '../../src/taskset/task.js';
import { MEMORY_TASKS } from './memory-tasks.js';

interface Episode {
	readonly id: string;
	readonly task: Task;
	readonly seed: Seed;
	readonly maxSteps: number;
	readonly attempts: string[];
	best: number | null;
	solved: boolean;
	last: Grading | null;
	queue: Promise<unknown>;
}

export class MemoryArena implements Arena {
	readonly #episodes = new Map<string, Episode>();
	readonly #letGo = new Set<() => void>();
	/** Fixes that are being graded at this moment. */
	running = 0;
	/** Fixes whose grading was aborted. */
	aborted = 0;
	/** Set to make `health` report it. */
	degraded: string | null = null;
	/** Called when a fix with `# wait` has begun. */
	onWait: () => void = () => undefined;

	async reset(request: ResetRequest): Promise<Turn> {
		const episode: Episode = {
			id: request.episodeId ?? randomUUID(),
			task: this.#pick(request),
			seed: request.seed ?? 7,
			maxSteps: request.maxSteps ?? 5,
			attempts: [],
			best: null,
			solved: false,
			last: null,
			queue: Promise.resolve(),
		};
		if (request.rubric !== undefined && request.rubric !== 'codearena') {
			throw new ArenaError('unknown_rubric', `Unknown rubric "${request.rubric}".`, {
				loc: ['body', 'rubric'],
				input: request.rubric,
			});
		}
		this.#episodes.set(episode.id, episode);
		return { episodeId: episode.id, observation: observe(episode), reward: null, done: false, grading: null };
	}

	rubrics(): ReturnType<Arena['rubrics']> {
		return { rubrics: [...loadRubrics([]).rubrics.values()], byDefault: DEFAULT_RUBRIC };
	}

	step(episodeId: string, proposedFix: string, options: StepOptions = {}): Promise<Turn> {
		const episode = this.#episodes.get(episodeId);
		if (episode === undefined) return Promise.reject(unknownEpisode(episodeId));
		const turn = episode.queue.then(() => this.#stepNow(episode, proposedFix, options));
		episode.queue = turn.catch(() => undefined);
		return turn;
	}

	async #stepNow(episode: Episode, proposedFix: string, options: StepOptions): Promise<Turn> {
		if (isDone(episode)) throw new ArenaError('episode_done', `The episode "${episode.id}" is done.`);
		this.running += 1;
		try {
			await this.#grade(proposedFix, options);
		} finally {
			this.running -= 1;
		}
		const grading = gradingOf(proposedFix, episode.attempts.length + 1);
		episode.attempts.push(proposedFix);
		episode.best = Math.max(episode.best ?? 0, grading.reward);
		episode.solved ||= grading.solved;
		episode.last = grading;
		return {
			episodeId: episode.id,
			observation: observe(episode),
			reward: grading.reward,
			done: isDone(episode),
			grading,
		};
	}

	async #grade(fix: string, { signal, timeoutMs }: StepOptions): Promise<void> {
		if (fix.includes('# fault')) throw new TypeError('secret detail of the machinery');
		if (fix.includes('# overloaded')) throw new ArenaError('overloaded', 'The queue is full.', { retryAfterS: 3 });
		if (fix.includes('# timeout')) throw new ArenaError('timed_out', `No answer within ${timeoutMs} ms.`);
		if (!fix.includes('# wait')) return;
		await new Promise<void>((resolve, reject) => {
			this.#letGo.add(resolve);
			const abort = () => {
				this.aborted += 1;
				reject(new ArenaError('cancelled', 'The client went away.'));
			};
			if (signal?.aborted) abort();
			signal?.addEventListener('abort', abort, { once: true });
			this.onWait();
		});
	}

	/** Ends every waiting grading normally. */
	letGo(): void {
		for (const resolve of this.#letGo) resolve();
		this.#letGo.clear();
	}

	async state(episodeId: string): Promise<{ state: EpisodeState; observation: Observation }> {
		const episode = this.#episodes.get(episodeId);
		if (episode === undefined) throw unknownEpisode(episodeId);
		const observation = observe(episode);
		return { state: stateOf(episode, observation), observation };
	}

	async find(name: string): Promise<string> {
		if (!this.#episodes.has(name)) throw unknownEpisode(name);
		return name;
	}

	async evaluate(request: EvaluateRequest, options: StepOptions = {}): Promise<readonly Evaluation[]> {
		this.#find(request.taskId);
		return Promise.all(
			request.fixes.map(async (fix): Promise<Evaluation> => {
				try {
					await this.#grade(fix, options);
				} catch (error) {
					if (error instanceof ArenaError && isRetryable(error.code)) return { scored: false, error };
					throw error;
				}
				return { scored: true, grading: gradingOf(fix, 1) };
			}),
		);
	}

	discard(episodeId: string): void {
		this.#episodes.delete(episodeId);
	}

	tasks({ category, difficulty, split, q }: TaskFilter): readonly Task[] {
		return MEMORY_TASKS.filter(
			(task) =>
				(category === undefined || task.category === category) &&
				(difficulty === undefined || task.difficulty === difficulty) &&
				(split === undefined || task.split === split) &&
				(q === undefined || `${task.id} ${task.title}`.toLowerCase().includes(q.toLowerCase())),
		);
	}

	expectTask(): void {}

	async task(id: string): Promise<Task> {
		return this.#find(id);
	}

	#find(id: string): Task {
		const task = MEMORY_TASKS.find((candidate) => candidate.id === id);
		if (task === undefined) throw new ArenaError('unknown_task', `Unknown task "${id}".`);
		return task;
	}

	health(): ReturnType<Arena['health']> {
		return {
			isolation: { level: 'seccomp', layers: ['rlimits', 'seccomp'], missing: [], probes: [], pythonVersion: '3.11.7' },
			sandbox: { workers: 2, busy: this.running, queued: 0 },
			degraded: this.degraded,
			episodes: this.#episodes.size,
			tasks: MEMORY_TASKS.length,
		};
	}

	#pick({ taskId, split, index = 0 }: ResetRequest): Task {
		const group = MEMORY_TASKS.filter((task) => split === undefined || task.split === split);
		if (taskId === undefined || taskId === 'random') return group[index] ?? this.#find(`${split}[${index}]`);
		return group.find((task) => [task.id, task.category, task.difficulty].includes(taskId)) ?? this.#find(taskId);
	}
}

function unknownEpisode(id: string): ArenaError {
	return new ArenaError('unknown_episode', `Unknown episode "${id}".`);
}

function isDone(episode: Episode): boolean {
	return episode.solved || episode.attempts.length >= episode.maxSteps;
}

function gradingOf(fix: string, step: number): Grading {
	const passes = fix.includes('return');
	const status = passes ? 'passed' : 'failed';
	return {
		verdict: status,
		reward: passes ? 0.99 : 0.14,
		solved: passes,
		scores: [
			{ name: 'compile_score', value: 1, weight: 0.3, reason: '' },
			{ name: 'test_pass_ratio', value: passes ? 1 : 0, weight: 0.7, reason: '' },
			{ name: 'llm_correctness', value: null, weight: 0, reason: 'no judge is configured' },
		],
		penalties: { step: 0.01 * step, repeat: 0 },
		visibleTests: [{ name: 'Basic.test_it', group: 'visible', tier: 'Basic', status, message: passes ? '' : '1 != 2' }],
		counts: { visible: { Basic: { passed: passes ? 1 : 0, total: 1 } }, heldout: {}, fresh: {} },
		hackGap: null,
		errorLog: passes ? '' : 'Basic.test_it: 1 != 2',
		feedback: passes ? 'Solved.' : 'A test fails.',
		hacking: [],
		judge: { source: 'none', scores: {}, feedback: '' },
		refusals: [],
		extracted: null,
		execution: null,
		efficiency: null,
	};
}

function observe(episode: Episode): Observation {
	const { task, last, attempts } = episode;
	const passed = last?.solved ? 1 : 0;
	return {
		taskId: task.id,
		category: task.category,
		difficulty: task.difficulty,
		language: task.language,
		description: task.description,
		entryPoints: task.entryPoints,
		buggyCode: task.buggyCode,
		errorLog: last?.errorLog ?? 'SyntaxError: expected an indented block',
		testResults: `${passed}/1 tests passed.`,
		tests: last?.visibleTests ?? [],
		testsPassed: passed,
		testsTotal: 1,
		previousAttempts: [...attempts],
		stepCount: attempts.length,
		attemptsLeft: episode.maxSteps - attempts.length,
		bestReward: episode.best,
		rewardComponents: Object.fromEntries((last?.scores ?? []).map(({ name, value }) => [name, value])),
		feedback: last?.feedback ?? '',
		solved: episode.solved,
		recollection: null,
	};
}

function stateOf(episode: Episode, observation: Observation): EpisodeState {
	return {
		episodeId: episode.id,
		stepCount: observation.stepCount,
		taskId: episode.task.id,
		category: episode.task.category,
		difficulty: episode.task.difficulty,
		maxSteps: episode.maxSteps,
		done: isDone(episode),
		solved: episode.solved,
		bestReward: episode.best,
		testsPassed: observation.testsPassed,
		testsTotal: observation.testsTotal,
		seed: episode.seed,
	};
}
