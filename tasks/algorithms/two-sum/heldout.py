import unittest

from solution import find_pair


class Basic(unittest.TestCase):
    def test_pair_at_the_end(self):
        self.assertEqual(find_pair([50, 60, 1, 13], 14), (2, 3))

    def test_negative_target(self):
        self.assertEqual(find_pair([-2, 5, -9], -11), (0, 2))


class Intermediate(unittest.TestCase):
    def test_inner_pair_before_outer_pair(self):
        self.assertEqual(find_pair([2, 11, 5, 4, 7, 9], 11), (3, 4))

    def test_equal_partners_far_apart(self):
        self.assertEqual(find_pair([6, 3, 3, 6, 8], 14), (0, 4))

    def test_half_appears_once(self):
        self.assertIsNone(find_pair([21, 3, 4], 42))


class Complex(unittest.TestCase):
    def test_falling_numbers(self):
        numbers = list(range(300, 0, -1))
        self.assertEqual(find_pair(numbers, 401), (99, 100))

    def test_three_overlapping_pairs(self):
        self.assertEqual(find_pair([1, 2, 3, 7, 8, 9], 10), (2, 3))


class Edge(unittest.TestCase):
    def test_two_that_do_not_fit(self):
        self.assertIsNone(find_pair([4, 5], 8))

    def test_zero_target_with_opposites(self):
        self.assertEqual(find_pair([0, 6, -6], 0), (1, 2))

    def test_numbers_beyond_the_exact_floats(self):
        self.assertEqual(find_pair([2**53 + 1, 2**53, 0, 1], 2**53 + 1), (0, 2))
        self.assertIsNone(find_pair([2**53, 2**53 + 2], 2**54 + 3))

    def test_three_equal_numbers(self):
        self.assertEqual(find_pair([5, 5, 5], 10), (0, 1))
