/**
 * The process: configuration → parts → listen → graceful end. Beside the command line the only place that reads the environment and ends the process. The first
 * SIGTERM or SIGINT closes the door and lets running gradings finish for up to ten seconds; a second one ends at once.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type Assembly, assemble, StartError } from './assemble.js';
import { type Config, ConfigError, describeVariables, readConfig } from './config.js';
import { packageRoot } from './package-root.js';
import { buildApp } from './server/app.js';
import { ListenError, listenOn } from './server/http/listen.js';
import { Lifecycle } from './server/session/lifecycle.js';
import { createLogger, type Logger } from './telemetry/logger.js';

const GRACE_MS = 10_000;
const root = packageRoot();

interface Running extends Assembly {
	readonly app: Awaited<ReturnType<typeof buildApp>>;
	readonly lifecycle: Lifecycle;
	readonly logger: Logger;
}

await main(process.argv.slice(2));

async function main(args: readonly string[]): Promise<void> {
	const options = readArguments(args);
	if (options.help) return print(usage());
	if (options.version) return print(`${version()}\n`);
	try {
		const { config, warnings } = readConfig(process.env);
		const logger = createLogger(config.logLevel);
		for (const warning of warnings) logger.warn(warning);
		await run(config, logger);
	} catch (error) {
		if (error instanceof ConfigError || error instanceof StartError || error instanceof ListenError)
			fail(error.message);
		throw error;
	}
}

async function run(config: Config, logger: Logger): Promise<void> {
	const assembly = await assemble(config, logger, join(root, 'tasks'), process.env.PATH);
	const lifecycle = new Lifecycle();
	const app = await buildApp({
		arena: assembly.arena,
		store: assembly.store,
		curriculum: assembly.curriculum,
		metrics: assembly.metrics,
		repair: assembly.repair,
		logger,
		maxSessions: config.maxSessions,
		apiKeys: config.apiKeys,
		adminKey: config.adminKey,
		corsOrigins: config.corsOrigins,
		rateLimit: config.rateLimit,
		trustedProxies: config.trustedProxies,
		readme: textOf('README.md'),
		page: pageFolder(),
		lifecycle,
	});
	const running = { ...assembly, app, lifecycle, logger };
	lifecycle.onDrain(() => assembly.repair.close());
	endOnSignals(running);
	try {
		const addresses = await listenOn(app, config.host, [config.port, ...config.extraPorts]);
		announce(running, addresses);
	} catch (error) {
		await assembly.sandbox.close(0);
		await assembly.store?.close();
		throw error;
	}
	await warmUp(running);
}

function announce({ arena, store, logger }: Running, addresses: readonly string[]): void {
	const { isolation, tasks, sandbox, degraded } = arena.health();
	const { level, layers, missing, pythonVersion } = isolation;
	const facts = { addresses, tasks, workers: sandbox.workers, python: pythonVersion, isolation: level, layers };
	logger.info({ ...facts, store: store?.health().engine ?? 'off' }, 'ready');
	for (const layer of missing) logger.warn(`isolation: not available: ${layer}`);
	if (degraded !== null) logger.error(`nothing will be graded: ${degraded}`);
}

/** Runs every task's broken code once, so that the first resets need not. */
async function warmUp({ arena, lifecycle, logger }: Running): Promise<void> {
	const controller = new AbortController();
	lifecycle.onDrain(() => controller.abort());
	const { warmed, failed } = await arena.warm(controller.signal);
	logger.debug({ warmed, failed }, 'warmed up');
}

function endOnSignals(running: Running): void {
	let asked = false;
	for (const signal of ['SIGTERM', 'SIGINT'] as const) {
		process.on(signal, () => {
			if (asked) process.exit(1);
			asked = true;
			void end(running, signal);
		});
	}
}

async function end({ app, lifecycle, sandbox, store, logger }: Running, signal: string): Promise<void> {
	logger.info({ signal, inFlight: lifecycle.inFlight }, 'draining');
	const finished = await lifecycle.drain(GRACE_MS);
	await sandbox.close(0);
	await app.close();
	await store?.close();
	logger.info({ finished }, 'stopped');
	process.exit(0);
}

function readArguments(args: readonly string[]): { help: boolean; version: boolean } {
	try {
		const { values } = parseArgs({
			args: [...args],
			options: { help: { type: 'boolean', short: 'h' }, version: { type: 'boolean', short: 'v' } },
		});
		return { help: values.help ?? false, version: values.version ?? false };
	} catch (error) {
		return fail(`${error instanceof Error ? error.message : error}\nTry --help.`, 2);
	}
}

function usage(): string {
	const variables = describeVariables().map(({ name, text }) => `  ${name.padEnd(26)}${text}`);
	return `CodeArena ${version()}: a gym for code repair, speaking OpenEnv over HTTP and WebSocket.

Usage: codearena serve, or npm start

Everything is set by environment variables:
${variables.join('\n')}
`;
}

function version(): string {
	return JSON.parse(textOf('package.json') ?? '{}').version;
}

/** Where the build put the page; null where it was not built, as when the sources run by themselves. */
function pageFolder(): string | null {
	const folder = join(root, 'dist', 'web');
	return existsSync(join(folder, 'index.html')) ? folder : null;
}

function textOf(name: string): string | null {
	const path = join(root, name);
	return existsSync(path) ? readFileSync(path, 'utf8') : null;
}

function print(text: string): void {
	process.stdout.write(text);
}

function fail(message: string, exitCode = 1): never {
	for (const line of message.split('\n')) process.stderr.write(`codearena: ${line}\n`);
	process.exit(exitCode);
}
