import unittest

from solution import kth_best


class Basic(unittest.TestCase):
    def test_third_best(self):
        self.assertEqual(kth_best([3, 12, 8, 10, 1, 30], 3), [None, None, 3, 8, 8, 10])

    def test_single(self):
        self.assertEqual(kth_best([77], 1), [77])


class Intermediate(unittest.TestCase):
    def test_all_equal(self):
        self.assertEqual(kth_best([6, 6, 6, 6], 3), [None, None, 6, 6])

    def test_equal_to_the_kth(self):
        self.assertEqual(kth_best([5, 8, 5, 8, 8], 2), [None, 5, 5, 8, 8])

    def test_low_scores_change_nothing(self):
        self.assertEqual(kth_best([20, 30, 1, 2, 3], 2), [None, 20, 20, 20, 20])


class Complex(unittest.TestCase):
    def test_scrambled(self):
        scores = [(i * 53) % 97 - 40 for i in range(250)]
        expected = [sorted(scores[:i], reverse=True)[6] if i >= 7 else None for i in range(1, 251)]
        self.assertEqual(kth_best(scores, 7), expected)


class Edge(unittest.TestCase):
    def test_exactly_k_scores(self):
        self.assertEqual(kth_best([4, 0, 2], 3), [None, None, 0])

    def test_negative_k_and_no_scores(self):
        with self.assertRaises(ValueError):
            kth_best([], -2)

    def test_zero_score_is_a_note(self):
        self.assertEqual(kth_best([0, 0], 1), [0, 0])

    def test_numbers_beyond_the_exact_floats(self):
        big = 2**60
        self.assertEqual(kth_best([big + 1, big + 3, big + 2], 2), [None, big + 1, big + 2])

    def test_k_far_beyond_the_scores(self):
        self.assertEqual(kth_best([5, 4], 10**13), [None, None])

    def test_scores_far_below_zero(self):
        self.assertEqual(kth_best([-2**60, -2**61, -2**60 - 1], 2), [None, -2**61, -2**60 - 1])
