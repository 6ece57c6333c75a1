import unittest

from solution import range_sums


class Basic(unittest.TestCase):
    def test_single_positions(self):
        self.assertEqual(range_sums([9, -1, 0, 4], [(0, 0), (1, 1), (3, 3)]), [9, -1, 4])

    def test_inner_stretch(self):
        self.assertEqual(range_sums([100, 20, 3, 4000], [(1, 2)]), [23])


class Intermediate(unittest.TestCase):
    def test_empty_between_real_ones(self):
        self.assertEqual(range_sums([1, 2, 3, 4], [(0, 3), (3, 1), (2, 3)]), [10, 0, 7])

    def test_outside_after_good_queries(self):
        with self.assertRaises(IndexError):
            range_sums([5, 6], [(0, 1), (1, 2)])


class Complex(unittest.TestCase):
    def test_all_pairs(self):
        amounts = [3, -8, 12, 7, 0, -5]
        queries = [(a, b) for a in range(6) for b in range(6)]
        expected = [sum(amounts[a:b + 1]) if a <= b else 0 for a, b in queries]
        self.assertEqual(range_sums(amounts, queries), expected)


class Edge(unittest.TestCase):
    def test_negative_both(self):
        with self.assertRaises(IndexError):
            range_sums([1, 2, 3, 4], [(-3, -2)])

    def test_negative_backward_pair(self):
        self.assertEqual(range_sums([1, 2, 3, 4], [(-1, -2)]), [0])

    def test_empty_list(self):
        with self.assertRaises(IndexError):
            range_sums([], [(0, 0)])

    def test_empty_list_empty_stretch(self):
        self.assertEqual(range_sums([], [(0, -1), (6, 5)]), [0, 0])

    def test_sums_beyond_the_exact_floats(self):
        self.assertEqual(range_sums([2**60, 1, -3, 2**53], [(0, 1), (1, 3), (2, 2)]), [2**60 + 1, 2**53 - 2, -3])
