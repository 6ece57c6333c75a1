/** Takes the facts once, then every check in the order of the policy; one that breaks down is a failure with its reason, and the rest goes on. */
import { join } from 'node:path';
import { mapConcurrently } from '../../concurrency.js';
import { loadTasks } from '../../taskset/load-tasks.js';
import { table } from '../table.js';
import { ArenaUnderTest, type Facts, type TaskFacts } from './arena-under-test.js';
import { type Check, type Finding, verdict } from './check.js';
import { HUB_CHECKS } from './hub-checks.js';
import { RUNTIME_CHECKS } from './runtime-checks.js';
import { SEMANTIC_CHECKS } from './semantic-checks.js';
import { STATIC_CHECKS } from './static-checks.js';

export const CHECKS: readonly Check[] = [...STATIC_CHECKS, ...RUNTIME_CHECKS, ...SEMANTIC_CHECKS, ...HUB_CHECKS];
/** Tasks whose fixes are graded at one time. */
const AT_ONCE = 4;

export interface Certificate {
	readonly results: readonly (Finding & { readonly id: string })[];
}

export interface CertifySettings {
	readonly root: string;
	readonly url: string;
	/** Another server with other settings, or null. */
	readonly second: string | null;
	readonly firstWorkMs: number | null;
	readonly onProgress: (text: string) => void;
}

/** @throws Error when the server does not answer or the package cannot be read */
export async function certify({ root, url, second, firstWorkMs, onProgress }: CertifySettings): Promise<Certificate> {
	const arena = new ArenaUnderTest(root, url, second);
	const { tasks } = await loadTasks([join(root, 'tasks')]);
	onProgress(`grading reference, broken, right and wrong programs of ${tasks.length} tasks`);
	const graded: TaskFacts[] = [];
	await mapConcurrently(tasks, AT_ONCE, async (task) => {
		const [right, wrong] = [Object.values(task.right), Object.values(task.wrong)];
		const all = await arena.grade(task.id, [task.solutionCode, task.buggyCode, ...right, ...wrong]);
		const [reference, broken, ...others] = all;
		if (reference === undefined || broken === undefined) return;
		graded.push({ task, reference, broken, right: others.slice(0, right.length), wrong: others.slice(right.length) });
	});
	const facts: Facts = { tasks: graded.sort((a, b) => (a.task.id < b.task.id ? -1 : 1)), firstWorkMs };
	const results: (Finding & { id: string })[] = [];
	for (const check of CHECKS) {
		onProgress(check.id);
		results.push({ id: check.id, ...(await measure(check, arena, facts)) });
	}
	return { results };
}

async function measure(check: Check, arena: ArenaUnderTest, facts: Facts): Promise<Finding> {
	try {
		return await check.measure(arena, facts);
	} catch (error) {
		return verdict(false, `could not be measured: ${error instanceof Error ? error.message : String(error)}`);
	}
}

/** A table for people, with the counts below. */
export function formatCertificate({ results }: Certificate): string {
	const rows = results.map(({ id, status, evidence }) => [id, status, evidence]);
	const count = (status: string) => results.filter((result) => result.status === status).length;
	const total = `${results.length} checks: ${count('pass')} pass, ${count('fail')} fail, ${count('not measured')} not measured`;
	return `${table(['check', 'result', 'measured'], rows)}\n\n${total}`;
}
