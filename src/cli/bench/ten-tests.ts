/**
 * A task with exactly ten visible tests and nothing else, and a fix that passes eight of them: the piece of work that is timed. It is
 * small on purpose, so that what is measured is the grading and not the program.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export const TEN_TESTS_ID = 'bench-merge-intervals';
export const TEN_TESTS_PASSED = 8;

const SOLUTION = `def merge_intervals(intervals):
    merged = []
    for start, end in sorted(intervals):
        if merged and start <= merged[-1][1]:
            merged[-1][1] = max(merged[-1][1], end)
        else:
            merged.append([start, end])
    return merged
`;

/** Touching intervals stay apart: two tests notice. */
export const FAILING_FIX = SOLUTION.replace('start <= merged', 'start < merged');

/** The test classes without the line that imports the fix. */
export const TEST_CLASSES = `class Basic(unittest.TestCase):
    def test_nothing(self):
        self.assertEqual(merge_intervals([]), [])

    def test_one(self):
        self.assertEqual(merge_intervals([[1, 4]]), [[1, 4]])

    def test_apart(self):
        self.assertEqual(merge_intervals([[1, 2], [5, 6]]), [[1, 2], [5, 6]])

    def test_overlap(self):
        self.assertEqual(merge_intervals([[1, 4], [3, 6]]), [[1, 6]])

    def test_touching(self):
        self.assertEqual(merge_intervals([[1, 4], [4, 5]]), [[1, 5]])

    def test_inside(self):
        self.assertEqual(merge_intervals([[1, 9], [2, 3]]), [[1, 9]])

    def test_unsorted(self):
        self.assertEqual(merge_intervals([[5, 6], [1, 2]]), [[1, 2], [5, 6]])

    def test_negative(self):
        self.assertEqual(merge_intervals([[-5, -1], [-3, 0]]), [[-5, 0]])

    def test_many(self):
        self.assertEqual(merge_intervals([[i, i + 1] for i in range(50)]), [[0, 50]])

    def test_twice(self):
        self.assertEqual(merge_intervals([[1, 3], [1, 3]]), [[1, 3]])
`;

const FACTS = {
	id: TEN_TESTS_ID,
	category: 'logic',
	difficulty: 'easy',
	description: '`merge_intervals(intervals)` joins intervals that overlap or touch and returns them in order.',
	entry_points: ['merge_intervals'],
	author: 'CodeArena',
	license: 'MIT',
};

/** Writes the task below `dir`, a folder for `CODEARENA_TASKS_DIRS`. */
export function writeTenTestsTask(dir: string): void {
	const folder = join(dir, TEN_TESTS_ID);
	mkdirSync(folder, { recursive: true });
	const files = {
		'task.yaml': JSON.stringify(FACTS),
		'buggy.py': FAILING_FIX,
		'solution.py': SOLUTION,
		'tests.py': `import unittest\n\nfrom solution import merge_intervals\n\n\n${TEST_CLASSES}`,
	};
	for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
}
