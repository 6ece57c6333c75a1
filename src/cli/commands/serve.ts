/** `codearena serve`: the server as a process of its own, started as `npm start` does. Ends with the server and as it ended. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { describeVariables } from '../../config.js';
import { packageRoot } from '../../package-root.js';
import type { DefineCommand } from '../command.js';
import type { Console, ExitCode } from '../console.js';
import { startArguments } from '../target/start-arguments.js';

export const defineServe: DefineCommand = (command, { console, end }) => {
	const variables = describeVariables().map(({ name, text }) => `  ${name.padEnd(26)}${text}`);
	command
		.description('Starts the server. Environment variables set everything.')
		.addHelpText('after', `\nEnvironment variables:\n${variables.join('\n')}`)
		.action(async () => end(await serve(console)));
};

async function serve({ env }: Console): Promise<ExitCode> {
	const root = packageRoot();
	const child = spawn(process.execPath, startArguments(root), { cwd: root, env, stdio: 'inherit' });
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
