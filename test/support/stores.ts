/** Stores for tests: in memory, or in a file of a folder that is removed afterwards. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openStore, type StoreSettings } from '../../src/store/open-store.js';
import type { Store } from '../../src/store/store.js';

export const STORE_DEFAULTS: StoreSettings = {
	kind: 'auto',
	databaseUrl: null,
	dataDir: '',
	isolation: 'seccomp',
	log: () => {},
};

export function memoryStore(): Promise<Store> {
	return openStore({ ...STORE_DEFAULTS, kind: 'memory' });
}

/** A folder that goes away with the test that asked for it. */
export function temporaryFolder(onEnd: (remove: () => void) => void): string {
	const folder = mkdtempSync(join(tmpdir(), 'codearena-store-'));
	onEnd(() => rmSync(folder, { recursive: true, force: true }));
	return folder;
}
