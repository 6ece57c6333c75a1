/** Control groups: where they are, and what a worker's has in it. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { findCgroups, findPlaces, type WorkerGroup } from '../../src/sandbox/cgroup.js';
import { createSandbox } from '../../src/sandbox/pool.js';
import type { Sandbox } from '../../src/sandbox/sandbox.js';
import { ECHO, gradeFix } from '../support/python-tasks.js';

const MEBIBYTE = 2 ** 20;

describe('the places of a process', () => {
	const mount = (root: string, point: string, type: string, options: string) =>
		`32 31 0:29 ${root} ${point} rw,relatime - ${type} ${type} ${options}`;

	it('are one hierarchy in the second generation', () => {
		const own = '0::/system.slice/arena.service\n';
		const mounts = `${mount('/', '/sys/fs/cgroup', 'cgroup2', 'rw,nsdelegate')}\n21 1 8:1 / / rw - ext4 /dev/sda1 rw\n`;
		expect(findPlaces(own, mounts)).toEqual([
			{ folder: '/sys/fs/cgroup/system.slice/arena.service', generation: 2, controllers: ['pids', 'memory'] },
		]);
	});

	it('are one for each controller in the first, where the second has nothing left', () => {
		const own = '8:pids:/\n4:memory:/box/a:b\n2:cpu,cpuacct:/\n1:name=systemd:/\n0::/\n';
		const mounts = [
			mount('/', '/sys/fs/cgroup/cpu,cpuacct', 'cgroup', 'rw,cpu,cpuacct'),
			mount('/', '/sys/fs/cgroup/memory', 'cgroup', 'rw,memory'),
			mount('/', '/sys/fs/cgroup/pids', 'cgroup', 'rw,pids'),
			mount('/', '/sys/fs/cgroup/unified', 'cgroup2', 'rw'),
		].join('\n');
		expect(findPlaces(own, mounts)).toEqual([
			{ folder: '/sys/fs/cgroup/memory/box/a:b', generation: 1, controllers: ['memory'] },
			{ folder: '/sys/fs/cgroup/pids', generation: 1, controllers: ['pids'] },
		]);
	});

	it('are below what a container sees of the hierarchy', () => {
		const own = '0::/docker/abc/inner\n';
		const seen = (root: string) => findPlaces(own, mount(root, '/sys/fs/cgroup', 'cgroup2', 'ro'));
		expect(seen('/docker/abc').map(({ folder }) => folder)).toEqual(['/sys/fs/cgroup/inner']);
		expect(seen('/docker/abc/inner').map(({ folder }) => folder)).toEqual(['/sys/fs/cgroup']);
		expect(seen('/docker/ab')).toEqual([]);
	});

	it('are none without control groups', () => {
		expect(findPlaces('', '')).toEqual([]);
		expect(findPlaces('0::/\n', '21 1 8:1 / / rw - ext4 /dev/sda1 rw\n')).toEqual([]);
	});
});

/** Process id of a program that has ended and was waited for. */
async function runToItsEnd(): Promise<number> {
	const child = spawn(process.execPath, ['--version'], { stdio: 'ignore' });
	await once(child, 'exit');
	return child.pid ?? 0;
}

const cgroups = await findCgroups();

describe('what cannot be had', () => {
	it('is said with its reason', () => {
		if (cgroups.controllers.length === 2) expect(cgroups.missing).toBeNull();
		else expect(cgroups.missing).toMatch(/^cgroup: .*\b(?:pids|memory)\b/);
	});
});

describe.runIf(cgroups.controllers.length > 0)('a group', () => {
	let group: WorkerGroup | null = null;
	let sandbox: Sandbox | null = null;
	afterEach(async () => {
		await sandbox?.close(0);
		await group?.remove();
		group = sandbox = null;
	});
	const limitOf = ({ folders }: WorkerGroup, ...names: string[]) =>
		folders
			.flatMap((folder) => names.map((name) => join(folder, name)).filter(existsSync))
			.map((file) => Number(readFileSync(file, 'utf8')));

	it('limits threads and memory, more memory when a task needs it, and never less again', async () => {
		group = await cgroups.create(999_999);
		const memory = () => limitOf(group as WorkerGroup, 'memory.limit_in_bytes', 'memory.max')[0];
		if (cgroups.controllers.includes('pids')) expect(limitOf(group, 'pids.max')).toEqual([320]);
		if (!cgroups.controllers.includes('memory')) return;
		expect(memory()).toBe(1024 * MEBIBYTE);
		await group.allow(2048 * MEBIBYTE);
		expect(memory()).toBe((3 * 2048 + 256) * MEBIBYTE);
		await group.allow(16 * MEBIBYTE);
		expect(memory()).toBe((3 * 2048 + 256) * MEBIBYTE);
	});

	it('of a server that was killed is removed by the next one, but not that of one that runs', async () => {
		group = await cgroups.create(999_996);
		const dead = await runToItsEnd();
		const folders = group.folders.flatMap((folder) =>
			[process.pid, dead].map((pid) => join(dirname(folder), `codearena-${pid}-999995`)),
		);
		for (const folder of folders) mkdirSync(folder);
		await findCgroups();
		expect(folders.filter(existsSync)).toEqual(folders.filter((folder) => !folder.includes(`-${dead}-`)));
		for (const folder of folders.filter(existsSync)) rmdirSync(folder);
	});

	it('is gone when it is removed, and may be removed twice', async () => {
		group = await cgroups.create(999_998);
		await group.remove();
		await group.remove();
		expect(group.folders.filter(existsSync)).toEqual([]);
	});

	it('holds the processes of one worker while it grades, and is gone with it', async () => {
		sandbox = await createSandbox({ workers: 1, searchPath: process.env.PATH });
		expect(sandbox.isolation.layers).toContain('cgroup');
		expect((await gradeFix(sandbox, ECHO, ECHO.solutionCode)).verdict).toBe('passed');
		group = await cgroups.create(999_997);
		const place = dirname(group.folders[0] ?? '');
		const own = readdirSync(place)
			.filter((name) => name.startsWith(`codearena-${process.pid}-`) && !name.endsWith('-999997'))
			.map((name) => join(place, name));
		expect(own.length).toBe(1);
		expect(readFileSync(join(own[0] ?? '', 'cgroup.procs'), 'utf8').trim()).not.toBe('');
		await sandbox.close(0);
		sandbox = null;
		expect(own.filter(existsSync)).toEqual([]);
	});

	it('ends a fix that starts more threads than it may, and grades the next one', async () => {
		if (!cgroups.controllers.includes('pids')) return;
		sandbox = await createSandbox({ workers: 1, searchPath: process.env.PATH, dropUser: false });
		const source = [
			'import threading, time',
			'started = 0',
			'threading.stack_size(65536)',
			'try:',
			'    for _ in range(1000):',
			'        threading.Thread(target=time.sleep, args=(5,), daemon=True).start()',
			'        started += 1',
			'except RuntimeError:',
			'    pass',
			'print("started", started)',
			'def f(x):',
			'    return x',
			'',
		].join('\n');
		const { stdout } = await gradeFix(sandbox, ECHO, source);
		expect(Number(/started (\d+)/.exec(stdout)?.[1])).toBeLessThan(320);
		expect((await gradeFix(sandbox, ECHO, ECHO.solutionCode)).verdict).toBe('passed');
	});
});
