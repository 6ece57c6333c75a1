/** A server to do harm to, with a temporary folder that can be filled up without touching the host's. */
import { execFileSync } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type RunningServer, startServer } from '../target/server.js';
import type { Target } from './kinds.js';

const SMALL_DISK = 'size=64m,mode=711';

/**
 * Starts the server, does the work, and takes everything away again.
 * @param env further variables of the server
 * @throws Error when it does not start
 */
export async function withTarget(
	root: string,
	workers: number,
	env: Readonly<Record<string, string>>,
	work: (server: RunningServer, target: Target) => Promise<void>,
): Promise<void> {
	const tempDir = mkdtempSync(join(tmpdir(), 'codearena-faults-'));
	chmodSync(tempDir, 0o711);
	const tempIsSmall = mountSmallDisk(tempDir);
	try {
		const server = await startServer(root, workers, '', { ...env, TMPDIR: tempDir, CODEARENA_STORE: 'off' });
		try {
			await work(server, { pid: server.pid, tempDir, tempIsSmall });
		} finally {
			await server.stop();
		}
	} finally {
		if (tempIsSmall) execFileSync('umount', ['--lazy', tempDir]);
		rmSync(tempDir, { recursive: true, force: true });
	}
}

function mountSmallDisk(folder: string): boolean {
	if (process.getuid?.() !== 0) return false;
	try {
		execFileSync('mount', ['-t', 'tmpfs', '-o', SMALL_DISK, 'tmpfs', folder], { stdio: 'ignore' });
		return true;
	} catch {
		return false;
	}
}
