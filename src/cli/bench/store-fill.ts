/** A database of many made-up steps, written through the store's own journal so that it is what a server would have written. */

import { createHash } from 'node:crypto';
import { mapConcurrently } from '../../concurrency.js';
import type { Episode } from '../../episode/episode.js';
import type { Grading } from '../../grading/grading.js';
import { loadRubrics } from '../../grading/load-rubrics.js';
import type { TestOutcome } from '../../sandbox/sandbox.js';
import { openStore } from '../../store/open-store.js';
import { CATEGORIES, DIFFICULTIES, type Task } from '../../taskset/task.js';

const AGENTS = 20;
const TASKS_PER_CELL = 6;
const STEPS_PER_EPISODE = 5;
const AT_ONCE = 256;

/** @param steps about so many; whole episodes */
export async function fillDatabase(dataDir: string, steps: number): Promise<void> {
	const store = await openStore({
		kind: 'auto',
		databaseUrl: null,
		dataDir,
		isolation: 'seccomp',
		log: () => {},
	});
	const tasks = madeUpTasks();
	const rubric = loadRubrics().rubrics.get('codearena');
	if (rubric === undefined) throw new Error('there is no rubric "codearena"');
	const play = async (n: number) => {
		const task = tasks[(n * 7) % tasks.length] as Task;
		let episode: Episode = {
			id: `large-${n}`,
			runId: `run-${n}`,
			alias: null,
			agentId: `agent-${n % AGENTS}`,
			recollection: null,
			task,
			rubric,
			seed: n,
			rewardMode: 'dense',
			maxSteps: STEPS_PER_EPISODE,
			plannedTests: testsOf(0),
			attempts: [],
			bestReward: null,
			solved: false,
			done: false,
			shown: { tests: testsOf(0), errorLog: 'x'.repeat(400), feedback: 'A test fails.', rewardComponents: {} },
		};
		await store.journal.begin(episode);
		for (let step = 1; !episode.done; step += 1) {
			const grading = madeUpGrading(n, step);
			episode = afterStep(episode, grading, `def f(x):\n    return x + ${n}\n${'# padding\n'.repeat(60)}`);
			await store.journal.record({ after: episode, reward: grading.reward, grading, gradedMs: 8 });
		}
	};
	const episodes = Array.from({ length: Math.ceil(steps / STEPS_PER_EPISODE) }, (_, n) => n + 1);
	await mapConcurrently(episodes, AT_ONCE, play);
	await store.close();
}

function madeUpTasks(): Task[] {
	return CATEGORIES.flatMap((category) =>
		DIFFICULTIES.flatMap((difficulty) =>
			Array.from({ length: TASKS_PER_CELL }, (_, n) =>
				madeUpTask(`${category}-${difficulty}-${n}`, category, difficulty),
			),
		),
	);
}

function madeUpTask(id: string, category: Task['category'], difficulty: Task['difficulty']): Task {
	return {
		id,
		title: id,
		category,
		difficulty,
		split: 'train',
		language: 'python',
		kind: 'function',
		package: null,
		description: `Made up. ${'It adds two numbers. '.repeat(10)}`,
		entryPoints: ['f'],
		complexity: null,
		tags: [],
		bug: { kind: 'none' },
		hints: [],
		limits: { cpuTimeMs: 2000, memoryLimitBytes: 2 ** 28 },
		arguments: 'unchanged',
		compare: 'strict',
		staticRules: { forbidCalls: [], forbidKeywords: {}, requireImports: [] },
		author: 'nobody',
		license: 'MIT',
		buggyCode: 'def f(x):\n    return x\n',
		solutionCode: '',
		testsCode: '',
		heldoutCode: '',
		inputsCode: null,
		wrong: {},
		right: {},
		contentHash: createHash('sha256').update(id).digest('hex'),
		folder: null,
	};
}

function testsOf(passed: number): TestOutcome[] {
	return Array.from({ length: 12 }, (_, n) => ({
		name: n < 6 ? `Basic.test_${n}` : `Edge.test_${n}`,
		group: n < 6 ? 'visible' : 'heldout',
		tier: n < 6 ? 'Basic' : 'Edge',
		status: n < passed ? 'passed' : 'failed',
		message: n < passed || n >= 6 ? '' : `expected ${n}, got None`,
	}));
}

function madeUpGrading(episode: number, step: number): Grading {
	const passed = (episode * 5 + step * 3) % 13;
	const solved = passed === 12;
	const tests = testsOf(passed);
	return {
		verdict: solved ? 'passed' : 'failed',
		reward: passed / 13,
		solved,
		scores: [{ name: 'test_pass_ratio', value: passed / 12, weight: 1, reason: '' }],
		penalties: { step: step / 100, repeat: 0 },
		visibleTests: tests.filter(({ group }) => group === 'visible'),
		counts: { visible: {}, heldout: {}, fresh: {} },
		hackGap: (episode % 10) / 20,
		errorLog: `TypeError: unsupported operand ${passed}\n${'x'.repeat(400)}`,
		feedback: 'A test fails.',
		hacking: [],
		judge: { source: 'none', scores: {}, feedback: '' },
		refusals: [],
		extracted: null,
		execution: {
			verdict: solved ? 'passed' : 'failed',
			compiled: true,
			imported: true,
			tests,
			errorText: '',
			errorLine: null,
			stdout: '',
			stderr: '',
			cpuTimeMs: 3,
			wallTimeMs: 5,
			peakMemoryBytes: 1e7,
			findings: [],
			efficiency: { outcome: 'measured', detail: '', ratio: 1, excessGrowth: 0, prepared: 0, reached: true, looks: [] },
			isolation: 'seccomp',
		},
		efficiency: { measured: 'O(n)', reference: 'O(n)', ratio: 1, level: 1, reason: '' },
	};
}

function afterStep(episode: Episode, grading: Grading, source: string): Episode {
	const attempts = [...episode.attempts, { source, fingerprint: `${episode.runId} ${episode.attempts.length}` }];
	const { visibleTests: tests, errorLog, feedback, reward, solved } = grading;
	return {
		...episode,
		attempts,
		bestReward: Math.max(reward, episode.bestReward ?? 0),
		solved,
		done: solved || attempts.length === STEPS_PER_EPISODE,
		shown: { tests, errorLog, feedback, rewardComponents: { test_pass_ratio: reward } },
	};
}
