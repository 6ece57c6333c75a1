import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { buildProgram, ServerProcess } from './support/server-process.js';

const started: ServerProcess[] = [];
beforeAll(buildProgram, 120_000);
afterEach(async () => {
	for (const server of started.splice(0)) {
		server.signal('SIGKILL');
		await server.exit;
	}
});

function start(env: Record<string, string> = {}, ...args: string[]): ServerProcess {
	const server = new ServerProcess(env, args);
	started.push(server);
	return server;
}

function post(url: string, body: object): Promise<Response> {
	return fetch(url, {
		method: 'POST',
		headers: { 'content-type': 'application/json' },
		body: JSON.stringify(body),
	});
}

interface Health {
	readonly code: string;
	readonly workers: { readonly busy: number };
}

/** Starts a step that uses up its CPU time, and waits until it is being graded. */
async function slowStep(address: string): Promise<{ readonly answer: Promise<Response> }> {
	await post(`${address}/reset`, { task_id: 'average-list', seed: 1 });
	const answer = post(`${address}/step`, { proposed_fix: 'def average_list(numbers):\n    while True: pass\n' });
	answer.catch(() => undefined);
	for (;;) {
		const health = await fetch(`${address}/health`);
		if (((await health.json()) as Health).workers.busy > 0) return { answer };
	}
}

describe('the command line', () => {
	it('prints its variables for --help and its version for --version', async () => {
		const [help, version] = [start({}, '--help'), start({}, '--version')];
		expect([await help.exit, await version.exit]).toEqual([0, 0]);
		expect(help.stdout).toContain('CODEARENA_MIN_ISOLATION');
		expect(version.stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
	});

	it('refuses an option that it does not know', async () => {
		const server = start({}, '--port=1');
		expect(await server.exit).toBe(2);
		expect(server.stderr).toContain("'--port'");
	});

	it('lists everything that is wrong with the configuration and starts nothing', async () => {
		const server = start({ PORT: 'x', CODEARENA_WORKERS: 'ten' });
		expect(await server.exit).toBe(1);
		expect(server.stderr).toBe(
			'codearena: PORT: expected integer 0..65535, got "x"\n' +
				'codearena: CODEARENA_WORKERS: expected integer 1..256, got "ten"\n',
		);
		expect(server.stdout).toBe('');
	});

	it('warns of a variable that it does not know', async () => {
		const server = start({ CODEARENA_WORKRES: '4' });
		await server.line('CODEARENA_WORKRES: unknown variable; --help lists those that there are');
	});

	it('says which port is in use', async () => {
		const first = start();
		const { port } = new URL(await first.address());
		const second = start({ PORT: port });
		expect(await second.exit).toBe(1);
		expect(second.stderr).toContain(`Port ${port} on 127.0.0.1 is in use`);
	});

	it('names the interpreter that it cannot use', async () => {
		const server = start({ CODEARENA_PYTHON: '/no/such/python' });
		expect(await server.exit).toBe(1);
		expect(server.stderr).toContain('/no/such/python');
	});
});

describe('the end', () => {
	it('lets a running step finish on the first signal and leaves with 0', async () => {
		const server = start();
		const address = await server.address();
		const { answer } = await slowStep(address);
		server.signal('SIGTERM');
		await server.line('draining');
		const health = await fetch(`${address}/health`);
		expect([health.status, ((await health.json()) as Health).code]).toEqual([503, 'draining']);
		const result = await answer;
		expect(result.status).toBe(200);
		expect(await result.json()).toMatchObject({ info: { verdict: 'timed-out' } });
		expect(await server.exit).toBe(0);
		await expect(fetch(`${address}/health`)).rejects.toThrow();
	});

	it('comes at once on the second signal', async () => {
		const server = start();
		const { answer } = await slowStep(await server.address());
		server.signal('SIGTERM');
		await server.line('draining');
		server.signal('SIGINT');
		expect(await server.exit).toBe(1);
		await expect(answer).rejects.toThrow();
	});
});
