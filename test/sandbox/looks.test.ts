/** Growth that is read from costs alone: made-up programs, so that no clock has a say. */
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';
import { findInterpreter } from '../../src/sandbox/interpreter.js';

const CHECK = join(import.meta.dirname, 'python', 'looks_check.py');
const SANDBOX = join(import.meta.dirname, '..', '..', 'src', 'sandbox', 'python');

it('reads no growth from sorting that falls out of the caches, and most of a class from quadratic work', async () => {
	const python = (await findInterpreter(null, process.env.PATH)).path;
	const { stdout } = await promisify(execFile)(python, ['-I', '-B', CHECK, SANDBOX]);
	const growths: Record<string, number> = JSON.parse(stdout);
	expect(growths['the reference']).toBeLessThan(0);
	expect(growths['sorts all parts']).toBeCloseTo(0, 1);
	expect(growths['a loop of quadratic work']).toBeGreaterThan(0.7);
	expect(growths['quadratic work that C does fast']).toBeGreaterThan(0.6);
	expect(growths['the same on a text, which has no parts to sort']).toBeCloseTo(0.96, 1);
	expect(growths['cubic work']).toBeGreaterThan(1.7);
});
