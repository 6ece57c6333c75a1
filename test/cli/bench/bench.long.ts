/** The benchmark itself, with the real server: half a minute of work that `npm test` does without. */
import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { beforeAll, describe, expect, test } from 'vitest';
import type { ThroughputReport } from '../../../src/cli/bench/grading.js';
import { formatGrading } from '../../../src/cli/bench/grading-table.js';
import { buildProgram } from '../../support/server-process.js';

const root = fileURLToPath(new URL('../../../', import.meta.url));

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
});
