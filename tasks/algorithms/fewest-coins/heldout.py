import unittest

from solution import fewest_coins


class Basic(unittest.TestCase):
    def test_plain(self):
        self.assertEqual(fewest_coins([1, 5, 25], 61), 5)

    def test_only_small_coins(self):
        self.assertEqual(fewest_coins([2], 30), 15)


class Intermediate(unittest.TestCase):
    def test_two_middle_coins(self):
        self.assertEqual(fewest_coins([1, 15, 25], 30), 2)

    def test_three_middle_coins(self):
        self.assertEqual(fewest_coins([1, 8, 20, 21], 64), 4)

    def test_skip_the_second_largest(self):
        self.assertEqual(fewest_coins([3, 10, 11], 26), 4)

    def test_amount_below_every_coin(self):
        self.assertIsNone(fewest_coins([7, 9], 5))


class Complex(unittest.TestCase):
    def test_coprime_coins(self):
        self.assertEqual(fewest_coins([9, 17, 24], 400), 19)


class Edge(unittest.TestCase):
    def test_nothing_to_pay_without_coins(self):
        self.assertEqual(fewest_coins([], 0), 0)

    def test_negative_coin_with_amount_zero(self):
        with self.assertRaises(ValueError):
            fewest_coins([3, -3], 0)

    def test_one_by_one(self):
        self.assertEqual(fewest_coins([1], 9), 9)

    def test_thousands_of_coins(self):
        self.assertEqual(fewest_coins([2, 3], 9001), 3001)
        self.assertIsNone(fewest_coins([2], 5001))
