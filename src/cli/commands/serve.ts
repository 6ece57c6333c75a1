/** `codearena serve`: the server as a process of its own, started as `npm start` does, or several behind one port. Ends with it and as it ended. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { availableParallelism } from 'node:os';
import { describeVariables } from '../../config.js';
import { packageRoot } from '../../package-root.js';
import type { DefineCommand } from '../command.js';
import { type Console, EXIT, type ExitCode } from '../console.js';
import { wholeNumber } from '../options.js';
import { replicaArguments } from '../target/replicas.js';
import { startArguments } from '../target/start-arguments.js';

export const defineServe: DefineCommand = (command, { console, end }) => {
	const variables = describeVariables().map(({ name, text }) => `  ${name.padEnd(26)}${text}`);
	command
		.description('Starts the server. Environment variables set everything.')
		.addHelpText('after', `\nEnvironment variables:\n${variables.join('\n')}`)
		.option('--replicas <n>', 'servers behind one port, which share the cores; they meet in PostgreSQL', wholeNumber, 1)
		.action(async ({ replicas }: { replicas: number }) => {
			if (replicas === 1) return end(await serve(startArguments(packageRoot()), console.env));
			const problem = problemOfReplicas(console.env);
			if (problem !== null) {
				console.err(problem);
				return end(EXIT.usage);
			}
			const workers = String(Math.max(1, Math.floor(availableParallelism() / replicas)));
			const env = { CODEARENA_WORKERS: workers, ...console.env };
			return end(await serve(replicaArguments(packageRoot(), replicas), env));
		});
};

/** Replicas find each other's episodes in a database of all, or keep none. */
function problemOfReplicas(env: Console['env']): string | null {
	if (env.DATABASE_URL || env.CODEARENA_STORE === 'off') return null;
	return 'Replicas share their episodes in PostgreSQL: set DATABASE_URL, or CODEARENA_STORE=off where only /evaluate is used.';
}

async function serve(args: readonly string[], env: Console['env']): Promise<ExitCode> {
	const root = packageRoot();
	const child = spawn(process.execPath, args, { cwd: root, env, stdio: 'inherit' });
	// A terminal interrupts the server itself as well; asked twice, it would end at once instead of letting gradings finish.
	const ignore = () => undefined;
	const forward = () => child.kill('SIGTERM');
	process.on('SIGINT', ignore);
	process.on('SIGTERM', forward);
	try {
		const [code] = (await once(child, 'exit')) as [number | null];
		return code ?? 1;
	} finally {
		process.off('SIGINT', ignore);
		process.off('SIGTERM', forward);
	}
}
