import unittest
from fractions import Fraction

from solution import evaluate


class Basic(unittest.TestCase):
    def test_single_number(self):
        self.assertEqual(evaluate(" 42 "), 42)

    def test_decimals_are_exact(self):
        self.assertEqual(evaluate("0.1 + 0.2"), Fraction(3, 10))


class Intermediate(unittest.TestCase):
    def test_quotients_group_from_the_left(self):
        self.assertEqual(evaluate("100 / 5 / 2 * 3"), 30)

    def test_difference_then_sum(self):
        self.assertEqual(evaluate("9 - 5 + 2 - 1"), 5)

    def test_double_minus(self):
        self.assertEqual(evaluate("5 - --3"), 2)

    def test_result_is_a_fraction(self):
        self.assertIsInstance(evaluate("6 / 3"), Fraction)


class Complex(unittest.TestCase):
    def test_nested(self):
        self.assertEqual(evaluate("((7 - 2 - 1) * 3 ^ 2) / -(4 / 2 / 2)"), -36)

    def test_power_of_parentheses(self):
        self.assertEqual(evaluate("(-2) ^ 3 * (1/2) ^ 2"), -2)

    def test_exponent_limits(self):
        self.assertEqual((evaluate("0 ^ 0"), evaluate("2 ^ 64")), (1, 2**64))

    def test_bad_exponents(self):
        for text in ("2 ^ -1", "2 ^ 0.5", "2 ^ 65", "4 ^ (1 / 2)"):
            with self.assertRaises(ValueError):
                evaluate(text)


class Edge(unittest.TestCase):
    def test_text_after_the_expression(self):
        for text in ("1 2", "1 + 2)", "3 x", "(1)(2)"):
            with self.assertRaises(ValueError):
                evaluate(text)

    def test_malformed(self):
        for text in ("+1", "1 +", "* 2", "()", ".5", "5.", "1 // 2", "²"):
            with self.assertRaises(ValueError):
                evaluate(text)

    def test_digits_of_other_scripts(self):
        for text in ("\u0663 + 1", "2 * \uff14", "1\u0967"):
            with self.assertRaises(ValueError):
                evaluate(text)

    def test_digits_of_other_scripts_behind_the_point(self):
        for text in ("0.5\u0663", "1.\uff14", "2 + 3.1\u0967"):
            with self.assertRaises(ValueError):
                evaluate(text)

    def test_signs_in_the_exponent(self):
        self.assertEqual([evaluate(text) for text in ("2 ^ --3", "5 ^ -0", "3 ^ -(1 - 3)")], [8, 1, 9])

    def test_texts_that_python_or_people_would_take(self):
        for text in ("1e2", "1_0", "[1 + 2]", "{4}", "8 \u00f7 2", "2 \u00d7 3", "5 \u2212 1"):
            with self.assertRaises(ValueError):
                evaluate(text)

    def test_long_decimals(self):
        self.assertEqual(evaluate("0.987654321098765432109"), Fraction(987654321098765432109, 10**21))
        self.assertEqual(evaluate("90071992547409930.5"), Fraction(180143985094819861, 2))
