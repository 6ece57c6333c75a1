import unittest
from fractions import Fraction as F

from solution import evaluate


class Basic(unittest.TestCase):
    def test_long_sum(self):
        self.assertEqual(evaluate("10 - 1 + 2 - 3 + 4 - 5"), F(7))

    def test_product_and_quotient(self):
        self.assertEqual(evaluate("6/4*2/9*3"), F(1))

    def test_decimals(self):
        self.assertEqual(evaluate("0.1+0.2"), F(3, 10))


class Intermediate(unittest.TestCase):
    def test_sign_and_power(self):
        self.assertEqual([evaluate("-3^2"), evaluate("(-3)^2"), evaluate("4*-3^2")], [F(-9), F(9), F(-36)])

    def test_many_signs(self):
        self.assertEqual([evaluate("3 - -+-2"), evaluate("+-+6/-4")], [F(1), F(3, 2)])

    def test_signs_in_the_exponent(self):
        self.assertEqual([evaluate("4^-2*32"), evaluate("5^+1"), evaluate("2^--3")], [F(2), F(5), F(8)])

    def test_power_before_product(self):
        self.assertEqual([evaluate("3*2^3"), evaluate("2^3*3"), evaluate("18/3^2")], [F(24), F(24), F(2)])


class Complex(unittest.TestCase):
    def test_tower_with_signs(self):
        self.assertEqual([evaluate("2^-2^2"), evaluate("-2^-2^1"), evaluate("3^2^0^5")], [F(1, 16), F(-1, 4), F(3)])

    def test_nested(self):
        self.assertEqual(evaluate("((7-(2-9))/(1/(3-1)))^(1+1)-0.5"), F(1567, 2))

    def test_largest_exponents(self):
        self.assertEqual([evaluate("2^64"), evaluate("2^-64")], [F(2**64), F(1, 2**64)])


class Edge(unittest.TestCase):
    def test_zero_to_a_negative_power(self):
        with self.assertRaises(ZeroDivisionError):
            evaluate("0^-1")

    def test_other_bad_texts(self):
        for text in ("   ", "()", "3..1", ".5", "4.", "2**3", "*2", "(1))", "5(6)", "٣", "1,5", "2^"):
            with self.assertRaises(ValueError):
                evaluate(text)

    def test_other_bad_exponents(self):
        for text in ("3^-65", "9^(1/2)", "1^100"):
            with self.assertRaises(ValueError):
                evaluate(text)

    def test_digits_of_other_scripts_behind_others(self):
        for text in ("1\u0663", "0.5\u0967", "2^1\uff12", "7.\u0664"):
            with self.assertRaises(ValueError):
                evaluate(text)

    def test_texts_that_python_or_people_would_take(self):
        for text in ("1e3", "1_000", "2E-1", "[1+2]", "{3}", "6\u00f72", "2\u00d73", "5\u22122", "1=1", "7%4"):
            with self.assertRaises(ValueError):
                evaluate(text)

    def test_long_decimals(self):
        self.assertEqual(evaluate("0.123456789012345678901"), F(123456789012345678901, 10**21))
        self.assertEqual(evaluate("12345678901234567.5"), F(24691357802469135, 2))

    def test_whole_results_are_fractions(self):
        self.assertEqual([type(evaluate(text)) for text in ("71", "60/30", "2^5", "-(14)")], [F] * 4)
