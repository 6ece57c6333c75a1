import unittest
from decimal import Decimal

from solution import invoice_totals


class Basic(unittest.TestCase):
    def test_no_tax(self):
        totals = invoice_totals([("80.40", 0), (3, 0)])
        self.assertEqual([str(totals[key]) for key in ("net", "tax", "gross")], ["83.40", "0.00", "83.40"])

    def test_mixed_types(self):
        totals = invoice_totals([(1, 10), (Decimal("2.5"), "10"), ("0.5", 10.0), (4.25, Decimal(10))])
        self.assertEqual(totals, {"net": Decimal("8.25"), "tax": Decimal("0.83"), "gross": Decimal("9.08")})


class Intermediate(unittest.TestCase):
    def test_half_cent_goes_up(self):
        self.assertEqual(invoice_totals([("0.25", 10)])["tax"], Decimal("0.03"))

    def test_half_cent_of_a_credit_goes_away_from_zero(self):
        totals = invoice_totals([("-0.25", "10"), ("0", 19)])
        self.assertEqual((totals["tax"], totals["gross"]), (Decimal("-0.03"), Decimal("-0.28")))

    def test_equal_rates_in_different_spellings(self):
        totals = invoice_totals([("0.07", "7.0"), ("0.07", 7)])
        self.assertEqual(totals["tax"], Decimal("0.01"))


class Complex(unittest.TestCase):
    def test_many_tenths(self):
        self.assertEqual(invoice_totals([(0.1, 25)] * 30)["gross"], Decimal("3.75"))

    def test_net_is_rounded_once(self):
        totals = invoice_totals([("0.004", 0), ("0.004", 19)])
        self.assertEqual(totals["net"], Decimal("0.01"))

    def test_two_rates_round_separately(self):
        totals = invoice_totals([("0.05", 10), ("0.05", 30)])
        self.assertEqual(totals["tax"], Decimal("0.03"))


class Edge(unittest.TestCase):
    def test_results_have_two_decimals(self):
        totals = invoice_totals([(7, 50)])
        self.assertEqual([str(totals[key]) for key in ("net", "tax", "gross")], ["7.00", "3.50", "10.50"])

    def test_negative_float_rate(self):
        with self.assertRaises(ValueError):
            invoice_totals([("1", 19), ("1", -0.5)])

    def test_rate_zero_is_allowed(self):
        self.assertEqual(invoice_totals([(5, "0")])["gross"], Decimal("5.00"))

    def test_amounts_beyond_the_exact_floats(self):
        lines = [("90071992547409.93", 0), (Decimal("90071992547409.95"), "0")]
        self.assertEqual(invoice_totals(lines)["net"], Decimal("180143985094819.88"))

    def test_rates_of_many_decimals(self):
        totals = invoice_totals([("1000", "5.125"), (1000, 5.124)])
        self.assertEqual((totals["tax"], totals["gross"]), (Decimal("102.49"), Decimal("2102.49")))

    def test_gross_is_the_sum_of_the_rounded_two(self):
        totals = invoice_totals([("0.05", 20), ("-0.055", 0)])
        self.assertEqual(totals, {"net": Decimal("-0.01"), "tax": Decimal("0.01"), "gross": Decimal("0.00")})

    def test_just_below_a_half(self):
        self.assertEqual(invoice_totals([("0.00499999999999", 0)])["net"], Decimal("0.00"))
        self.assertEqual(invoice_totals([(0.0025, 0), (0.0025, 0)])["net"], Decimal("0.01"))
