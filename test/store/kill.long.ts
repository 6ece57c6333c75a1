import { beforeAll, expect, it, onTestFinished } from 'vitest';
import { Load } from '../support/load.js';
import { buildProgram, ServerProcess } from '../support/server-process.js';
import { temporaryFolder } from '../support/stores.js';

beforeAll(buildProgram);

const KILLS = 10;
const CLIENTS = 8;

it(`keeps every acknowledged step when it is killed ${KILLS} times under load, and goes on with the episodes`, async () => {
	const dataDir = temporaryFolder(onTestFinished);
	let address = '';
	let server: ServerProcess | null = null;
	const start = async () => {
		server = new ServerProcess({ CODEARENA_STORE: 'auto', CODEARENA_DATA_DIR: dataDir, CODEARENA_WORKERS: '2' });
		address = await server.address();
	};
	const kill = async () => {
		server?.signal('SIGKILL');
		await server?.exit;
	};
	onTestFinished(kill);
	const load = new Load(() => address);
	for (let n = 0; n < KILLS; n += 1) {
		await start();
		expect(await load.losses()).toEqual([]);
		load.start(CLIENTS);
		// Never at the same moment of a batch's life.
		await load.more(12 + ((n * 7) % 11));
		await kill();
		await load.stop();
	}
	await start();
	expect(await load.losses()).toEqual([]);
	expect(load.acknowledged).toBeGreaterThanOrEqual(KILLS * 12);
	expect(load.episodes.some(({ acknowledged }) => acknowledged.length > 12)).toBe(true);
});
