/** What the self-test finds, with all layers and with fewer, and that each layer alone still grades. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createSandbox } from '../../src/sandbox/pool.js';
import { ISOLATION_LEVELS, type Sandbox } from '../../src/sandbox/sandbox.js';
import { complaints, ECHO, gradeFix, pythonTask } from '../support/python-tasks.js';

/** Tries to reach a file in several ways, and says so when it works. */
const REACHING = [
	'import os, pathlib',
	'found = []',
	'for path in ("/etc/passwd", "/etc/hostname", "/proc/self/status", os.environ["TMPDIR"], "/"):',
	'    for attempt in (lambda: os.listdir(path), lambda: open(path).read(1), lambda: os.open(path, os.O_RDONLY)):',
	'        try:',
	'            found.append((path, attempt()))',
	'        except OSError:',
	'            pass',
	'print(found)',
	'def f(x):',
	'    return x',
	'',
].join('\n');

function open(layers?: readonly string[]): Promise<Sandbox> {
	return createSandbox({ workers: 1, searchPath: process.env.PATH, ...(layers === undefined ? {} : { layers }) });
}

describe('with every layer that this machine has', () => {
	let sandbox: Sandbox;
	beforeAll(async () => {
		sandbox = await open();
	});
	afterAll(() => sandbox.close(0));

	it('every forbidden operation of the self-test is refused', () => {
		const { probes, level } = sandbox.isolation;
		expect(probes.length).toBeGreaterThan(35);
		expect(probes.filter(({ refused }) => !refused)).toEqual([]);
		expect(ISOLATION_LEVELS.indexOf(level)).toBeGreaterThanOrEqual(ISOLATION_LEVELS.indexOf('seccomp'));
	});

	it('the report names the layers, the interpreter, and says how to get what is missing', () => {
		const { layers, missing, pythonVersion } = sandbox.isolation;
		expect(layers).toContain('seccomp');
		expect(layers).toContain('no_new_privs');
		expect(pythonVersion).toMatch(/^3\.\d+\.\d+$/);
		expect(missing.every((line) => /^[a-z]+: ./.test(line))).toBe(true);
	});

	it('a fix sees nothing but the library, the time zones and its scratch folder', async () => {
		const report = await gradeFix(sandbox, ECHO, REACHING);
		expect(report.verdict).toBe('passed');
		expect(report.stdout).not.toMatch(/passwd|hostname|status/);
		expect(report.isolation).toBe(sandbox.isolation.level);
	});
});

describe('without seccomp', () => {
	it('the level says so, and names what was possible', async () => {
		const sandbox = await open(['landlock']);
		const { level, missing, probes } = sandbox.isolation;
		expect(level).toBe('rlimits');
		expect(missing.join('\n')).toContain('seccomp');
		expect(probes.some(({ refused }) => !refused)).toBe(true);
		expect((await gradeFix(sandbox, ECHO, ECHO.solutionCode)).verdict).toBe('passed');
		await sandbox.close(0);
	});
});

describe('without Landlock and namespaces', () => {
	let sandbox: Sandbox;
	beforeAll(async () => {
		sandbox = await open(['seccomp']);
	});
	afterAll(() => sandbox.close(0));

	it('a fix is sealed: it can open no file at all', async () => {
		expect(sandbox.isolation.layers).toContain('sealed');
		expect(sandbox.isolation.level).toBe('seccomp');
		expect(sandbox.isolation.probes.filter(({ refused }) => !refused)).toEqual([]);
		const report = await gradeFix(sandbox, ECHO, REACHING);
		expect([report.verdict, report.stdout]).toEqual(['passed', '[]\n']);
	});

	it('ordinary fixes are graded all the same, imports of rare modules, threads and time zones included', async () => {
		const solution = [
			'import plistlib, tomllib, wave, xmlrpc.client, asyncio, threading, sqlite3, decimal, zoneinfo, random, tempfile',
			'def f(x):',
			'    thread = threading.Thread(target=lambda: None)',
			'    thread.start()',
			'    thread.join()',
			'    async def later(): return x',
			'    db = sqlite3.connect(":memory:")',
			'    return asyncio.run(later()), db.execute("select 1").fetchone(), str(decimal.Decimal(1) / 3)[:4], tomllib.loads("a = 1")',
			'',
		].join('\n');
		const tests = '    def test(self): self.assertEqual(f(5), (5, (1,), "0.33", {"a": 1}))';
		expect(complaints(await gradeFix(sandbox, pythonTask({ solution, tests }), solution))).toEqual([]);
	});
});

describe('without any layer', () => {
	it('only limits are left, and that is said', async () => {
		const sandbox = await open([]);
		expect(sandbox.isolation.level).toBe('rlimits');
		expect(sandbox.isolation.missing.length).toBeGreaterThanOrEqual(3);
		const endless = pythonTask({ solution: ECHO.solutionCode, tests: ECHO.testsCode, cpuTimeMs: 200 });
		expect((await gradeFix(sandbox, endless, 'while True: pass\n')).verdict).toBe('timed-out');
		await sandbox.close(0);
	});
});

describe('an interpreter', () => {
	it('that does not exist is named in the reason', async () => {
		const missing = createSandbox({ workers: 1, python: '/nowhere/python3' });
		await expect(missing).rejects.toThrow(/no Python 3\.11 or newer.*\/nowhere\/python3/);
	});
});
