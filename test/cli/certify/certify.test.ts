import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ArenaUnderTest } from '../../../src/cli/certify/arena-under-test.js';
import type { Check } from '../../../src/cli/certify/check.js';
import { HUB_CHECKS } from '../../../src/cli/certify/hub-checks.js';
import { CHECKS, formatCertificate } from '../../../src/cli/certify/run.js';
import { SEMANTIC_CHECKS } from '../../../src/cli/certify/semantic-checks.js';
import { STATIC_CHECKS } from '../../../src/cli/certify/static-checks.js';
import { makeTask } from '../../support/task-folders.js';

const arena = new ArenaUnderTest(join(import.meta.dirname, '..', '..', '..'), 'http://127.0.0.1:1', null);
const graded = (reward: number | null, solved = false) => ({
	reward,
	solved,
	scored: reward !== null,
	reward_components: {},
	info: {},
});
const facts = (...rewards: number[]) => ({
	tasks: rewards.map((reward) => ({
		task: makeTask(),
		reference: graded(reward, true),
		right: [],
		broken: graded(0.3),
		wrong: [],
	})),
	firstWorkMs: null,
});

function checkOf(checks: readonly Check[], id: string): Check {
	return checks.find((check) => check.id === id) as Check;
}

describe('the checks', () => {
	it('are the 46 of the policy, once each', () => {
		const groups = new Map<string, number>();
		for (const { id } of CHECKS) {
			const group = id.split('.')[0] ?? '';
			groups.set(group, (groups.get(group) ?? 0) + 1);
		}
		expect(new Set(CHECKS.map(({ id }) => id)).size).toBe(46);
		expect(Object.fromEntries(groups)).toEqual({ static: 10, runtime: 16, semantic: 8, hub: 5, statistical: 7 });
	});

	it('that need files alone pass on this package, but for the one that needs an image', async () => {
		const findings = await Promise.all(STATIC_CHECKS.map(async (check) => check.measure(arena, facts(0.99))));
		expect(findings.filter(({ status }) => status === 'fail')).toEqual([]);
		expect(findings.filter(({ status }) => status === 'not measured')).toHaveLength(1);
	});

	it.each([
		[[0.99, 0.96], 'pass', '2 of 2 references'],
		[[0.99, 0.5], 'fail', '1 of 2 references paid at least 0.940; lowest 0.500'],
	])('say of references paid %j: %s', async (rewards, status, evidence) => {
		const finding = await checkOf(SEMANTIC_CHECKS, 'semantic.oracle_max').measure(arena, facts(...rewards));
		expect(finding).toEqual({ status, evidence: expect.stringContaining(evidence) });
	});

	it.each([
		[
			'pays success alone',
			[0.97],
			[graded(0.5)],
			'pass',
			'in 100.0 % of the pairs of one task; no wrong one is solved',
		],
		['takes a wrong program for solved', [0.97], [graded(0.97, true)], 'fail', 'wrong ones are solved in'],
		[
			'pays wrong programs nearly as much',
			[0.6],
			[graded(0.98), graded(0.97)],
			'fail',
			'over 2 right and 3 wrong programs',
		],
	])('know a server that %s by its gameability gap', async (_name, right, wrong, status, evidence) => {
		const [task] = facts(0.99).tasks as [ReturnType<typeof facts>['tasks'][number]];
		const tasks = [{ ...task, right: right.map((reward) => graded(reward, true)), wrong }];
		const gap = checkOf(HUB_CHECKS, 'statistical.gameability_gap');
		expect(await gap.measure(arena, { tasks, firstWorkMs: null })).toEqual({
			status,
			evidence: expect.stringContaining(evidence),
		});
	});

	it('claim nothing where a second server is missing', async () => {
		const finding = await checkOf(SEMANTIC_CHECKS, 'semantic.verifier_portability').measure(arena, facts(0.99));
		expect(finding.status).toBe('not measured');
	});
});

it('is shown as a table with its counts', () => {
	const results = [
		{ id: 'a.b', status: 'pass', evidence: 'x' },
		{ id: 'c', status: 'fail', evidence: 'y' },
	] as const;
	expect(formatCertificate({ results }).split('\n')).toEqual([
		'check  result  measured',
		'a.b    pass    x',
		'c      fail    y',
		'',
		'2 checks: 1 pass, 1 fail, 0 not measured',
	]);
});
