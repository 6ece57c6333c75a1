/** DebugBench: a small sample in its form, with each kind of value that its judge writes as a list. */
import { expect, it } from 'vitest';
import { importFiles } from './support.js';

interface Sample {
	readonly slug: string;
	readonly description?: string;
	/** Input and output of each example. */
	readonly examples: readonly (readonly [input: string, output: string])[];
	/** The methods of the right answer. */
	readonly right: string;
	/** What of it is written wrongly, and how. */
	readonly bug: readonly [right: string, wrong: string];
}

function recordOf({ slug, description = slug, examples, right, bug }: Sample) {
	const methods = right.replace(/^/gm, '    ');
	return {
		slug,
		description,
		examples: examples.map(([input, output]) => `Input: ${input}\nOutput: ${output}\nExplanation: as said.`),
		level: 'easy',
		oracle_code: `class Solution:\n${methods}`,
		buggy_code: `class Solution:\n${methods.replace(...bug)}`,
	};
}

const SAMPLES: readonly Sample[] = [
	{
		slug: 'first-even',
		examples: [
			['nums = [3,4,6], strict = false', '4'],
			['nums = [1], strict = true', '-1'],
			['nums = [0,1], strict = true', 'null'],
		],
		right: `def firstEven(self, nums: List[int], strict: bool) -> Optional[int]:
    found = next((n for n in nums if n % 2 == 0), -1)
    return None if strict and found == 0 else found`,
		bug: ['== 0)', '== 1)'],
	},
	{
		slug: 'tree-height',
		examples: [
			['root = [3,9,20,null,null,15,7]', '3'],
			['root = []', '0'],
		],
		right: `def height(self, root: Optional[TreeNode]) -> int:
    return 0 if root is None else 1 + max(self.height(root.left), self.height(root.right))`,
		bug: ['max', 'min'],
	},
	{
		slug: 'mirror-tree',
		examples: [
			['root = [1,2,3,4]', '[1,3,2,null,null,null,4]'],
			['root = [5,null,6]', '[5,6]'],
		],
		right: `def mirror(self, root: Optional[TreeNode]) -> Optional[TreeNode]:
    if root:
        root.left, root.right = self.mirror(root.right), self.mirror(root.left)
    return root`,
		bug: ['root.left, root.right = ', 'root.right, root.left = '],
	},
	{
		slug: 'join-chains',
		examples: [
			['lists = [[1,2],[],[3]]', '[1,2,3]'],
			['lists = []', '[]'],
		],
		right: `def join(self, lists: List[Optional[ListNode]]) -> Optional[ListNode]:
    head = last = ListNode()
    for node in lists:
        while node:
            last.next = ListNode(node.val)
            last, node = last.next, node.next
    return head.next`,
		bug: ['return head.next', 'return head'],
	},
	{
		slug: 'zeros-to-the-end',
		examples: [
			['nums = [0,1,0,3]', '[1,3,0,0]'],
			['nums = [2]', '[2]'],
		],
		right: `def move(self, nums: List[int]) -> None:
    nums.sort(key=lambda n: n == 0)`,
		bug: ['n == 0', 'n != 0'],
	},
	{
		slug: 'pairs',
		description: 'All pairs with that sum, in any order.',
		examples: [
			['nums = [1,2,3], total = 4', '[[1,3]]'],
			['nums = [1,2,3,4], total = 5', '[[1,4],[2,3]]'],
		],
		right: `def pairs(self, nums: List[int], total: int) -> List[List[int]]:
    return [[a, b] for a, b in self.split(nums) if a + b == total][::-1]
def split(self, nums: List[int]):
    return combinations(nums, 2)`,
		bug: ['== total', '<= total'],
	},
	{
		slug: 'hours',
		examples: [
			['hours = 6', '"6.0"'],
			['hours = 1', '"1.0"'],
		],
		right: `def told(self, hours: float) -> str:
    return str(hours) + str(pow(2, -1, 3))[:0]`,
		bug: ['str(hours)', 'str(-hours)'],
	},
];

const REFUSED: readonly Sample[] = [
	{
		slug: 'some-pair',
		description: 'If there are multiple valid answers, return any of them.',
		examples: [['nums = [1,2]', '[1,2]']],
		right: 'def pair(self, nums):\n    return nums',
		bug: ['return nums', 'return 0'],
	},
	{
		slug: 'from-binary',
		examples: [['n = 0011', '3']],
		right: 'def value(self, n: int) -> int:\n    return n',
		bug: ['return n', 'return 0'],
	},
];

it('imports DebugBench: examples are the tests, and its trees and lists are made of nodes', {
	timeout: 120_000,
}, async () => {
	const { tasks, out } = await importFiles('debugbench', {
		'python3_condition error.json': JSON.stringify([...SAMPLES, ...REFUSED].map(recordOf)),
	});
	expect(out).toMatch(/not imported: some-pair \(.*json:8\): its statement takes any of several answers/);
	expect(out).toMatch(/not imported: from-binary \(.*json:9\): none of its examples is a call with plain values/);
	expect(tasks.map(({ id }) => id).sort()).toEqual(
		SAMPLES.map(({ slug }) => `debugbench-${slug}-condition-error`).sort(),
	);
	expect(out).toContain(`${SAMPLES.length} sound, 0 weak`);
	const written = Object.fromEntries(
		tasks.map(({ title, testsCode, heldoutCode }) => [title, `${testsCode}${heldoutCode}`]),
	);
	expect(written['first even']).toContain('_same(Solution().firstEven([3,4,6], False), 4)');
	expect(written['zeros to the end']).toContain('given = [0,1,0,3]');
	expect(tasks.every(({ heldoutCode }) => heldoutCode !== null)).toBe(true);
	expect(written.pairs).toContain('_same_items(Solution().pairs([1,2,3], 4), [[1,3]])');
});
