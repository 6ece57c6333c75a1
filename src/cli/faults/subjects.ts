/**
 * Honest fixes whose reward is known and cannot waver: broken code and references of tasks without a measured growth. What was
 * paid while nothing was wrong is what must be paid while something is.
 */
import type { Client } from '../target/server.js';
import { numbered, shippedTasks } from '../target/task-fixes.js';

export interface Subject {
	readonly taskId: string;
	readonly fix: string;
	/** Paid for it when nothing was wrong. */
	readonly reward: number;
}

interface EvaluateReply {
	readonly results: readonly {
		readonly reward: number;
		readonly info: { readonly verdict: string };
		readonly reward_components: Readonly<Record<string, number | null>>;
	}[];
}

/** Few, so that every worker knows them soon. */
const TASKS = 6;
const SEED = 7;

export function requestFor({ taskId, fix }: Pick<Subject, 'taskId' | 'fix'>, number: number) {
	return { task_id: taskId, seed: SEED, fixes: [numbered(fix, number)] };
}

export function rewardIn(text: string): number {
	return (JSON.parse(text) as EvaluateReply).results[0]?.reward ?? Number.NaN;
}

/** One line on an answer that is not the usual one. */
export function describeInvention({ taskId, reward }: Subject, text: string): string {
	const [result] = (JSON.parse(text) as EvaluateReply).results;
	const parts = JSON.stringify(result?.reward_components ?? null);
	return `${taskId}: ${result?.reward} in place of ${reward}, verdict ${result?.info?.verdict}, ${parts}`;
}

/** @throws Error when a fix gets two rewards although nothing is wrong */
export async function openSubjects(root: string, client: Client): Promise<readonly Subject[]> {
	const tasks = (await shippedTasks(root)).filter(({ complexity }) => complexity === null).slice(0, TASKS);
	const fixes = tasks.flatMap(({ id, buggyCode, solutionCode }) =>
		[buggyCode, solutionCode].map((fix) => ({ taskId: id, fix })),
	);
	return Promise.all(
		fixes.map(async (subject) => {
			const [reward = Number.NaN, again] = [await usual(client, subject, 1), await usual(client, subject, 2)];
			if (reward !== again) throw new Error(`a fix of ${subject.taskId} got ${reward} and ${again}`);
			return { ...subject, reward };
		}),
	);
}

async function usual(client: Client, subject: Pick<Subject, 'taskId' | 'fix'>, number: number): Promise<number> {
	return (await client.post<EvaluateReply>('/evaluate', requestFor(subject, -number))).results[0]?.reward ?? Number.NaN;
}
