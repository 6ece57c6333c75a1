import unittest

from solution import cart_total_cents


class Basic(unittest.TestCase):
    def test_many_ints(self):
        self.assertEqual(cart_total_cents([(1, 1)] * 20 + [(30, 2)]), 80)

    def test_string_quantity_of_two_digits(self):
        self.assertEqual(cart_total_cents([(7, "12")]), 84)


class Intermediate(unittest.TestCase):
    def test_zero_quantity(self):
        self.assertEqual(cart_total_cents([("8.75", "0"), (40, "+2")]), 80)

    def test_mixed_line_types(self):
        self.assertEqual(cart_total_cents([("1.1", 3), (110, " 3"), ("1", "3 ")]), 960)


class Complex(unittest.TestCase):
    def test_exact_for_many_amounts(self):
        lines = [(f"{cents // 100}.{cents % 100:02d}", "1") for cents in range(1000)]
        self.assertEqual(cart_total_cents(lines), 499500)

    def test_large_amount(self):
        self.assertEqual(cart_total_cents([("90071992547409.93", "1")]), 9007199254740993)


class Edge(unittest.TestCase):
    def test_result_is_an_int(self):
        self.assertIsInstance(cart_total_cents([("4.35", "2")]), int)

    def test_negative_int_quantity(self):
        with self.assertRaises(ValueError):
            cart_total_cents([(5, 1), ("2.00", -2)])

    def test_prices_beyond_the_exact_floats(self):
        self.assertEqual(cart_total_cents([("90071992547409.93", 1), (2**53 + 1, 2)]), 3 * (2**53 + 1))

    def test_quantities_beyond_the_exact_floats(self):
        self.assertEqual(cart_total_cents([(1, "9007199254740993"), ("0.01", 2**53 + 1)]), 2 * (2**53 + 1))

    def test_quantities_that_are_no_whole_numbers(self):
        for quantity in ("1.0", "1e2", "x"):
            with self.assertRaises(ValueError):
                cart_total_cents([(5, quantity)])

    def test_negative_quantities_among_others(self):
        for lines in ([(900, 3), (100, "-1")], [(0, -1)], [("0.00", " -3 "), (5, 1)]):
            with self.assertRaises(ValueError):
                cart_total_cents(lines)
