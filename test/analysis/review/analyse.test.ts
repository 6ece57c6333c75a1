import { describe, expect, it } from 'vitest';
import { analyse as analyseIn, FINDINGS_SHOWN } from '../../../src/analysis/review/analyse.js';
import { QUALITY_RULES } from '../../../src/analysis/review/quality/index.js';
import { SECURITY_RULES } from '../../../src/analysis/review/security/index.js';
import { readTree } from '../../../src/python-source/tree/read-tree.js';
import { readTaskFiles } from '../../precheck/task-files.js';

const analyse = (source: string) => analyseIn(readTree(source));

describe('analyse', () => {
	it('scores every reference solution at least 0.9 in both', () => {
		const tasks = readTaskFiles();
		expect(tasks.length).toBeGreaterThan(20);
		const low = tasks
			.map(({ id, solution }) => ({ id, ...analyse(solution) }))
			.filter(({ securityScore, qualityScore }) => securityScore < 0.9 || qualityScore < 0.9)
			.map(({ id, security, quality }) => [id, ...security, ...quality]);
		expect(low).toEqual([]);
	});

	it('lowers the score with each finding, down to what a rule may cost', () => {
		const evals = (count: number): string => `def f(a):\n${'    eval(a)\n'.repeat(count)}`;
		expect([0, 1, 2, 9].map((count) => analyse(count === 0 ? '' : evals(count)).securityScore)).toEqual([
			1, 0.5, 0.3, 0.3,
		]);
	});

	it('shows the first findings and counts all', () => {
		const { quality, qualityScore } = analyse('x = 1; y = 2\n'.repeat(200));
		expect(quality).toHaveLength(FINDINGS_SHOWN);
		expect(qualityScore).toBe(0.9);
	});

	it('never goes below 0', () => {
		const source = 'import os, pickle\n\ndef f(a):\n    eval(a)\n    eval(a)\n    os.system(a)\n    pickle.loads(a)\n';
		expect(analyse(source).securityScore).toBe(0);
	});

	it('gives the same answer each time', () => {
		const source = 'def f(a, b=[]):\n    eval(a)\n    x = 1\n    return b\n';
		expect(analyse(source)).toEqual(analyse(source));
	});

	it.each([
		['broken code', 'def f(:\n    eval(x\n'],
		['an empty text', ''],
		['a text of comments', '# nothing\n'],
	])('survives %s', (_name, source) => {
		const { securityScore, qualityScore } = analyse(source);
		expect(securityScore).toBeLessThanOrEqual(1);
		expect(qualityScore).toBeLessThanOrEqual(1);
	});

	it.each([
		['too large', 'x = 1\n'.repeat(20_000)],
		['too deep', '('.repeat(5_000)],
		['a tower', `x = ${'not '.repeat(4_000)}y\n`],
	])('scores 0 for what is %s to be read', (_name, source) => {
		expect(analyse(source)).toEqual({ security: [], quality: [], securityScore: 0, qualityScore: 0 });
	});

	it('names each rule once and gives it a weight', () => {
		const rules = [...SECURITY_RULES, ...QUALITY_RULES];
		const names = rules.map(({ rule }) => rule.name);
		expect(new Set(names).size).toBe(names.length);
		for (const { weight } of rules) expect(weight.each).toBeLessThanOrEqual(weight.most);
	});
});
