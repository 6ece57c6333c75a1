import unittest

from solution import histogram


class Basic(unittest.TestCase):
    def test_three_bins(self):
        self.assertEqual(histogram([7, 3, 8, 12, 4, 11], [3, 6, 9, 12]), {"counts": [2, 2, 2], "below": 0, "above": 0})

    def test_negative_edges(self):
        self.assertEqual(histogram([-5, -4, -1, 0], [-4, -1, 5]), {"counts": [1, 2], "below": 1, "above": 0})


class Intermediate(unittest.TestCase):
    def test_every_edge(self):
        self.assertEqual(histogram([1, 2, 3, 4], [1, 2, 3, 4]), {"counts": [1, 1, 2], "below": 0, "above": 0})

    def test_one_bin_closed_at_both_ends(self):
        self.assertEqual(histogram([6, 9, 5, 10], [6, 9]), {"counts": [2], "below": 1, "above": 1})

    def test_empty_bins(self):
        self.assertEqual(histogram([100, 100], [0, 1, 2, 100, 200])["counts"], [0, 0, 0, 2])


class Complex(unittest.TestCase):
    def test_many(self):
        result = histogram([n / 4 for n in range(-10, 50)], [0, 2.5, 5, 10])
        self.assertEqual(result, {"counts": [10, 10, 21], "below": 10, "above": 9})


class Edge(unittest.TestCase):
    def test_equal_edges(self):
        for edges in ([1, 1], [0, 3, 3, 5], [4, 6, 5]):
            with self.assertRaises(ValueError):
                histogram([2], edges)

    def test_bad_edges_without_values(self):
        with self.assertRaises(ValueError):
            histogram([], [8])

    def test_numbers_beyond_the_exact_floats(self):
        big = 2**60
        result = histogram([big + 1, big + 2], [big, big + 2, big + 4])
        self.assertEqual(result, {"counts": [1, 1], "below": 0, "above": 0})

    def test_differences_far_below_one(self):
        self.assertEqual(histogram([0.9999999999, 1.0], [0, 1.0, 1.0 + 1e-11, 2])["counts"], [1, 1, 0])
        self.assertEqual(histogram([2.0000000001], [1, 2]), {"counts": [0], "below": 0, "above": 1})

    def test_an_earlier_result_stays(self):
        first = histogram([], [14, 15])
        second = histogram([], [14, 15, 16])
        self.assertEqual((first["counts"], second["counts"]), ([0], [0, 0]))
