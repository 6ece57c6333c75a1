import unittest

from solution import overtakings


class Basic(unittest.TestCase):
    def test_last_is_first(self):
        self.assertEqual(overtakings([11, 12, 13, 14, 10]), 4)

    def test_negative(self):
        self.assertEqual(overtakings([0, -1, -2]), 3)


class Intermediate(unittest.TestCase):
    def test_all_equal(self):
        self.assertEqual(overtakings([4, 4, 4, 4, 4]), 0)

    def test_equal_times_apart(self):
        self.assertEqual(overtakings([3, 1, 3, 1, 3]), 3)

    def test_equal_times_in_different_halves(self):
        self.assertEqual(overtakings([1, 2, 2, 3, 2, 2, 3, 1]), 8)

    def test_fractions_of_a_second(self):
        self.assertEqual(overtakings([58.31, 58.3, 58.29, 57.9]), 6)

    def test_odd_length(self):
        self.assertEqual(overtakings([6, 2, 9, 1, 8, 3, 7]), 10)


class Complex(unittest.TestCase):
    def test_scrambled(self):
        times = [(i * 41) % 103 // 3 for i in range(150)]
        expected = sum(times[i] > times[j] for j in range(150) for i in range(j))
        self.assertEqual(overtakings(times), expected)


class Edge(unittest.TestCase):
    def test_two_equal(self):
        self.assertEqual(overtakings([5, 5]), 0)

    def test_three(self):
        self.assertEqual(overtakings([3, 1, 2]), 2)

    def test_times_beyond_the_exact_floats(self):
        self.assertEqual(overtakings([2**53 + 1, 2**53, 2**53 + 2]), 1)

    def test_thousandths_of_a_second(self):
        self.assertEqual(overtakings([9.583, 9.581, 9.582]), 2)

    def test_faster_by_very_little(self):
        self.assertEqual(overtakings([1.0 + 1e-12, 1.0]), 1)
