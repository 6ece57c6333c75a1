import unittest

from solution import max_run_sum


class Basic(unittest.TestCase):
    def test_two_hills(self):
        self.assertEqual(max_run_sum([2, 9, -30, 5, 5]), 11)

    def test_negative_first(self):
        self.assertEqual(max_run_sum([-1, 4, -2, 6]), 8)


class Intermediate(unittest.TestCase):
    def test_all_negative_largest_last(self):
        self.assertEqual(max_run_sum([-9, -7, -12, -2]), -2)

    def test_all_negative_largest_first(self):
        self.assertEqual(max_run_sum([-1, -7, -12]), -1)


class Complex(unittest.TestCase):
    def test_long_staircase(self):
        steps = [i % 7 - 3 for i in range(700)]
        self.assertEqual(max_run_sum(steps), 6)


class Edge(unittest.TestCase):
    def test_single_positive(self):
        self.assertEqual(max_run_sum([12]), 12)

    def test_equal_negatives(self):
        self.assertEqual(max_run_sum([-5, -5, -5]), -5)

    def test_zero_only(self):
        self.assertEqual(max_run_sum([0]), 0)

    def test_sums_beyond_the_exact_floats(self):
        self.assertEqual(max_run_sum([-5, 2**53, 1, -2, 2]), 2**53 + 1)
        self.assertEqual(max_run_sum([2**53 + 3, -1]), 2**53 + 3)

    def test_zero_inside_the_run(self):
        self.assertEqual(max_run_sum([3, 0, 4]), 7)

    def test_large_negative_numbers(self):
        self.assertEqual(max_run_sum([-(2**60) - 3, -(2**60) - 1, -(2**60) - 2]), -(2**60) - 1)
