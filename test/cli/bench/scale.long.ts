/** The benchmark of scale, with real servers: a minute of work that `npm test` does without. */
import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { beforeAll, describe, expect, test } from 'vitest';
import type { ScaleReport } from '../../../src/cli/bench/scale/scale.js';
import { formatScale } from '../../../src/cli/bench/scale/table.js';
import { buildProgram } from '../../support/server-process.js';

const root = fileURLToPath(new URL('../../../', import.meta.url));

describe('codearena bench scale', () => {
	let report: ScaleReport;

	beforeAll(async () => {
		buildProgram();
		const sizes = ['--workers', '1', '--stub-workers', '4', '--stub-delay', '2', '--sessions', '20'];
		const args = ['dist/src/cli/codearena.js', 'bench', 'scale', '--time', '1', ...sizes, '--json'];
		const { stdout } = await promisify(execFile)(process.execPath, args, { cwd: root });
		report = JSON.parse(stdout);
	});

	test('measures real workers, workers that cost nothing, and replicas behind one port', () => {
		expect(report.rows.map(({ what, way, workers }) => [what, way, workers])).toEqual([
			['real', 'groups of 16', 1],
			['real', 'reset and step', 1],
			['stub', 'groups of 16', 4],
			['stub', 'reset and step', 4],
			['2 replicas', 'groups of 16', 8],
		]);
		for (const { mainMs, allMs, forkMs, perSecond } of report.rows.slice(0, 4)) {
			expect(mainMs).toBeGreaterThan(0);
			expect(allMs).toBeGreaterThan(mainMs);
			expect(forkMs).toBeGreaterThan(0);
			expect(perSecond).toBeGreaterThan(0);
		}
		expect(report.rows[0]?.usage.candidates.pageFaults).toBeGreaterThan(0);
		expect(formatScale(report)).toMatch(/reset and step.*192.*main thread|reset and step.*192.*cores/);
	});

	test('lets sessions step at once, and none is refused', () => {
		expect(report.sessions).toMatchObject({ sessions: 20, graded: 20, refused: {} });
	});
});
