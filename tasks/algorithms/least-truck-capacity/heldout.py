import unittest

from solution import least_capacity


class Basic(unittest.TestCase):
    def test_three_days(self):
        self.assertEqual(least_capacity([1, 2, 3, 4, 5, 6, 7, 8, 9, 10], 3), 21)

    def test_single_parcel(self):
        self.assertEqual(least_capacity([17], 1), 17)


class Intermediate(unittest.TestCase):
    def test_heavy_parcel_last(self):
        self.assertEqual(least_capacity([2, 2, 2, 50], 2), 50)

    def test_heavy_parcel_first(self):
        self.assertEqual(least_capacity([40, 1, 2, 3], 4), 40)

    def test_falling(self):
        self.assertEqual(least_capacity([10, 8, 6, 4, 2], 2), 18)

    def test_average_is_not_reachable(self):
        self.assertEqual(least_capacity([7, 7, 7, 7], 3), 14)


class Complex(unittest.TestCase):
    def test_pattern(self):
        self.assertEqual(least_capacity([(i * 7) % 10 + 1 for i in range(200)], 11), 103)


class Edge(unittest.TestCase):
    def test_days_equal_parcels(self):
        self.assertEqual(least_capacity([5, 12, 3], 3), 12)

    def test_negative_days_without_parcels(self):
        with self.assertRaises(ValueError):
            least_capacity([], -1)

    def test_weights_beyond_the_exact_floats(self):
        self.assertEqual(least_capacity([10**18 + 1, 10**18 + 3, 10**18 + 5], 2), 2 * 10**18 + 4)
        self.assertEqual(least_capacity([2**55 + 1, 1, 1], 1), 2**55 + 3)

    def test_even_share_beyond_the_exact_floats(self):
        self.assertEqual(least_capacity([2**54 + 3, 2**54 + 3], 2), 2**54 + 3)
