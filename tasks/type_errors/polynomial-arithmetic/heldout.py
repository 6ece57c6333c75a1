import unittest
from fractions import Fraction

from solution import Polynomial


class Basic(unittest.TestCase):
    def test_degree(self):
        self.assertEqual([Polynomial(c).degree for c in ([5], [0, 4], [1, 1, 1, 0])], [0, 1, 2])

    def test_subtract(self):
        self.assertEqual((Polynomial([5, 5]) - Polynomial([2, 7])).coefficients, (3, -2))


class Intermediate(unittest.TestCase):
    def test_highest_terms_cancel(self):
        difference = Polynomial([1, 2, 3]) - Polynomial([0, 2, 3])
        self.assertEqual((difference.coefficients, difference.degree), ((1,), 0))

    def test_subtract_a_constant(self):
        self.assertEqual((Polynomial([4, 0, 1]) - 4).coefficients, (0, 0, 1))

    def test_add_a_fraction(self):
        self.assertEqual((Polynomial([1, 4]) + Fraction(1, 3)).coefficients, (Fraction(4, 3), 4))

    def test_subtract_from_shorter(self):
        self.assertEqual((Polynomial([2]) - Polynomial([1, 0, 0, 9])).coefficients, (1, 0, 0, -9))


class Complex(unittest.TestCase):
    def test_cube(self):
        p = Polynomial([-2, 1])
        self.assertEqual((p * p * p).coefficients, (-8, 12, -6, 1))
        self.assertEqual(p.coefficients, (-2, 1))

    def test_chain(self):
        p = Polynomial([1, -1]) * Polynomial([1, 1, 1]) + Polynomial([0, 0, 0, 1]) * 2
        self.assertEqual((str(p), p.derivative().value(2)), ("x^3 + 1", 12))

    def test_texts_with_ones(self):
        texts = [str(Polynomial(c)) for c in ([1, 0], [-1], [-1, -1, -1], [1, 1, 1], [0, -2], [0, 0, 0, 10, -3])]
        self.assertEqual(texts, ["1", "-1", "-x^2 - x - 1", "x^2 + x + 1", "-2x", "-3x^4 + 10x^3"])

    def test_texts_with_eleven(self):
        texts = [str(Polynomial(c)) for c in ([0, 11], [111, -21, 0, 31])]
        self.assertEqual(texts, ["11x", "31x^3 - 21x + 111"])

    def test_text_with_fractions(self):
        p = Polynomial([Fraction(-3, 4), Fraction(1, 2), Fraction(4, 2)])
        self.assertEqual(str(p), "2x^2 + 1/2x - 3/4")


class Edge(unittest.TestCase):
    def test_times_zero(self):
        for zero in (0, Polynomial([]), Fraction(0)):
            self.assertEqual((Polynomial([1, 2, 3]) * zero).coefficients, ())

    def test_zero_polynomial(self):
        zero = Polynomial([])
        self.assertEqual((zero.value(9), zero.derivative().coefficients), (0, ()))
        self.assertTrue(zero == Polynomial([6]).derivative())

    def test_not_equal_to_other_things(self):
        self.assertFalse(Polynomial([6]) == 6)
        self.assertFalse(Polynomial([6, 1]) == (6, 1))

    def test_bad_types(self):
        for coefficients in (["1"], [None], [1, True], [2.0]):
            with self.assertRaises(TypeError):
                Polynomial(coefficients)

    def test_bad_operands(self):
        with self.assertRaises(TypeError):
            Polynomial([8]) + "x"
        with self.assertRaises(TypeError):
            Polynomial([8]) * 2.5
        with self.assertRaises(TypeError):
            Polynomial([8]) - None

    def test_value_beyond_the_exact_floats(self):
        self.assertEqual(Polynomial([1, 0, 1]).value(10**18 + 1), (10**18 + 1) ** 2 + 1)
        self.assertEqual(Polynomial([1, 1, 1]).value(2**54 + 1), (2**54 + 1) ** 2 + 2**54 + 2)
