/** The zygote's mappings: fewer of them for the kernel to copy, and the same process. */
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';
import { findInterpreter } from '../../src/sandbox/interpreter.js';

const CHECK = join(import.meta.dirname, 'python', 'mappings_check.py');
const SANDBOX = join(import.meta.dirname, '..', '..', 'src', 'sandbox', 'python');

it('joins the pieces of each library, and all of them go on working in a fork', async () => {
	const python = (await findInterpreter(null, process.env.PATH)).path;
	const { stdout } = await promisify(execFile)(python, ['-I', '-B', CHECK, SANDBOX]);
	const { before, after, writable_code, child, parent } = JSON.parse(stdout);
	expect(after).toBeLessThan(before * 0.75);
	expect({ writable_code, child, parent }).toEqual({ writable_code: 0, child: 6, parent: 7 });
});
