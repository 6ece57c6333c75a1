import unittest

from solution import days_until_warmer


class Basic(unittest.TestCase):
    def test_zigzag(self):
        self.assertEqual(days_until_warmer([4, 9, 3, 8, 2]), [1, 0, 1, 3, 1])

    def test_two_days(self):
        self.assertEqual(days_until_warmer([8, 3]), [0, 1])


class Intermediate(unittest.TestCase):
    def test_two_equal_peaks(self):
        self.assertEqual(days_until_warmer([9, 1, 9, 4]), [0, 1, 0, 1])

    def test_equal_days_around_the_end(self):
        self.assertEqual(days_until_warmer([2, 6, 2, 2]), [1, 0, 3, 2])

    def test_peak_in_the_middle(self):
        self.assertEqual(days_until_warmer([3, 2, 1, 40, 5, 4]), [3, 2, 1, 0, 5, 4])

    def test_wait_passes_zero(self):
        self.assertEqual(days_until_warmer([0, -1, 0.5, -2]), [2, 1, 0, 1])


class Complex(unittest.TestCase):
    def test_scrambled(self):
        temperatures = [(i * 29) % 83 // 2 for i in range(160)]
        expected = []
        for day, today in enumerate(temperatures):
            ring = temperatures[day:] + temperatures[:day]
            expected.append(next((k for k, other in enumerate(ring) if other > today), 0))
        self.assertEqual(days_until_warmer(temperatures), expected)


class Edge(unittest.TestCase):
    def test_two_equal_days(self):
        self.assertEqual(days_until_warmer([-4, -4]), [0, 0])

    def test_numbers_beyond_the_exact_floats(self):
        big = 2**60
        self.assertEqual(days_until_warmer([big, big + 1, big + 1]), [1, 0, 0])

    def test_hundredths_of_a_degree(self):
        self.assertEqual(days_until_warmer([20.01, 20.04, 20.02]), [1, 0, 2])

    def test_warmer_by_very_little(self):
        self.assertEqual(days_until_warmer([5.0, 5.0 + 1e-12]), [1, 0])
