import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { beforeAll, describe, expect, test } from 'vitest';
import type { ThroughputReport } from '../../../src/cli/bench/grading.js';
import { formatGrading } from '../../../src/cli/bench/grading-table.js';
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
	let report: ThroughputReport;

	beforeAll(async () => {
		buildProgram();
		const { stdout } = await run(
			'--json',
			'--rounds',
			'1',
			'--count',
			'3',
			'--in-flight',
			'1,2',
			'--time',
			'1',
			'--idle',
			'1',
		);
		report = JSON.parse(stdout);
		// The whole benchmark runs here, on a machine that may be busy.
	});

	test('times every kind of grading through the real server, beside the one-process way and bare forks', () => {
		expect(report.rows.map(({ what, inFlight }) => [what, inFlight])).toEqual([
			['ten tests, failing fix', 1],
			['ten tests, failing fix', 2],
			['anagram-groups, failing fix', 1],
			['anagram-groups, failing fix', 2],
			['anagram-groups, solved, cost measured', 1],
			['anagram-groups, solved, cost measured', 2],
			['one process, python file.py', 1],
			['one process, python file.py', 2],
			['bare fork, compile, exec, wait', 1],
			['bare fork, compile, exec, wait', report.workers],
		]);
		for (const { samples, p50, p99, perSecond } of report.rows) {
			expect(samples).toBeGreaterThan(0);
			expect(p99).toBeGreaterThanOrEqual(p50);
			expect(perSecond).toBeGreaterThan(0);
		}
		expect(report.idleMemory.processes).toBeGreaterThan(2);
		expect(report.resetP50Ms).toBeGreaterThan(0);
	});

	test('prints the machine, every row and both quotients as a table', () => {
		const text = formatGrading(report);
		expect(text).toContain(`Node ${process.versions.node}`);
		for (const { what } of report.rows) expect(text).toContain(what);
		const [first, classic, fork] = [0, 6, 8].map((index) => report.rows[index]?.p50 ?? Number.NaN);
		const line = text.split('\n').find((row) => row.startsWith('ten tests')) ?? '';
		expect(line.trim().split(/\s+/).slice(-2)).toEqual([
			((classic ?? 0) / (first ?? 0)).toFixed(2),
			((first ?? 0) / (fork ?? 0)).toFixed(2),
		]);
	});

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
