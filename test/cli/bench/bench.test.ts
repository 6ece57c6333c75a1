import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { beforeAll, describe, expect, test } from 'vitest';
import { measureTree } from '../../../src/cli/bench/process-memory.js';
import { percentile, runLoad, summarise } from '../../../src/cli/target/closed-loop.js';
import { buildProgram } from '../../support/server-process.js';

const root = fileURLToPath(new URL('../../../', import.meta.url));

describe('the load', () => {
	test('keeps exactly as many pieces in flight as asked, and does each piece once', async () => {
		const pieces: number[] = [];
		let flying = 0;
		let most = 0;
		const work = async (piece: number) => {
			pieces.push(piece);
			most = Math.max(most, ++flying);
			await new Promise((resolve) => setImmediate(resolve));
			flying -= 1;
		};
		const { latenciesMs } = await runLoad(work, { inFlight: 3, count: 10, timeMs: 60_000 });
		expect(pieces).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
		expect(most).toBe(3);
		expect(latenciesMs).toHaveLength(10);
	});

	test('begins nothing after its time, but one piece a lane', async () => {
		const work = () => new Promise<void>((resolve) => setImmediate(resolve));
		expect((await runLoad(work, { inFlight: 4, count: 1000, timeMs: 0 })).latenciesMs).toHaveLength(4);
	});

	test('takes percentiles by nearest rank over all rounds, and the median of the rates', () => {
		const hundred = Array.from({ length: 100 }, (_, index) => 100 - index);
		expect([0.5, 0.95, 0.99, 1].map((share) => percentile(hundred, share))).toEqual([50, 95, 99, 100]);
		expect(() => percentile([], 0.5)).toThrow(RangeError);
		const rounds = [5, 1, 3].map((perSecond) => ({ latenciesMs: [perSecond], perSecond }));
		expect(summarise(rounds)).toEqual({ samples: 3, p50: 3, p95: 5, p99: 5, perSecond: 3 });
	});
});

test('memory is counted over a process and all that it started', async () => {
	const script = 'sleep 60 & sleep 60 & echo started; wait';
	const child = spawn('sh', ['-c', script], { stdio: ['ignore', 'pipe', 'ignore'], detached: true });
	await once(child.stdout, 'data');
	const pid = child.pid ?? 0;
	try {
		const tree = measureTree(pid);
		expect(tree.processes).toBe(3);
		expect(tree.rootRssBytes).toBeGreaterThan(0);
		expect(tree.rssBytes).toBeGreaterThan(tree.rootRssBytes);
		expect(tree.pssBytes).toBeGreaterThan(0);
		expect(tree.pssBytes).toBeLessThanOrEqual(tree.rssBytes);
	} finally {
		process.kill(-pid, 'SIGKILL');
	}
});

describe('npm run bench', () => {
	const run = (...args: string[]) =>
		promisify(execFile)(process.execPath, ['dist/src/cli/codearena.js', 'bench', ...args], { cwd: root });

	beforeAll(buildProgram);

	test('refuses what is no number and says what it expects', async () => {
		await expect(run('--in-flight', '1,many')).rejects.toMatchObject({
			stderr: expect.stringContaining('expected a whole number from 1'),
		});
	});

	test('names its commands and options in --help', async () => {
		const { stdout } = await run('--help');
		expect(stdout).toContain('grading');
		expect((await run('grading', '--help')).stdout).toContain('--in-flight');
	});
});
