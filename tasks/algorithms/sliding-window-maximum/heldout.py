import unittest

from solution import window_peaks


class Basic(unittest.TestCase):
    def test_peak_leaves_the_window(self):
        self.assertEqual(window_peaks([10, 2, 2, 1, 3], 2), [10, 2, 2, 3])

    def test_rising(self):
        self.assertEqual(window_peaks([1, 2, 3, 4, 5], 4), [4, 5])


class Intermediate(unittest.TestCase):
    def test_equal_values(self):
        self.assertEqual(window_peaks([5, 5, 1, 5, 5, 1, 1], 3), [5, 5, 5, 5, 5])

    def test_equal_then_drop(self):
        self.assertEqual(window_peaks([8, 8, 8, 0, 0, 0], 2), [8, 8, 8, 0, 0])

    def test_zeros_and_negatives(self):
        self.assertEqual(window_peaks([-4, -2, -9, -8, -7], 2), [-2, -2, -8, -7])


class Complex(unittest.TestCase):
    def test_scrambled(self):
        values = [(i * 37) % 101 for i in range(300)]
        self.assertEqual(window_peaks(values, 17), [max(values[i:i + 17]) for i in range(284)])


class Edge(unittest.TestCase):
    def test_far_too_wide(self):
        self.assertEqual(window_peaks([1, 2, 3], 50), [])

    def test_negative_width(self):
        with self.assertRaises(ValueError):
            window_peaks([], -3)

    def test_single(self):
        self.assertEqual(window_peaks([-6], 1), [-6])

    def test_numbers_beyond_the_exact_floats(self):
        big = 2**60
        self.assertEqual(window_peaks([big, big + 1, big], 2), [big + 1, big + 1])
