import unittest

from solution import best_load


class Basic(unittest.TestCase):
    def test_two_of_three(self):
        self.assertEqual(best_load(15, [(7, 20, 1), (8, 21, 1), (9, 24, 1)]), 41)

    def test_one_kind_with_rest(self):
        self.assertEqual(best_load(20, [(6, 4, 10)]), 12)


class Intermediate(unittest.TestCase):
    def test_stock_of_five(self):
        self.assertEqual(best_load(50, [(3, 100, 5), (10, 1, 50)]), 503)

    def test_stock_of_six_at_the_limit(self):
        self.assertEqual(best_load(24, [(4, 9, 6)]), 54)

    def test_mixed_counts(self):
        self.assertEqual(best_load(31, [(5, 12, 3), (7, 18, 2), (4, 7, 3)]), 72)

    def test_most_of_the_small_ones(self):
        self.assertEqual(best_load(40, [(2, 3, 13), (9, 10, 4)]), 53)


class Complex(unittest.TestCase):
    def test_against_counting(self):
        goods = [(2, 5, 3), (3, 7, 2), (7, 17, 4), (11, 28, 1)]
        totals = [(0, 0)]
        for weight, value, stock in goods:
            totals = [(w + k * weight, v + k * value) for w, v in totals for k in range(stock + 1)]
        for capacity in (13, 26, 37):
            expected = max(v for w, v in totals if w <= capacity)
            self.assertEqual(best_load(capacity, goods), expected)


class Edge(unittest.TestCase):
    def test_no_room(self):
        self.assertEqual(best_load(0, [(1, 50, 3)]), 0)

    def test_huge_stock(self):
        self.assertEqual(best_load(17, [(5, 3, 10 ** 9)]), 9)

    def test_too_heavy(self):
        self.assertEqual(best_load(3, [(4, 100, 2)]), 0)

    def test_values_beyond_the_exact_floats(self):
        self.assertEqual(best_load(3, [(1, 2**53, 1), (2, 1, 1)]), 2**53 + 1)

    def test_one_piece_fills_the_van(self):
        self.assertEqual(best_load(4, [(4, 7, 1), (3, 5, 1)]), 7)
