import unittest
from decimal import Decimal as D

from solution import running_medians


def decimals(text):
    return [D(word) for word in text.split()]


class Basic(unittest.TestCase):
    def test_six_sales(self):
        self.assertEqual(running_medians(decimals("8 3 6 1 9 2")), decimals("8 5.5 6 4.5 6 4.5"))

    def test_two_sales(self):
        self.assertEqual(running_medians(decimals("12.40 10.20")), decimals("12.40 11.30"))


class Intermediate(unittest.TestCase):
    def test_refunds(self):
        self.assertEqual(running_medians(decimals("-5 -1.5 4 -9")), decimals("-5 -3.25 -1.5 -3.25"))

    def test_floats_would_not_do(self):
        prices = decimals("0.1 0.2 12345678901234567.89")
        self.assertEqual(running_medians(prices), decimals("0.1 0.15 0.2"))

    def test_large_exact_mean(self):
        prices = decimals("90071992547409.93 90071992547409.94")
        self.assertEqual(running_medians(prices)[1], D("90071992547409.935"))

    def test_equal_pairs(self):
        self.assertEqual(running_medians(decimals("2 7 7 2")), decimals("2 4.5 7 4.5"))


class Complex(unittest.TestCase):
    def test_scrambled(self):
        prices = [D((i * 71) % 199) / 4 for i in range(120)]
        expected = []
        for n in range(1, 121):
            ordered = sorted(prices[:n])
            expected.append((ordered[(n - 1) // 2] + ordered[n // 2]) / 2)
        self.assertEqual(running_medians(prices), expected)


class Edge(unittest.TestCase):
    def test_zero(self):
        self.assertEqual(running_medians(decimals("0 0")), decimals("0 0"))

    def test_every_median_is_a_decimal(self):
        self.assertEqual([type(median) for median in running_medians(decimals("2 4 6"))], [D] * 3)
