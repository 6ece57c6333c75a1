/** The built server and a real Chromium, for the scripts that measure the page. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';

export const root = dirname(dirname(fileURLToPath(import.meta.url)));
const PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** Starts the built server with these variables on a free port. */
export async function startServer(env) {
	const server = spawn(process.execPath, [join(root, 'dist', 'src', 'main.js')], {
		cwd: root,
		env: { PATH: process.env.PATH, PORT: '0', ...env },
		stdio: ['ignore', 'pipe', 'inherit'],
	});
	const stop = async () => {
		server.kill('SIGTERM');
		await once(server, 'exit');
	};
	return { pid: server.pid, url: await addressOf(server), stop };
}

/** Chromium's own sandbox does not run as root, as which this may run. */
export function launchBrowser() {
	const executablePath = PLACES.find(existsSync);
	if (executablePath === undefined) {
		throw new Error(`There is no Chromium at ${PLACES.join(', ')}: apt-get install chromium`);
	}
	return chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-dev-shm-usage'] });
}

/** The upper one of two in the middle. */
export function median(values) {
	return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
}

/** The address in the server's own log. */
async function addressOf({ stdout }) {
	for await (const line of createInterface({ input: stdout })) {
		const found = /"addresses":\["([^"]+)"/.exec(line)?.[1];
		if (found !== undefined) {
			stdout.resume();
			return found;
		}
	}
	throw new Error('the server ended before it listened');
}
