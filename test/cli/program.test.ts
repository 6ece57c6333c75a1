import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { runProgram } from '../../src/cli/program.js';
import { COMMANDS } from '../../src/cli/registry.js';
import { describeVariables } from '../../src/config.js';
import { buildProgram } from '../support/server-process.js';

const root = join(import.meta.dirname, '..', '..');

async function run(...args: string[]) {
	const lines = { out: [] as string[], err: [] as string[] };
	const code = await runProgram(args, {
		env: {},
		out: (text) => lines.out.push(text),
		err: (text) => lines.err.push(text),
	});
	return { code, out: lines.out.join('\n'), err: lines.err.join('\n') };
}

describe('codearena', () => {
	it('names every command and its version', async () => {
		const { code, out } = await run('--help');
		expect(code).toBe(0);
		for (const { name, summary } of COMMANDS) {
			expect(out).toMatch(new RegExp(`^  ${name}( \\[options\\])? +`, 'm'));
			expect(out.replaceAll(/\s+/g, ' ')).toContain(summary);
		}
		expect((await run('--version')).out).toMatch(/^\d+\.\d+\.\d+$/);
	});

	it.each(COMMANDS.map(({ name }) => name))(
		'has help for %s, and refuses an option that it does not know',
		async (name) => {
			const help = await run(name, '--help');
			expect(help).toMatchObject({ code: 0, err: '' });
			expect(help.out).toMatch(new RegExp(`^Usage: codearena ${name}\\b`));
			expect((await run('help', name)).out).toBe(help.out);
			expect(await run(name, '--frobnicate')).toMatchObject({ code: 2, out: '' });
		},
	);

	it('names an unknown command or benchmark, and those that there are', async () => {
		const commands = COMMANDS.map(({ name }) => name).join(', ');
		const benchmarks = 'grading, noise, library, overload, scale, store, repair';
		const saysOf = (word: string, known: string) =>
			`error: unknown command '${word}': expected one of ${known}\nTry --help.`;
		expect(await run('frobnicate')).toEqual({ code: 2, out: '', err: saysOf('frobnicate', commands) });
		expect(await run('bench', 'nothing')).toEqual({ code: 2, out: '', err: saysOf('nothing', benchmarks) });
	});

	it('refuses a wrong setting', async () => {
		const lines: string[] = [];
		const console = { env: { PORT: 'ten' }, out: () => undefined, err: (text: string) => lines.push(text) };
		expect(await runProgram(['tasks', 'list'], console)).toBe(2);
		expect(lines).toEqual([expect.stringContaining('PORT')]);
	});
});

describe('codearena serve', () => {
	let child: ChildProcess | null = null;
	beforeAll(buildProgram);
	afterEach(() => child?.kill('SIGKILL'));

	it('lists every variable', async () => {
		const { out } = await run('serve', '--help');
		for (const { name } of describeVariables()) expect(out).toContain(name);
	});

	it('starts the server, and lets it end when it is asked to', async () => {
		const env = { PATH: process.env.PATH, PORT: '0', CODEARENA_STORE: 'memory', CODEARENA_MIN_ISOLATION: 'rlimits' };
		child = spawn(process.execPath, ['dist/src/cli/codearena.js', 'serve'], { cwd: root, env });
		const ended = once(child, 'exit');
		let ready: { readonly addresses: readonly string[] } | null = null;
		for await (const line of createInterface({ input: child.stdout as NodeJS.ReadableStream })) {
			const entry = JSON.parse(line);
			if (entry.msg !== 'ready') continue;
			ready = entry;
			child.kill('SIGTERM');
		}
		expect(ready?.addresses[0]).toMatch(/^http:/);
		expect(await ended).toEqual([0, null]);
	});
});
