/** What is certified: a running server, the package that it was built from, and the facts that several checks draw on, taken once. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { parseDataFile } from '../../data-file.js';
import type { Task } from '../../taskset/task.js';

const manifestSchema = z.looseObject({
	name: z.string(),
	version: z.string(),
	validation: z.looseObject({
		reward: z.object({
			range: z.tuple([z.number(), z.number()]),
			oracle_tolerance: z.number(),
			floor_margin: z.number(),
		}),
		resources: z.object({ cpu: z.number(), memory_mb: z.number(), disk_mb: z.number(), episode_timeout_s: z.number() }),
		network: z.object({ mode: z.string() }),
		capabilities: z.looseObject({
			canaries: z.string(),
			declared_tools: z.array(z.string()),
			declared_task_count: z.record(z.string(), z.number()),
		}),
	}),
});
export type Manifest = z.output<typeof manifestSchema>['validation'];

/** One graded fix, as far as checks look at it. */
export interface Graded {
	readonly reward: number | null;
	readonly solved: boolean;
	readonly scored: boolean;
	readonly reward_components: Readonly<Record<string, number | null>>;
	readonly info: {
		readonly weights?: Readonly<Record<string, number>>;
		readonly penalties?: { readonly step: number; readonly repeat: number };
		readonly hack_gap?: number | null;
		readonly execution?: { readonly peak_memory_bytes: number } | null;
	};
}

/** The gradings of one task: reference, other right programs, broken program, and programs that only look right. */
export interface TaskFacts {
	readonly task: Task;
	readonly reference: Graded;
	readonly right: readonly Graded[];
	readonly broken: Graded;
	readonly wrong: readonly Graded[];
}
export interface Facts {
	readonly tasks: readonly TaskFacts[];
	/** Milliseconds from the start of the server to its first reset; null for a server that ran already. */
	readonly firstWorkMs: number | null;
}

export type Json = { readonly [key: string]: unknown };

export class ArenaUnderTest {
	readonly manifest: Manifest;

	/** @param second another server with other settings; null for none. @throws Error where the manifest cannot be read */
	constructor(
		readonly root: string,
		readonly url: string,
		readonly second: string | null,
	) {
		const read = parseDataFile(this.file('openenv.yaml'), manifestSchema);
		if (!read.ok) throw new Error(`openenv.yaml: ${read.problems.map(({ message }) => message).join('; ')}`);
		this.manifest = read.value.validation;
	}

	/** Text of a file of the package. */
	file(path: string): string {
		return readFileSync(join(this.root, path), 'utf8');
	}

	/** @throws Error for a status of 400 or above */
	async get(path: string): Promise<Json> {
		return this.#ask(this.url, path);
	}

	/** @throws Error for a status of 400 or above */
	async post(path: string, body: object, url: string = this.url): Promise<Json> {
		return this.#ask(url, path, body);
	}

	/**
	 * Grades fixes without an episode; seed 42.
	 * @param options.url another server than the one under test
	 * @param options.rubric default: the server's
	 */
	async grade(
		taskId: string,
		fixes: readonly string[],
		{ url = this.url, rubric }: { readonly url?: string; readonly rubric?: string } = {},
	): Promise<readonly Graded[]> {
		const { results } = await this.post('/evaluate', { task_id: taskId, fixes, seed: 42, rubric }, url);
		return results as readonly Graded[];
	}

	/** Plays fixes in one episode; answers of reset and steps, `info` left out. */
	async play(taskId: string, fixes: readonly string[], episodeId: string, seed = 42): Promise<readonly Json[]> {
		const answers = [await this.post('/reset', { task_id: taskId, seed, episode_id: episodeId })];
		for (const proposed_fix of fixes) {
			if (answers.at(-1)?.done === true) break;
			answers.push(await this.post('/step', { action: { proposed_fix }, episode_id: episodeId }));
		}
		return answers.map(({ info: _info, ...answer }) => answer);
	}

	async #ask(url: string, path: string, body?: object): Promise<Json> {
		const response = await fetch(new URL(path, url), {
			signal: AbortSignal.timeout(120_000),
			...(body && {
				method: 'POST',
				headers: { 'content-type': 'application/json' },
				body: JSON.stringify(body),
			}),
		});
		if (!response.ok) throw new Error(`${path} answered ${response.status}: ${await response.text()}`);
		return (await response.json()) as Json;
	}
}
