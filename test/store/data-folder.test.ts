import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { openStore } from '../../src/store/open-store.js';
import { STORE_DEFAULTS, temporaryFolder } from '../support/stores.js';

/** No user can make a folder there, as on a read-only file system. */
const UNWRITABLE = '/sys/codearena';

async function opened(dataDir: string) {
	const said: string[] = [];
	const store = await openStore({ ...STORE_DEFAULTS, dataDir, log: (message) => said.push(message) });
	onTestFinished(() => store.close());
	return { said, health: store.health() };
}

describe('a data folder that cannot be written to', () => {
	it('makes a store in memory, which says so in the log and in its health', async () => {
		const { said, health } = await opened(UNWRITABLE);
		const note = `CODEARENA_DATA_DIR "${UNWRITABLE}" cannot be written to (EPERM); records are in memory and end with the server`;
		expect(said).toEqual([`store: ${note}`]);
		expect(health).toMatchObject({ engine: 'memory', note, trouble: null });
	});

	it('is told apart from one that is only absent', async () => {
		const { said, health } = await opened(join(temporaryFolder(onTestFinished), 'new', 'folder'));
		expect(said).toEqual([]);
		expect(health).toMatchObject({ engine: 'sqlite', note: null });
	});

	it('is no excuse for a file in its place', async () => {
		await expect(opened('/dev/null')).rejects.toThrow(/EEXIST|ENOTDIR/);
	});
});
