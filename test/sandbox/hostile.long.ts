/** Every attack of the suite, graded for real: none does its harm, none is our error, and the next honest fix is graded right. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Submission } from '../../src/cli/attack/corpus.js';
import type { Sandbox } from '../../src/sandbox/sandbox.js';
import type { Task } from '../../src/taskset/task.js';
import { ATTACKS, gradeSubmission, harmIn, hurried, loadRealTasks, taskOf } from '../support/attack-corpus.js';
import { ECHO, gradeFix } from '../support/python-tasks.js';
import { startRealSandbox } from '../support/real-sandbox.js';

let sandbox: Sandbox;
let tasks: ReadonlyMap<string, Task>;
const events: string[] = [];

beforeAll(async () => {
	tasks = await loadRealTasks();
	sandbox = await startRealSandbox(4, ({ kind, message }) => events.push(`${kind}: ${message}`));
});
afterAll(() => sandbox.close(0));

async function attack(submission: Submission): Promise<void> {
	if (submission.needsNamespaces && !sandbox.isolation.layers.includes('namespaces')) return;
	const whole = taskOf(tasks, submission);
	// Only what is timed needs all of a task's processor time; the rest ends sooner with less.
	const task = submission.harm.kind === 'efficiency-above' ? whole : hurried(whole);
	for (let run = 0; run < submission.runs; run++) {
		expect(harmIn(task, await gradeSubmission(sandbox, task, submission), submission)).toBeNull();
	}
	const honest = await gradeFix(sandbox, ECHO, ECHO.solutionCode);
	expect(honest.verdict).toBe('passed');
}

// What ends by a time limit mostly waits, so four of these run at a time; each grading is a process of its own all the same.
describe.concurrent('attacks that end by a time limit', () => {
	it.each(ATTACKS.filter(({ slow }) => slow))('$id does no harm', attack);
});

describe('attacks', () => {
	it.each(ATTACKS.filter(({ slow }) => !slow))('$id does no harm', attack);
});

it('lost no worker to any of them', () => {
	// A machine without the time or a fix that kills itself makes the pool try once more; nothing else may happen.
	expect(events.filter((event) => !event.startsWith('job-retried'))).toEqual([]);
});
