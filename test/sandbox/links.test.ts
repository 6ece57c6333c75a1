/** What a result shares with what a test has already: claims of the fix about it, however wrong. */
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';
import { findInterpreter } from '../../src/sandbox/interpreter.js';

const CHECK = join(import.meta.dirname, 'python', 'links_check.py');
const SANDBOX = join(import.meta.dirname, '..', '..', 'src', 'sandbox', 'python');

it('changes no argument and no value by 5,000 rows of random claims', async () => {
	const python = (await findInterpreter(null, process.env.PATH)).path;
	const { stdout } = await promisify(execFile)(python, ['-I', '-B', CHECK, SANDBOX]);
	expect(JSON.parse(stdout)).toEqual({ 'arguments stay': 5_000, 'values stay': 5_000 });
});
