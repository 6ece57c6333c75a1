/**
 * Removes what a killed worker left of a fix's files: folders without rights and chains of folders whose path no system call takes are no
 * hindrance. Links are not followed.
 */
import { randomUUID } from 'node:crypto';
import { chmod, readdir, rename, rm, unlink } from 'node:fs/promises';
import { join } from 'node:path';

/** @throws Error where something belongs to another user */
export async function removeTree(folder: string): Promise<void> {
	try {
		await rm(folder, { recursive: true, force: true });
	} catch {
		await flatten(folder);
		await rm(folder, { recursive: true, force: true });
	}
}

/** Removes every file, and moves every folder up to where its path is short. */
async function flatten(top: string): Promise<void> {
	const pending = [top];
	for (let folder = pending.pop(); folder !== undefined; folder = pending.pop()) {
		await chmod(folder, 0o700);
		for (const entry of await readdir(folder, { withFileTypes: true })) {
			const path = join(folder, entry.name);
			if (!entry.isDirectory()) {
				await unlink(path);
				continue;
			}
			await chmod(path, 0o700);
			const moved = join(top, `.moved-${randomUUID()}`);
			await rename(path, moved);
			pending.push(moved);
		}
	}
}
