/** Values in messages: what is shown must not depend on the way that is taken to show it. */
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';
import { findInterpreter } from '../../src/sandbox/interpreter.js';

const CHECK = join(import.meta.dirname, 'python', 'texts_check.py');
const SANDBOX = join(import.meta.dirname, '..', '..', 'src', 'sandbox', 'python');

it('shows small plain values the short way exactly as the long way would', async () => {
	const python = (await findInterpreter(null, process.env.PATH)).path;
	const { stdout } = await promisify(execFile)(python, ['-I', '-B', CHECK, SANDBOX, '6000', '1']);
	const { quick, different } = JSON.parse(stdout);
	expect(different).toEqual([]);
	expect(quick).toBeGreaterThan(2000);
});
