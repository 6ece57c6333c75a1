import { describe, expect, it } from 'vitest';
import { ConfigError, describeVariables, readConfig } from '../src/config.js';

function problemsOf(env: Record<string, string>): readonly string[] {
	try {
		readConfig(env);
	} catch (error) {
		if (error instanceof ConfigError) return error.problems;
		throw error;
	}
	return [];
}

describe('readConfig', () => {
	it('fills in the documented defaults when nothing is set', () => {
		const { config, warnings } = readConfig({});
		expect(config).toMatchObject({
			port: 7860,
			host: '127.0.0.1',
			extraPorts: [],
			logLevel: 'info',
			openaiApiKey: null,
			maxSessions: 4096,
			tasksDirs: [],
			dataDir: './data',
			python: null,
			minIsolation: 'seccomp',
			apiKeys: [],
			queueLimit: 0,
			queueMb: 256,
			maxEpisodes: 10_000,
		});
		expect(config.workers).toBeGreaterThanOrEqual(1);
		expect(warnings).toEqual([]);
	});

	it('converts numbers and lists', () => {
		const { config } = readConfig({
			PORT: '0',
			CODEARENA_WORKERS: ' 3 ',
			CODEARENA_TASKS_DIRS: '/a:/b:',
			CODEARENA_EXTRA_PORTS: '8000, 9000',
		});
		expect(config).toMatchObject({ port: 0, workers: 3, tasksDirs: ['/a', '/b'], extraPorts: [8000, 9000] });
	});

	it('treats an empty value as unset', () => {
		expect(readConfig({ PORT: '', CODEARENA_API_KEY: '  ' }).config).toMatchObject({ port: 7860, apiKeys: [] });
	});

	it('opens no port twice', () => {
		const { config } = readConfig({ PORT: '8000', CODEARENA_EXTRA_PORTS: '8000,9000' });
		expect(config).toMatchObject({ port: 8000, extraPorts: [9000] });
	});

	it('freezes the result and its lists', () => {
		const { config } = readConfig({ CODEARENA_EXTRA_PORTS: '8000' });
		expect(Object.isFrozen(config)).toBe(true);
		expect(Object.isFrozen(config.extraPorts)).toBe(true);
		expect(Object.isFrozen(config.tasksDirs)).toBe(true);
	});

	it('reports every problem at once, with what was expected and what came', () => {
		expect(
			problemsOf({ CODEARENA_WORKERS: 'ten', PORT: '70000', LOG_LEVEL: 'loud', CODEARENA_MIN_ISOLATION: 'strong' }),
		).toEqual([
			'PORT: expected integer 0..65535, got "70000"',
			'LOG_LEVEL: expected one of fatal, error, warn, info, debug, trace, silent, got "loud"',
			'CODEARENA_WORKERS: expected integer 1..256, got "ten"',
			'CODEARENA_MIN_ISOLATION: expected one of none, rlimits, seccomp, namespaces, got "strong"',
		]);
	});

	it.each([
		['CODEARENA_WORKERS', '0'],
		['CODEARENA_WORKERS', '257'],
		['CODEARENA_WORKERS', '1.5'],
		['CODEARENA_WORKERS', '-1'],
		['MAX_CONCURRENT_ENVS', '0'],
		['PORT', '1e3'],
		['HOST', 'a b'],
		['OPENAI_BASE_URL', 'localhost:1234/v1'],
		['CODEARENA_EXTRA_PORTS', '8000,http'],
	])('refuses %s=%s and names it', (name, value) => {
		const problems = problemsOf({ [name]: value });
		expect(problems).toHaveLength(1);
		expect(problems[0]).toMatch(new RegExp(`^${name}: expected .*, got "`));
	});

	it('never prints a secret', () => {
		const problems = problemsOf({ DATABASE_URL: 'mysql://user:hunter2@db/x' });
		expect(problems).toEqual([
			'DATABASE_URL: expected a URL starting with postgres:// or postgresql://, got a secret of 25 characters',
		]);
	});

	it('warns of a CODEARENA_ variable that it does not know', () => {
		expect(readConfig({ CODEARENA_WORKRES: '4', OTHER: 'x' }).warnings).toEqual([
			'CODEARENA_WORKRES: unknown variable; --help lists those that there are',
		]);
	});
});

describe('describeVariables', () => {
	it('describes every variable and tells its default', () => {
		const texts = new Map(describeVariables().map(({ name, text }) => [name, text]));
		expect(texts.get('PORT')).toContain('(default 7860)');
		expect(texts.get('CODEARENA_TASKS_DIRS')).not.toContain('default');
		expect([...texts.values()].every((text) => text.length > 0)).toBe(true);
	});
});
