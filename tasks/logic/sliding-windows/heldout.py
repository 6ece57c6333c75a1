import unittest

from solution import windows


class Basic(unittest.TestCase):
    def test_triples(self):
        self.assertEqual(list(windows("hello", 3)), [list("hel"), list("ell"), list("llo")])

    def test_size_one(self):
        self.assertEqual(list(windows((5, 6, 7), 1)), [[5], [6], [7]])


class Intermediate(unittest.TestCase):
    def test_wide_gaps(self):
        self.assertEqual(list(windows(range(20, 32), 2, 5)), [[20, 21], [25, 26], [30, 31]])

    def test_gap_with_partial_tail(self):
        self.assertEqual(list(windows("abcdefg", 2, 3, True)), [["a", "b"], ["d", "e"], ["g"]])

    def test_end_within_the_gap(self):
        self.assertEqual(list(windows([1, 2, 3, 4, 5, 6], 1, 4, True)), [[1], [5]])


class Complex(unittest.TestCase):
    def test_several_short_windows_with_step_two(self):
        self.assertEqual(list(windows(range(7), 5, 2, True)), [[0, 1, 2, 3, 4], [2, 3, 4, 5, 6], [4, 5, 6], [6]])

    def test_lazy_with_gap(self):
        gen = windows(range(5, 10**12), 2, 4, True)
        self.assertEqual([next(gen), next(gen), next(gen)], [[5, 6], [9, 10], [13, 14]])


class Edge(unittest.TestCase):
    def test_all_short(self):
        self.assertEqual(list(windows(["x", "y"], 4, 1, True)), [["x", "y"], ["y"]])

    def test_step_zero(self):
        with self.assertRaises(ValueError):
            list(windows("abc", 1, 0))

    def test_negative_size(self):
        with self.assertRaises(ValueError):
            next(windows("abc", -1))

    def test_none_is_an_item(self):
        self.assertEqual(list(windows([1, None, 2, None], 2, 2)), [[1, None], [2, None]])
