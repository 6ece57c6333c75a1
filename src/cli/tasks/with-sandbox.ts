/** A sandbox for the time of one command, configured as the server's would be. */
import type { Config } from '../../config.js';
import { isolationShortfall } from '../../episode/required-isolation.js';
import { createSandbox } from '../../sandbox/pool.js';
import type { Sandbox } from '../../sandbox/sandbox.js';
import { type Console, EXIT, type ExitCode } from '../console.js';

/** Patient, since a developer's machine may be busy: what counts is CPU time, not this. */
export const GRADING_TIMEOUT_MS = 120_000;

/**
 * Starts a sandbox, does the work, and ends every process. Says on `console` why nothing can be run.
 * @throws whatever `work` throws
 */
export async function withSandbox(
	config: Config,
	console: Console,
	work: (sandbox: Sandbox) => Promise<ExitCode>,
): Promise<ExitCode> {
	const sandbox = await start(config, console);
	if (sandbox === null) return EXIT.problems;
	try {
		const shortfall = isolationShortfall(sandbox.isolation, config.minIsolation);
		if (shortfall === null) return await work(sandbox);
		console.err(shortfall);
		return EXIT.problems;
	} finally {
		await sandbox.close(0);
	}
}

async function start(config: Config, console: Console): Promise<Sandbox | null> {
	try {
		return await createSandbox({ workers: config.workers, python: config.python, searchPath: console.env.PATH });
	} catch (error) {
		console.err(`The sandbox does not start: ${error instanceof Error ? error.message : String(error)}`);
		return null;
	}
}
