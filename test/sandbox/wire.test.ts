/** The wire format, driven in the interpreter itself: what goes in comes out, and bytes from a hostile process do nothing else. */
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { beforeAll, expect, it } from 'vitest';
import { findInterpreter } from '../../src/sandbox/interpreter.js';

const run = promisify(execFile);
const CHECK = join(import.meta.dirname, 'python', 'wire_check.py');
const SANDBOX = join(import.meta.dirname, '..', '..', 'src', 'sandbox', 'python');

let python: string;
beforeAll(async () => {
	python = (await findInterpreter(null, process.env.PATH)).path;
});

async function check<Outcome>(mode: string, count: number, seed: number): Promise<Outcome> {
	const { stdout } = await run(python, ['-I', '-B', CHECK, SANDBOX, mode, String(count), String(seed)]);
	return JSON.parse(stdout);
}

it('carries values of every type there and back, types included', async () => {
	expect(await check('round-trips', 4000, 1)).toEqual({ values: 4000, wrong: [] });
});

it('writes small plain data in a shorter form, and nothing else', async () => {
	const { short, wrong } = await check<{ short: number; wrong: string[] }>('plain', 4000, 2);
	expect(wrong).toEqual([]);
	expect(short).toBeGreaterThan(1000);
});

it.each([11, 12])('answers 10,000 random and mutated frames with a value or a refusal (seed %i)', async (seed) => {
	const outcome = await check<Record<string, number>>('fuzz', 10_000, seed);
	expect(Object.keys(outcome).sort()).toEqual(['accepted', 'refused']);
	expect(outcome.refused).toBeGreaterThan(3000);
	expect(outcome.accepted).toBeGreaterThan(300);
});

it('holds its limits on depth, parts, sizes, collisions and ranges', async () => {
	const outcome = await check<Record<string, string>>('limits', 0, 0);
	const accepted = Object.keys(outcome).filter((name) => outcome[name] === 'accepted');
	expect(accepted.sort()).toEqual(
		[
			'256 deep',
			'90000 parts',
			'90001 rows',
			'200 tables deep',
			'64 KiB integer',
			'40 colliding keys',
			'5000 plain keys',
			'decimal 1e10000',
			'surrogate pair halves',
		].sort(),
	);
});
