/** `codearena certify`: our own measurement of every check that OpenEnv's policy names. */
import { packageRoot } from '../../package-root.js';
import { type CertifySettings, certify, formatCertificate } from '../certify/run.js';
import type { DefineCommand } from '../command.js';
import { type Console, EXIT, type ExitCode } from '../console.js';
import { startServer } from '../target/server.js';

interface Flags {
	readonly url?: string;
	readonly json?: true;
}

export const defineCertify: DefineCommand = (command, { console, end }) => {
	command
		.description(
			'Measures the 46 checks of OpenEnv’s severity policy on a server and its package, and prints a table. Ends with 1 when one fails. Without --url it starts two servers with different settings, and compares them.',
		)
		.option('--url <url>', 'a server that runs already')
		.option('--json', 'print JSON instead of a table')
		.action(async (flags: Flags) => end(await run(flags, console)));
};

async function run({ url, json }: Flags, console: Console): Promise<ExitCode> {
	const root = packageRoot();
	const onProgress = (text: string) => console.err(text);
	const report = async (settings: Pick<CertifySettings, 'url' | 'second' | 'firstWorkMs'>): Promise<ExitCode> => {
		const certificate = await certify({ root, onProgress, ...settings });
		console.out(json ? JSON.stringify(certificate, null, 2) : formatCertificate(certificate));
		return certificate.results.some(({ status }) => status === 'fail') ? EXIT.problems : EXIT.ok;
	};
	if (url !== undefined) return report({ url, second: null, firstWorkMs: null });
	const startedMs = performance.now();
	const first = await startServer(root, 2, '', { CODEARENA_STORE: 'memory' });
	try {
		await fetch(new URL('/reset', first.url), { method: 'POST' });
		const firstWorkMs = performance.now() - startedMs;
		const second = await startServer(root, 1, '', OTHER_SETTINGS);
		return await report({ url: first.url, second: second.url, firstWorkMs }).finally(() => second.stop());
	} finally {
		await first.stop();
	}
}

/** A server with fewer layers of isolation and no records. */
const OTHER_SETTINGS = { CODEARENA_STORE: 'off', CODEARENA_SANDBOX_LAYERS: 'landlock,seccomp' };
