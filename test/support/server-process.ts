/** The real program as a child process: built once, started with an explicit environment, its log lines read as they come. */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** Compiles src into dist where that is needed. */
export function buildProgram(): void {
	execFileSync(process.execPath, ['scripts/build.mjs', '--if-needed'], { cwd: root, stdio: 'inherit' });
}

export interface LogLine {
	readonly msg: string;
	readonly [key: string]: unknown;
}

export class ServerProcess {
	readonly #child: ChildProcess;
	#stdout = '';
	#stderr = '';
	readonly exit: Promise<number | null>;

	/**
	 * @param env variables beside PATH; by default any free port, one worker, and a store that ends with it
	 * @param user to run as, by number; only root can
	 */
	constructor(env: Record<string, string> = {}, args: readonly string[] = [], user?: number) {
		this.#child = spawn(process.execPath, ['dist/src/main.js', ...args], {
			cwd: root,
			env: { PATH: process.env.PATH, PORT: '0', CODEARENA_WORKERS: '1', CODEARENA_STORE: 'memory', ...env },
			stdio: ['ignore', 'pipe', 'pipe'],
			...(user !== undefined && { uid: user, gid: user }),
		});
		this.#child.stdout?.on('data', (chunk) => {
			this.#stdout += chunk;
		});
		this.#child.stderr?.on('data', (chunk) => {
			this.#stderr += chunk;
		});
		this.exit = once(this.#child, 'close').then(([code]) => code);
	}

	get pid(): number {
		return this.#child.pid ?? 0;
	}

	get stdout(): string {
		return this.#stdout;
	}

	get stderr(): string {
		return this.#stderr;
	}

	get log(): LogLine[] {
		return this.#stdout
			.split('\n')
			.filter((line) => line.startsWith('{') && line.endsWith('}'))
			.map((line) => JSON.parse(line));
	}

	/** Waits for a log line with that message. @throws when the process ends before */
	async line(msg: string): Promise<LogLine> {
		for (;;) {
			const found = this.log.find((line) => line.msg === msg);
			if (found !== undefined) return found;
			const more = this.#child.stdout === null ? Promise.resolve() : once(this.#child.stdout, 'data');
			const ended = this.exit.then((code) => {
				throw new Error(`the server ended with ${code}: ${this.#stderr}`);
			});
			await Promise.race([more, ended]);
		}
	}

	/** The first address it listens on, such as `http://127.0.0.1:40123`. */
	async address(): Promise<string> {
		const { addresses } = await this.line('ready');
		return (addresses as string[])[0] ?? '';
	}

	signal(name: 'SIGTERM' | 'SIGINT' | 'SIGKILL'): void {
		this.#child.kill(name);
	}
}
