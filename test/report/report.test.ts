import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { createRandom } from '../../src/cli/target/seeded.js';
import { compareRuns } from '../../src/evaluate/compare.js';
import { summarise } from '../../src/evaluate/summary.js';
import { comparisonPage } from '../../src/report/comparison.js';
import { figuresOf } from '../../src/report/figures.js';
import { rewardsLog } from '../../src/report/rewards-log.js';
import { solveCurve, stepRows } from '../../src/report/rows.js';
import { writeReport } from '../../src/report/write-report.js';
import { episodeRecord, makeRun, stepRecord } from '../support/episode-records.js';

const hostile = '<script>alert("x")</script>';
const run = makeRun(`run ${hostile}`, [
	episodeRecord({
		solved: true,
		steps: [
			stepRecord({ reward: 0.25, done: false }),
			stepRecord({ step: 2, reward: 0.75, method: 'llm', tokens: { prompt: 10, completion: 5 } }),
		],
	}),
	episodeRecord({ seed: 2, status: 'failed', faults: [{ at: 120_000, where: 'step', what: '503 overloaded' }] }),
	episodeRecord({ seed: 3 }),
]);

test('the log of rewards has a row for each scored step and sums up', () => {
	const [header, ...lines] = rewardsLog(stepRows(run)).trimEnd().split('\r\n');
	expect(header?.split(',').slice(0, 5)).toEqual(['position', 'task_id', 'step', 'reward', 'cumulative']);
	expect(lines.map((line) => line.split(',').slice(0, 5).join(' '))).toEqual([
		'1 sum 1 0.25 0.25',
		'2 sum 2 0.75 1',
		'3 sum 1 0.5 1.5',
	]);
	expect(lines[0]).toContain('"run <script>alert(""x"")</script>"');
	expect(lines[1]).toContain(',10,5,0.00002,');
});

test('the curve says which share is solved within so many steps', () => {
	expect(solveCurve(run).map(({ rate }) => rate)).toEqual([0, 0.5, 0.5]);
});

test('a report stands by itself: figures, data, no script and no request', async () => {
	const folder = mkdtempSync(join(tmpdir(), 'codearena-report-'));
	onTestFinished(() => rmSync(folder, { recursive: true }));
	const summary = summarise(run.episodes, run.settings.prices, createRandom(1).next);
	const files = await writeReport(folder, [{ run, summary }]);
	const names = figuresOf([run]).map(({ name }) => name);
	expect(files.filter((file) => file.endsWith('.svg'))).toHaveLength(11);
	const html = readFileSync(join(folder, 'report.html'), 'utf8');
	for (const name of names) expect(html).toContain(`<figure id="${name}">`);
	expect(html).not.toMatch(/<script|<link|<img|@import|url\(http/);
	expect(html.match(/<svg/g)).toHaveLength(11);
	expect(html).toContain('{&quot;run&quot;:&quot;run &lt;script&gt;');
	for (const name of names.filter(() => files.some((file) => file.endsWith('.png'))))
		expect(
			readFileSync(join(folder, `${name}.png`))
				.subarray(1, 4)
				.toString(),
		).toBe('PNG');
	for (const name of names)
		expect(readFileSync(join(folder, `${name}.svg`), 'utf8')).toMatch(/^<svg[\s\S]*<\/svg>\s*$/);
});

test('a run without episodes gives a report that says so', async () => {
	const folder = mkdtempSync(join(tmpdir(), 'codearena-report-'));
	onTestFinished(() => rmSync(folder, { recursive: true }));
	const empty = makeRun('empty', []);
	await writeReport(folder, [{ run: empty, summary: summarise([], null, createRandom(1).next) }]);
	expect(readFileSync(join(folder, 'report.html'), 'utf8')).toContain('The runs hold nothing of this kind.');
});

test('a page of comparisons escapes what it shows', () => {
	const comparison = compareRuns(run.episodes, run.episodes, createRandom(1).next);
	const html = comparisonPage([{ before: hostile, after: 'b', comparison }]);
	expect(html).toContain('&lt;script&gt;');
	expect(html).not.toContain('<script');
});
