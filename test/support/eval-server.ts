/** A real server over one small task, and evaluations against it as the command runs them. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Command } from 'commander';
import { type EmbeddedServer, startEmbeddedServer } from '../../src/cli/eval/embedded-server.js';
import { evaluate } from '../../src/cli/eval/evaluate.js';
import { addEvalOptions, type EvalFlags } from '../../src/cli/eval/options.js';
import type { EpisodeRecord } from '../../src/evaluate/record.js';
import { temporaryTasks } from './task-folders.js';

export const RIGHT = 'def add(a, b):\n    return a + b\n';
const NO_MODEL = { name: null, baseUrl: null };

export interface EvalServer extends EmbeddedServer {
	readonly tasksDir: string;
}

export async function startEvalServer(): Promise<EvalServer> {
	const tasks = temporaryTasks();
	tasks.task('sum');
	const server = await startEmbeddedServer(tasks.dir, { env: { PATH: process.env.PATH } }, NO_MODEL);
	return {
		...server,
		tasksDir: tasks.dir,
		close: async () => {
			await server.close();
			tasks.remove();
		},
	};
}

/** A folder that goes away; runs are written below it. */
export function runsFolder(after: (remove: () => void) => void): string {
	const folder = mkdtempSync(join(tmpdir(), 'codearena-runs-'));
	after(() => rmSync(folder, { recursive: true, force: true }));
	return folder;
}

export async function runEval(args: readonly string[], signal = new AbortController().signal) {
	const command = addEvalOptions(new Command())
		.exitOverride()
		.configureOutput({ writeErr: () => undefined });
	const flags = command.parse([...args], { from: 'user' }).opts<EvalFlags>();
	const said = { out: '', err: '', screen: '' };
	const console = {
		env: { PATH: process.env.PATH },
		out: (text: string) => {
			said.out += `${text}\n`;
		},
		err: (text: string) => {
			said.err += `${text}\n`;
		},
	};
	const screen = {
		isTerminal: false,
		write: (text: string) => {
			said.screen += text;
		},
	};
	const code = await evaluate(flags, console, screen, signal);
	return { code, ...said };
}

export function episodeLines(folder: string): string[] {
	return readFileSync(join(folder, 'episodes.jsonl'), 'utf8').trimEnd().split('\n');
}

export function episodesOf(folder: string): EpisodeRecord[] {
	return episodeLines(folder).map((line) => JSON.parse(line));
}
