import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { adviceFor } from '../../../src/cli/doctor/advice.js';
import type { Examination } from '../../../src/cli/doctor/examine.js';
import { type HostFact, readCpuTicks, readHostFacts } from '../../../src/cli/doctor/host.js';
import { buildProgram } from '../../support/server-process.js';

const root = fileURLToPath(new URL('../../../', import.meta.url));

describe('what makes timing noisy', () => {
	let host: string;
	beforeEach(() => {
		host = mkdtempSync(join(tmpdir(), 'doctor-'));
	});
	afterEach(() => rmSync(host, { recursive: true }));

	const write = (files: Readonly<Record<string, string>>) => {
		for (const [path, text] of Object.entries(files)) {
			mkdirSync(dirname(join(host, path)), { recursive: true });
			writeFileSync(join(host, path), `${text}\n`);
		}
	};
	const fact = (facts: readonly HostFact[], name: string) => facts.find((one) => one.name.startsWith(name));

	test('is read from the kernel, with advice where it is bad', () => {
		write({
			'proc/loadavg': '7.50 2.00 1.00 3/200 999',
			'proc/stat': 'cpu 100 0 100 700 0 0 0 100 0 0\ncpu0 1 1 1 1 1 1 1 1 1 1',
			'proc/meminfo': 'MemTotal: 4096 kB\nSwapTotal: 20480 kB\nSwapFree: 10240 kB',
			'proc/self/cgroup': '0::/outer/inner',
			'sys/fs/cgroup/outer/cpu.max': '150000 100000',
			'sys/fs/cgroup/outer/inner/cpu.max': 'max 100000',
			'sys/devices/system/cpu/cpu0/cpufreq/scaling_governor': 'powersave',
			'sys/devices/system/cpu/cpufreq/boost': '1',
			'sys/devices/system/cpu/smt/active': '1',
			'sys/devices/system/clocksource/clocksource0/current_clocksource': 'hpet',
		});
		const facts = readHostFacts(host, 2, 3, null);
		expect(facts.map(({ value }) => value)).toEqual([
			'3 / 2',
			'7.50',
			'10.0 % since the start of the machine',
			'1.50 cores',
			'powersave',
			'on',
			'on',
			'10 MiB',
			'hpet',
		]);
		expect(facts.every(({ advice }) => advice !== null)).toBe(true);
		expect(fact(facts, 'cgroup')?.advice).toContain('CODEARENA_WORKERS to 1');
	});

	test('is nothing on a quiet host', () => {
		write({
			'proc/loadavg': '0.10 0.20 0.10 1/200 999',
			'proc/stat': 'cpu 100 0 100 700 0 0 0 0 0 0',
			'proc/meminfo': 'SwapTotal: 0 kB\nSwapFree: 0 kB',
			'sys/devices/system/cpu/cpu0/cpufreq/scaling_governor': 'performance',
			'sys/devices/system/cpu/intel_pstate/no_turbo': '1',
			'sys/devices/system/cpu/smt/active': '0',
			'sys/devices/system/clocksource/clocksource0/current_clocksource': 'tsc',
		});
		expect(readHostFacts(host, 4, 4, null).filter(({ advice }) => advice !== null)).toEqual([]);
	});

	test('is unknown, and not guessed, where the kernel does not say', () => {
		const facts = readHostFacts(host, 1, 1, null);
		expect(facts.filter(({ value }) => value === 'unknown')).toHaveLength(7);
		expect(facts.filter(({ advice }) => advice !== null)).toEqual([]);
	});

	test('counts stolen time between two readings only', () => {
		write({ 'proc/stat': 'cpu 100 0 100 700 0 0 0 100 0 0' });
		const before = readCpuTicks(host);
		write({ 'proc/stat': 'cpu 150 0 100 749 0 0 0 101 0 0' });
		expect(fact(readHostFacts(host, 1, 1, before), 'time taken')?.value).toBe('1.0 %');
	});
});

test('a missing layer comes with what an operator can do, one that was switched off does not', () => {
	expect(adviceFor('namespaces: Operation not permitted')).toContain('docker run');
	expect(adviceFor('landlock: the kernel has none')).toContain('5.13');
	expect(adviceFor('landlock: switched off')).toBeNull();
	expect(adviceFor('something new: unexpected')).toBeNull();
});

describe('npm run doctor', () => {
	const run = (env: Record<string, string>, ...args: string[]) =>
		promisify(execFile)(process.execPath, ['dist/src/cli/codearena.js', 'doctor', ...args], {
			cwd: root,
			env: { PATH: process.env.PATH, ...env },
		});
	beforeAll(buildProgram);

	test('shows level, layers, every probe and the host, and ends with 0', async () => {
		const { stdout } = await run({ CODEARENA_MIN_ISOLATION: 'rlimits' });
		expect(stdout).toMatch(/^Isolation {2}\w+ \(wanted: at least rlimits\)/);
		expect(stdout).toContain(`Node       ${process.versions.node}`);
		expect(stdout).toMatch(/refused +open a TCP socket/);
		expect(stdout).toContain('workers / cores');
		expect(stdout).toContain('Ready to grade.');
	});

	test('ends with 1 and says what is missing when the isolation is below the wanted one', async () => {
		const env = { CODEARENA_MIN_ISOLATION: 'namespaces', CODEARENA_SANDBOX_LAYERS: 'seccomp' };
		const failed = await run(env, '--json').catch((error: unknown) => error as { code: number; stdout: string });
		expect(failed).toMatchObject({ code: 1 });
		const examination = JSON.parse(failed.stdout) as Examination;
		expect(examination).toMatchObject({ ok: false, minimum: 'namespaces', isolation: { level: 'seccomp' } });
		expect(examination.missing.map(({ reason }) => reason)).toContain('namespaces: switched off');
		expect(examination.problem).toContain('below the configured minimum');
		expect(examination.isolation?.probes.length).toBeGreaterThan(30);
	});

	test('ends with 1 and the reason when no sandbox comes up', async () => {
		const failed = await run({ CODEARENA_PYTHON: '/nowhere/python3' }).catch((error: unknown) => error);
		expect(failed).toMatchObject({ code: 1, stdout: expect.stringContaining('/nowhere/python3') });
	});

	test('explains itself', async () => {
		expect((await run({}, '--help')).stdout).toContain('--json');
	});
});
