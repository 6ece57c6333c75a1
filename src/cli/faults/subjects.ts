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
		/** False: the server failed, and said so in `error` in place of a reward. */
		readonly scored: boolean;
		readonly error?: { readonly code: string } | null;
		readonly reward: number | null;
		readonly info: { readonly verdict: string | null };
		readonly reward_components: Readonly<Record<string, number | null>>;
	}[];
}

/** Few, so that every worker knows them soon. */
const TASKS = 6;
const SEED = 7;

export function requestFor({ taskId, fix }: Pick<Subject, 'taskId' | 'fix'>, number: number) {
	return { task_id: taskId, seed: SEED, fixes: [numbered(fix, number)] };
}

export type Answer = { readonly reward: number } | { readonly unscored: string };

/** What a fix got: a reward, or the code of the error that left it unscored. An item that is neither has the reward NaN. */
export function answerIn(text: string): Answer {
	const [result] = (JSON.parse(text) as EvaluateReply).results;
	const unscored = result?.scored === false && result.reward === null ? result.error?.code : undefined;
	return unscored === undefined ? { reward: result?.reward ?? Number.NaN } : { unscored };
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
