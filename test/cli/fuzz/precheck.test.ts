/** Random bytes and broken Python; the seed in a title is all that is needed to have a failure again. */
import { describe, expect, it } from 'vitest';
import { precheckComplaint } from '../../../src/cli/fuzz/precheck.js';
import { randomSubmission } from '../../../src/cli/fuzz/random-python.js';
import { createRandom } from '../../../src/cli/target/seeded.js';
import { createPrecheck } from '../../../src/precheck/create-precheck.js';

const precheck = createPrecheck();
const SOURCES = [
	'import json\n\n\ndef f(x):\n    """Doc."""\n    return [y for y in x if y]\n',
	'class A:\n    def g(self, *a, k=1, **kw):\n        match a:\n            case [1, *_]: return f"{k!r:>{3}}"\n        try:\n            yield\n        except* ValueError as e:\n            raise e from None\n',
	'async def f():\n    async with a as b, c:\n        await b\n    lambda: (yield)\n\n\n@property\ndef h(): return 1 if 2 else {**{}}\n',
];

describe('the pre-check', () => {
	it.each([1, 2, 3, 4])('answers every random text, seed %i', (seed) => {
		const random = createRandom(seed);
		const complaints = Array.from({ length: 40 }, () => precheckComplaint(precheck, randomSubmission(random, SOURCES)));
		expect(complaints.filter((complaint) => complaint !== null)).toEqual([]);
	});
});

it('a pre-check that throws, or refuses without a reason, would be noticed', () => {
	const report = { source: '', extracted: null, program: null, fingerprint: '', refusals: [] };
	const throwing = () => {
		throw new RangeError('too deep');
	};
	expect(precheckComplaint({ check: throwing }, '')).toContain('too deep');
	expect(precheckComplaint({ check: () => ({ ...report, verdict: 'rejected' }) }, '')).toContain('0 refusals');
	let calls = 0;
	const wavering = () => ({ ...report, verdict: 'ok' as const, fingerprint: String(calls++) });
	expect(precheckComplaint({ check: wavering }, '')).toContain('two answers');
});

it('one seed gives one sequence', () => {
	const texts = (seed: number) => {
		const random = createRandom(seed);
		return Array.from({ length: 10 }, () => randomSubmission(random, SOURCES));
	};
	expect(texts(5)).toEqual(texts(5));
	expect(texts(5)).not.toEqual(texts(6));
});
