/** The real server as a child process on a free port, and a client that keeps its connections. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { Agent, request } from 'node:http';
import { createInterface } from 'node:readline';
import { replicaArguments } from './replicas.js';
import { startArguments } from './start-arguments.js';

export interface RunningServer {
	readonly url: string;
	readonly pid: number;
	/** The `ready` line of its log: level of isolation, Python's version, number of tasks and of workers. */
	readonly ready: Readonly<Record<string, unknown>>;
	stop(): Promise<void>;
}

/**
 * Starts the server and waits until it has run every task's broken code once, after which it is idle.
 * @param root folder of the package, with a built `dist`
 * @param env variables beside those that every such server gets
 * @param replicas servers behind one port
 * @throws Error with what it wrote to standard error when it ends before
 */
export async function startServer(
	root: string,
	workers: number,
	tasksDir: string,
	env: Readonly<Record<string, string>> = {},
	replicas = 1,
): Promise<RunningServer> {
	const args = replicas === 1 ? startArguments(root) : replicaArguments(root, replicas);
	const child = spawn(process.execPath, args, {
		cwd: root,
		env: {
			PATH: process.env.PATH,
			PORT: '0',
			LOG_LEVEL: 'debug',
			CODEARENA_WORKERS: String(workers),
			CODEARENA_TASKS_DIRS: tasksDir,
			CODEARENA_PYTHON: process.env.CODEARENA_PYTHON,
			CODEARENA_MIN_ISOLATION: process.env.CODEARENA_MIN_ISOLATION,
			...env,
		},
		stdio: ['ignore', 'pipe', 'pipe'],
	});
	const ready = await readLog(child, replicas);
	const [url = ''] = ready.addresses as string[];
	return { url, pid: child.pid ?? 0, ready, stop: () => stop(child) };
}

async function readLog(child: ChildProcess, replicas: number): Promise<Readonly<Record<string, unknown>>> {
	const { stdout, stderr } = child;
	if (stdout === null || stderr === null) throw new Error('the server has no output');
	let complaint = '';
	stderr.on('data', (chunk) => {
		complaint += chunk;
	});
	let ready: Record<string, unknown> = {};
	let warm = 0;
	return new Promise((resolve, reject) => {
		child.once('error', reject);
		child.once('exit', (code) => reject(new Error(`the server ended with ${code}: ${complaint}`)));
		// Read to the end, also after it is ready: a full pipe would stop the server.
		createInterface({ input: stdout }).on('line', (line) => {
			const entry = JSON.parse(line);
			if (entry.msg === 'ready') ready = entry;
			if (entry.msg === 'warmed up' && ++warm === replicas) resolve(ready);
		});
	});
}

async function stop(child: ChildProcess): Promise<void> {
	if (child.exitCode !== null || child.signalCode !== null) return;
	child.kill('SIGTERM');
	await once(child, 'exit');
}

/** Any answer, also an error. */
interface Reply {
	readonly status: number;
	/** Seconds of the `retry-after` header; null without one. */
	readonly retryAfterS: number | null;
	readonly text: string;
}

export interface Client {
	/** @throws Error with status and text for any answer but 200 */
	post<Answer>(path: string, body: unknown): Promise<Answer>;
	/** @throws Error only when there is no answer, among others none within `timeoutMs` */
	ask(path: string, body: unknown, timeoutMs?: number): Promise<Reply>;
	close(): void;
}

/** @param connections most connections at one time; they are kept and used again */
export function createClient(url: string, connections: number): Client {
	const agent = new Agent({ keepAlive: true, maxSockets: connections });
	const ask = (path: string, body: unknown, timeoutMs?: number) => send(new URL(path, url), agent, body, timeoutMs);
	return {
		ask,
		post: async <Answer>(path: string, body: unknown) => {
			const { status, text } = await ask(path, body);
			if (status !== 200) throw new Error(`${path} answered ${status}: ${text}`);
			return JSON.parse(text) as Answer;
		},
		close: () => agent.destroy(),
	};
}

function send(url: URL, agent: Agent, body: unknown, timeoutMs: number | undefined): Promise<Reply> {
	return new Promise((resolve, reject) => {
		const text = JSON.stringify(body);
		const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) };
		const asked = request(url, { method: 'POST', agent, headers }, (response) => {
			const chunks: Buffer[] = [];
			response.on('data', (chunk: Buffer) => chunks.push(chunk));
			response.once('error', reject);
			response.once('end', () => {
				const retryAfter = response.headers['retry-after'];
				resolve({
					status: response.statusCode ?? 0,
					retryAfterS: retryAfter === undefined ? null : Number(retryAfter),
					text: Buffer.concat(chunks).toString('utf8'),
				});
			});
		});
		if (timeoutMs !== undefined) {
			asked.setTimeout(timeoutMs, () => asked.destroy(new Error(`no answer within ${timeoutMs} ms`)));
		}
		asked.once('error', reject);
		asked.end(text);
	});
}
