/** The attack program: a random sample of it against the real thing, and that it sees harm where there is some. */
import { randomInt } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { assemble } from '../../../src/assemble.js';
import { readCorpus } from '../../../src/cli/attack/corpus.js';
import { formatAttacks } from '../../../src/cli/attack/format.js';
import { type AttackOptions, attackServer } from '../../../src/cli/attack/run.js';
import { readConfig } from '../../../src/config.js';
import { buildApp } from '../../../src/server/app.js';
import { createLogger } from '../../../src/telemetry/logger.js';

const root = join(import.meta.dirname, '..', '..', '..');
const closers: (() => unknown)[] = [];
afterEach(async () => {
	for (const close of closers.splice(0)) await close();
});

function attack(url: string, options: Partial<AttackOptions> = {}) {
	return attackServer(root, {
		url,
		apiKey: null,
		seed: 1,
		inFlight: 4,
		onProgress: () => undefined,
		...options,
	});
}

/** A server that gives every fix the same answer. */
async function serverThatSays(
	level: string,
	status: number,
	answer: object,
	layers: readonly string[] = ['seccomp'],
): Promise<string> {
	const server: Server = createServer((request, response) => {
		request.resume().once('end', () => {
			const isHealth = request.url === '/health';
			response.statusCode = isHealth || request.url === '/reset' ? 200 : status;
			response.setHeader('content-type', 'application/json');
			response.end(JSON.stringify(isHealth ? { status: 'healthy', isolation: { level, layers } } : answer));
		});
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	closers.push(() => server.close());
	return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

const PAID = {
	observation: {
		reward_components: { efficiency_score: 1 },
		previous_attempts: ['ESCAPED'],
		error_log: 'LEAK ESCAPED',
	},
	info: { verdict: 'passed' },
};

it('finds no harm in a random sample against the real server', async () => {
	const logger = createLogger('silent');
	const { config } = readConfig({ CODEARENA_WORKERS: '2', CODEARENA_STORE: 'off' });
	const assembly = await assemble(config, logger, join(root, 'tasks'), process.env.PATH);
	const app = await buildApp({ arena: assembly.arena, logger });
	closers.push(
		() => app.close(),
		() => assembly.sandbox.close(0),
	);
	const url = await app.listen({ port: 0, host: '127.0.0.1' });
	const seed = randomInt(1, 1_000_000);
	const { problems, categories } = await attack(url, { seed, count: 14 });
	expect({ seed, problems }).toEqual({ seed, problems: [] });
	expect(categories.reduce((sum, { tried }) => sum + tried, 0)).toBe(14);
});

describe('a server that pays for everything', () => {
	it('is told every harm, and refuses no honest fix', async () => {
		const { categories, problems } = await attack(await serverThatSays('seccomp', 200, PAID));
		const honest = categories.at(-1);
		expect(honest).toMatchObject({ category: 'honest', bad: 0 });
		expect(honest?.tried).toBeGreaterThanOrEqual(60);
		const timing = categories.find(({ category }) => category === 'timing');
		expect(timing?.bad).toBe(timing?.tried);
		expect(problems).toContain('escape/tcp the answer contains "ESCAPED"');
		expect(problems).toContain('result-forgery/closed-connection passed every test');
		expect(problems).toContain('timing/sleeps passed every test');
		expect(problems).toContain('timing/heavy-calibration was paid for an efficiency of 1');
	});

	it('is not asked about what it cannot hold back', async () => {
		const report = await attack(await serverThatSays('rlimits', 200, PAID), { only: 'escape/' });
		expect(report.categories).toEqual([]);
		expect(report.skipped).toBeGreaterThan(10);
	});
});

describe('a sealed server', () => {
	it('is not asked to open files', async () => {
		const layers = ['rlimits', 'seccomp', 'sealed'];
		const report = await attack(await serverThatSays('seccomp', 200, PAID, layers), { only: 'file' });
		const aboutFiles = readCorpus(join(root, 'corpus', 'attacks')).filter(({ needsFiles }) => needsFiles);
		expect(aboutFiles.length).toBeGreaterThan(3);
		expect(report.needMore).toBe(aboutFiles.filter(({ id }) => id.includes('file')).length);
		expect(report.categories.map(({ category }) => category)).toContain('exhaustion');
		expect(report.isolation).toBe('seccomp (rlimits, seccomp, sealed)');
	});
});

describe('a server that refuses everything', () => {
	it('has refused every honest fix', async () => {
		const answer = { observation: { previous_attempts: ['ESCAPED'] }, info: { verdict: 'failed' } };
		const { categories, problems } = await attack(await serverThatSays('seccomp', 200, answer), { only: 'o' });
		const honest = categories.at(-1);
		expect(honest?.bad).toBe(honest?.tried);
		expect(problems).toHaveLength(honest?.bad ?? 0);
		expect(problems[0]).toMatch(/^honest\/.* was refused$/);
	});

	it('does harm by an error of its own', async () => {
		const url = await serverThatSays('seccomp', 500, { code: 'internal_error' });
		const { problems, categories } = await attack(url, { only: 'early-exit/' });
		expect(problems).toHaveLength(categories[0]?.tried ?? 0);
		expect(problems[0]).toMatch(/^early-exit\/.* answered 500 internal_error$/);
	});

	it('is told when it does not answer at all', async () => {
		const gone = await serverThatSays('seccomp', 200, PAID);
		await Promise.all(closers.splice(0).map((close) => close()));
		await expect(attack(gone, { count: 1 })).rejects.toThrow(`no server answers at ${gone}`);
	});
});

it('prints a table by category with what went wrong below it', () => {
	const text = formatAttacks({
		seed: 7,
		isolation: 'seccomp',
		categories: [
			{ category: 'escape', tried: 18, bad: 1 },
			{ category: 'timing', tried: 2, bad: 0 },
			{ category: 'honest', tried: 3, bad: 1 },
		],
		skipped: 4,
		needMore: 2,
		problems: ['escape/tcp the answer contains "ESCAPED"', 'honest/prints was refused'],
	});
	expect(text).toBe(
		[
			'isolation seccomp, seed 7',
			'',
			'category     tried  stopped  harm done  honest refused',
			'escape       18     17       1',
			'timing       2      2        0',
			'honest       3                          1',
			'all attacks  20     19       1',
			'',
			'4 not tried: the isolation is too weak for them',
			'',
			'2 not tried: they are about files and the sandbox is sealed, or about what only namespaces keep apart',
			'',
			'escape/tcp the answer contains "ESCAPED"',
			'honest/prints was refused',
		].join('\n'),
	);
});
