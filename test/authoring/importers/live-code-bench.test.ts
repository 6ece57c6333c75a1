import { deflateSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { pickledText } from '../../../src/authoring/importers/pickled-text.js';
import { importFiles, lines } from './support.js';

/** What `pickle.dumps(text)` writes. */
function pickled(text: string): Buffer {
	const data = Buffer.from(text);
	const size = Buffer.alloc(4);
	size.writeUInt32LE(data.length);
	return Buffer.concat([Buffer.from([0x80, 4, 0x58]), size, data, Buffer.from([0x94, 0x2e])]);
}

const hidden = (cases: unknown) => deflateSync(pickled(JSON.stringify(cases))).toString('base64');

const stdin = (input: string, output: string) => ({ input, output, testtype: 'stdin' });
const functional = (input: string, output: string) => ({ input, output, testtype: 'functional' });

const DIFFERENCE = {
	question_id: 'abc301_a',
	question_title: 'Difference',
	question_content: 'Print the difference of two numbers.',
	platform: 'atcoder',
	difficulty: 'easy',
	starter_code: '',
	public_test_cases: JSON.stringify([stdin('5 3\n', '2\n'), stdin('1 1\n', '0\n')]),
	private_test_cases: hidden([stdin('3 9\n', '-6\n'), stdin('0 4\n', '-4'), stdin('10 2\n', '8 \n')]),
	metadata: '{}',
	solution: 'a, b = map(int, input().split())\nprint(a - b)\n',
};
const PAIRS = {
	question_id: 2800,
	question_title: 'Pairs',
	question_content: 'Count the pairs of neighbours with a sum of at least k.',
	platform: 'leetcode',
	difficulty: 'medium',
	starter_code: 'class Solution:\n    def countPairs(self, nums: List[int], k: int) -> int:\n        ',
	public_test_cases: JSON.stringify([functional('[1, 2, 3]\n4', '1'), functional('[]\n0', '0')]),
	private_test_cases: hidden([functional('[2.5, 2.5]\n5', '1'), functional('[9, 9, 9]\n18', '2')]),
	metadata: JSON.stringify({ func_name: 'countPairs' }),
	solution:
		'class Solution:\n    def countPairs(self, nums, k):\n        return sum(a + b >= k for a, b in zip(nums, nums[1:]))\n',
};

it('imports programs and functions, private tests included, and makes the bugs', async () => {
	const { tasks, code, out } = await importFiles('livecodebench', { 'test.jsonl': lines(DIFFERENCE, PAIRS) });
	expect({ code, refused: out.split('\n').filter((line) => line.startsWith('not imported')) }).toEqual({
		code: 0,
		refused: [],
	});
	expect(tasks).toMatchObject([
		{ id: 'livecodebench-2800', kind: 'function', entryPoints: ['Solution'] },
		{ id: 'livecodebench-abc301-a', kind: 'program', entryPoints: [] },
	]);
	expect(`${tasks[1]?.testsCode}${tasks[1]?.heldoutCode}`).toContain('"3 9\\n", "-6\\n"');
});

it('names what it cannot import', async () => {
	const { out } = await importFiles('livecodebench', {
		'test.jsonl': lines(
			{ ...DIFFERENCE, question_id: 'none', solution: undefined },
			{
				...DIFFERENCE,
				question_id: 'bad',
				private_test_cases: deflateSync(Buffer.from('cos\nsystem\n.')).toString('base64'),
			},
			{ ...PAIRS, question_id: 'nameless', metadata: '{}' },
		),
	});
	expect(
		out
			.split('\n')
			.filter((line) => line.startsWith('not imported'))
			.sort(),
	).toEqual([
		'not imported: bad (test.jsonl:2): its tests cannot be read: the pickle is no text: operation 0x63 at 0 is not read',
		'not imported: nameless (test.jsonl:3): its metadata names no func_name',
		'not imported: none (test.jsonl:1): it has no program; put one into none.py and name the folder with --solutions',
	]);
});

it('reads a pickle of one text and nothing else', () => {
	expect(pickledText(pickled('é'.repeat(300)))).toBe('é'.repeat(300));
	expect(pickledText(Buffer.from('800495090000000000000000'.slice(0, 22) + '8c026869942e', 'hex'))).toBe('hi');
	for (const hex of ['8004', '80045805000000', '80044e2e', '8004286e2e', '80048c01618c01622e']) {
		expect(() => pickledText(Buffer.from(hex, 'hex'))).toThrow('the pickle');
	}
});
