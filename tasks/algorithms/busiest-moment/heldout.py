import unittest

from solution import busiest_moment


class Basic(unittest.TestCase):
    def test_three_at_once(self):
        self.assertEqual(busiest_moment([(0, 100), (10, 30), (25, 60), (61, 70)]), (25, 3))

    def test_before_zero(self):
        self.assertEqual(busiest_moment([(-9, -2), (-5, 4)]), (-5, 2))


class Intermediate(unittest.TestCase):
    def test_chain_of_touching_visits(self):
        self.assertEqual(busiest_moment([(4, 8), (8, 12), (0, 4), (12, 13)]), (0, 1))

    def test_change_of_shift(self):
        self.assertEqual(busiest_moment([(1, 6), (2, 6), (6, 9), (6, 11), (6, 7)]), (6, 3))

    def test_equal_peaks_with_a_shared_visit(self):
        self.assertEqual(busiest_moment([(0, 30), (20, 25), (5, 10)]), (5, 2))


class Complex(unittest.TestCase):
    def test_rolling_crowd(self):
        visits = [(2 * i, 2 * i + 9) for i in range(300)]
        self.assertEqual(busiest_moment(visits), (8, 5))


class Edge(unittest.TestCase):
    def test_only_empty_visits(self):
        self.assertIsNone(busiest_moment([(5, 5), (5, 5)]))

    def test_empty_visit_at_the_departure(self):
        self.assertEqual(busiest_moment([(0, 2), (2, 2), (1, 2)]), (1, 2))

    def test_starts_at_zero(self):
        self.assertEqual(busiest_moment([(0, 1)]), (0, 1))

    def test_numbers_beyond_the_exact_floats(self):
        big = 2**60
        visits = [(big, big + 2), (big + 1, big + 3), (big + 2, big + 5)]
        self.assertEqual(busiest_moment(visits), (big + 1, 2))

    def test_moments_far_apart(self):
        self.assertEqual(busiest_moment([(-10**12, 10**12), (10**12 - 1, 10**15)]), (10**12 - 1, 2))
