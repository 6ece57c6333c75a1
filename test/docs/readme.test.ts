import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildProgram, ServerProcess } from '../support/server-process.js';

const root = fileURLToPath(new URL('../../', import.meta.url));
const hasTools = ['curl', 'jq'].every((tool) => spawnSync(tool, ['--version']).status === 0);

interface Example {
	readonly command: string;
	readonly output: string;
}

/** Blocks of one language in a page, each with the block of output right below it. */
function examples(page: string, language: string): Example[] {
	const block = '((?:(?!```).*\n)*)```';
	const pattern = new RegExp(`^\`\`\`${language}\n${block}\n\n\`\`\`(?:json)?\n${block}`, 'gm');
	return [...readFileSync(join(root, page), 'utf8').matchAll(pattern)].map(([, command = '', output = '']) => ({
		command,
		output,
	}));
}

let server: ServerProcess;
let port: string;

beforeAll(async () => {
	buildProgram();
	server = new ServerProcess();
	({ port } = new URL(await server.address()));
});

afterAll(async () => {
	server.signal('SIGTERM');
	await server.exit;
});

test.skipIf(!hasTools)('the commands of README.md print what stands below them', () => {
	const asked = examples('README.md', 'sh').filter(({ command }) => command.startsWith('curl '));
	const [reset, first, second, health] = asked.map(({ command, output }) => {
		const line = command.replaceAll('localhost:7860', `127.0.0.1:${port}`);
		return { printed: execFileSync('bash', ['-c', line], { encoding: 'utf8' }), output };
	});
	for (const example of [reset, first, second]) expect(example?.printed).toBe(example?.output);
	// What a machine isolates with is its own; the form is not.
	expect(Object.keys(JSON.parse(health?.printed ?? ''))).toEqual(Object.keys(JSON.parse(health?.output ?? '')));
});

test('the program of docs/websocket.md prints what stands below it', () => {
	const [program] = examples('docs/websocket.md', 'js');
	const source = program?.command.replaceAll(':7860', `:${port}`) ?? '';
	const printed = execFileSync(process.execPath, ['--input-type=module', '-'], {
		cwd: root,
		input: source,
		encoding: 'utf8',
	});
	expect(printed).toBe(program?.output);
});
