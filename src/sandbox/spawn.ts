/**
 * The only place that starts processes. Arguments are arrays, the environment is given in full and never inherited, and the
 * harness gets a session of its own so that its whole group can be ended. (execa ends only the direct child on exit, and a detached
 * child not at all: `killGroup` and the exit hook are ours.)
 */
import { closeSync, openSync } from 'node:fs';
import { devNull } from 'node:os';
import { execa } from 'execa';

/** Pipes of a harness on both ends, and some to spare. */
const DESCRIPTORS_PER_HARNESS = 12;
/** What every Python process of ours is started with. The hash seed of the harness is random on purpose. */
const CLEAN_ENV = { LANG: 'C.UTF-8', LC_ALL: 'C.UTF-8', TZ: 'UTC', PATH: '/usr/local/bin:/usr/bin:/bin' };

/**
 * Runs a short program to its end and returns its standard output.
 * @param timeoutMs beyond which it is ended
 * @throws Error naming the program when it cannot be started, fails or takes too long
 */
export async function runToEnd(
	file: string,
	args: readonly string[],
	{ timeoutMs, path }: { timeoutMs: number; path?: string | undefined },
): Promise<string> {
	const env = path === undefined ? CLEAN_ENV : { ...CLEAN_ENV, PATH: path };
	const { stdout } = await execa(file, args, { env, extendEnv: false, timeout: timeoutMs, stdin: 'ignore' });
	return stdout;
}

const alive = new Set<number>();
let exitHookInstalled = false;

/** Starts one harness in a session of its own. Its end is `await`ed on the returned promise, which never rejects. */
export function startHarness(python: string, script: string, cwd: string): HarnessProcess {
	installExitHook();
	requireDescriptors(DESCRIPTORS_PER_HARNESS);
	const child = launch(python, ['-I', '-S', '-B', script], cwd);
	const { pid } = child;
	if (pid !== undefined) {
		alive.add(pid);
		void child.then(() => {
			killGroup(pid);
			alive.delete(pid);
		});
	}
	return child;
}

/**
 * Fails here, where it can be caught, when descriptors have run out: Node reports that of a spawn in an event that nobody could be listening
 * to yet, which would end the server.
 */
function requireDescriptors(count: number): void {
	const opened: number[] = [];
	try {
		for (let index = 0; index < count; index++) opened.push(openSync(devNull, 'r'));
	} finally {
		for (const descriptor of opened) closeSync(descriptor);
	}
}

function launch(file: string, args: readonly string[], cwd: string) {
	return execa(file, args, {
		env: CLEAN_ENV,
		extendEnv: false,
		cwd,
		stdin: 'pipe',
		stdout: 'pipe',
		stderr: 'pipe',
		buffer: false,
		reject: false,
		detached: true,
	});
}

export type HarnessProcess = ReturnType<typeof launch>;

/** Ends a process group at once; nothing happens when it is gone already. */
export function killGroup(pid: number): void {
	try {
		process.kill(-pid, 'SIGKILL');
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
	}
}

function installExitHook(): void {
	if (exitHookInstalled) return;
	exitHookInstalled = true;
	process.once('exit', () => {
		for (const pid of alive) killGroup(pid);
	});
}
