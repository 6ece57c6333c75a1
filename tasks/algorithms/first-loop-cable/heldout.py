import unittest

from solution import first_loop


class Basic(unittest.TestCase):
    def test_square(self):
        self.assertEqual(first_loop([("n", "e"), ("e", "s"), ("w", "s"), ("w", "n")]), 3)

    def test_forest(self):
        self.assertIsNone(first_loop([(7, 8), (9, 10), (8, 11), (9, 12)]))


class Intermediate(unittest.TestCase):
    def test_three_groups_joined_late(self):
        cables = [("a", "b"), ("c", "d"), ("e", "f"), ("d", "e"), ("b", "c"), ("f", "a"), ("a", "a")]
        self.assertEqual(first_loop(cables), 5)

    def test_large_group_into_small_group(self):
        cables = [(1, 2), (10, 11), (11, 12), (12, 13), (2, 10), (13, 20), (20, 1)]
        self.assertEqual(first_loop(cables), 6)

    def test_small_group_into_large_group(self):
        cables = [(10, 11), (11, 12), (12, 13), (1, 2), (12, 1), (2, 13), (2, 2)]
        self.assertEqual(first_loop(cables), 5)

    def test_inner_ends_joined(self):
        self.assertEqual(first_loop([(1, 2), (3, 4), (2, 4), (1, 3)]), 3)

    def test_loop_of_far_ends(self):
        self.assertEqual(first_loop([(1, 2), (3, 4), (5, 6), (2, 3), (4, 5), (7, 8), (6, 1)]), 6)

    def test_loop_beside_other_groups(self):
        self.assertEqual(first_loop([("x", "y"), ("a", "b"), ("b", "c"), ("c", "a"), ("c", "y")]), 3)


class Complex(unittest.TestCase):
    def test_binary_merging(self):
        cables = [(k, k + size) for size in (1, 2, 4, 8, 16, 32) for k in range(0, 64, 2 * size)]
        self.assertIsNone(first_loop(cables))
        self.assertEqual(first_loop(cables + [(100, 0), (63, 100)]), len(cables) + 1)


class Edge(unittest.TestCase):
    def test_names_and_numbers(self):
        self.assertEqual(first_loop([(1, "1"), ("1", "one"), ("one", 1)]), 2)

    def test_only_a_cable_to_itself(self):
        self.assertEqual(first_loop([(5, 5)]), 0)

    def test_one_cable(self):
        self.assertIsNone(first_loop([("p", "q")]))
