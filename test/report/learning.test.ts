import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { type LearningResults, learningFigures } from '../../src/report/learning.js';
import { isLearningRun, writeLearningReport } from '../../src/report/learning-report.js';

const interval = { value: 0.25, low: 0.125, high: 0.5 };
const hostile = '<script>alert("x")</script>';
const policies = ['codearena', 'one process, free to cheat', hostile];
const results: LearningResults = {
	facts: { evaluation_functions: 31, minutes: 12.5 },
	summary: policies.map((policy) => ({ policy, measure: 'pass@1', seeds: 5, ...interval })),
	comparisons: [{ after: 'codearena', before: 'untrained', measure: 'pass@1', difference: interval, ratio: interval }],
	curves: policies.flatMap((policy) =>
		['pass@1', 'share of cheats', 'solved within five', 'visible minus held-out'].map((measure) => ({
			...{ policy, measure, gradings: 100, ...interval },
		})),
	),
	cumulative: policies.map((policy) => ({ policy, attempts: 1, ...interval })),
	heat: policies.map((policy) => ({ policy, category: 'logic', bugs: 4, value: 0.5 })),
	tricks: [{ policy: 'one process, free to cheat', cheat: 'forged summary', value: 0.75 }],
	speed: [{ minute: 1, per_second: 40, kind: 'graded' }],
};

function folderWith(found: unknown): string {
	const folder = mkdtempSync(join(tmpdir(), 'codearena-learning-'));
	onTestFinished(() => rmSync(folder, { recursive: true }));
	writeFileSync(join(folder, 'results.json'), JSON.stringify(found));
	return folder;
}

test('a learning run becomes a page that stands by itself, with a picture for each figure', async () => {
	const folder = folderWith(results);
	expect(isLearningRun(folder)).toBe(true);
	const files = await writeLearningReport(folder, join(folder, 'report'));
	const names = learningFigures(results).map(({ name }) => name);
	expect(files).toHaveLength(names.length + 1);
	const html = readFileSync(join(folder, 'report', 'report.html'), 'utf8');
	for (const name of names) expect(html).toContain(`<figure id="${name}">`);
	expect(html).not.toMatch(/<script|<link|<img|@import|url\(http/);
	expect(html).toContain('0.250 [0.125, 0.500]');
	expect(html).toContain('evaluation functions 31');
});

test('policies that may cheat are drawn apart from those that may not', () => {
	const drawn = (name: string) => {
		const spec = learningFigures(results).find((figure) => figure.name === name)?.spec;
		return (spec as unknown as { data: { values: { policy: string }[] } }).data.values.map(({ policy }) => policy);
	};
	expect(drawn('pass-at-1')).toEqual(['codearena', hostile]);
	expect(drawn('hack-share')).toEqual(['one process, free to cheat']);
});

test('results of another form are refused with the place that is wrong', async () => {
	const folder = folderWith({ ...results, curves: [{ policy: 'codearena' }] });
	await expect(writeLearningReport(folder, folder)).rejects.toThrow(
		/results\.json is no result of examples\/learning: curves\.0\.\w+: /,
	);
	writeFileSync(join(folder, 'results.json'), '{');
	await expect(writeLearningReport(folder, folder)).rejects.toThrow(/results\.json cannot be read as JSON: /);
});
