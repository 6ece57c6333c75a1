import unittest

from solution import receipt_lines


class Basic(unittest.TestCase):
    def test_cents_are_padded(self):
        self.assertEqual(
            receipt_lines([("Screw", 1, 5)]),
            ["  1 x Screw                   0.05", "TOTAL                         0.05"],
        )


class Intermediate(unittest.TestCase):
    def test_name_of_sixteen_characters(self):
        self.assertEqual(
            receipt_lines([("ABCDEFGHIJKLMNOP", 3, 100)])[0], "  3 x ABCDEFGHIJKLMNOP        3.00"
        )

    def test_name_of_seventeen_characters(self):
        self.assertEqual(
            receipt_lines([("ABCDEFGHIJKLMNOPQ", 3, 100)])[0], "  3 x ABCDEFGHIJKLMNO~        3.00"
        )

    def test_refund_with_odd_cents(self):
        self.assertEqual(
            receipt_lines([("Return", 1, -1275)]),
            ["  1 x Return                -12.75", "TOTAL                       -12.75"],
        )


class Complex(unittest.TestCase):
    def test_large_refund(self):
        self.assertEqual(
            receipt_lines([("Machine", 10, -1234567), ("Fee", 1, 9)]),
            [
                " 10 x Machine          -123,456.70",
                "  1 x Fee                     0.09",
                "TOTAL                  -123,456.61",
            ],
        )

    def test_total_of_zero(self):
        self.assertEqual(
            receipt_lines([("Cap", 1, 999), ("Cap back", 1, -999)]),
            [
                "  1 x Cap                     9.99",
                "  1 x Cap back               -9.99",
                "TOTAL                         0.00",
            ],
        )


class Edge(unittest.TestCase):
    def test_one_cent_back(self):
        self.assertEqual(receipt_lines([("", 1, -1)])[1], "TOTAL                        -0.01")

    def test_quantity_wider_than_its_column(self):
        self.assertEqual(
            receipt_lines([("Nail", 1500, 2)])[0], "1500 x Nail                   30.00"
        )

    def test_amounts_beyond_the_exact_floats(self):
        self.assertEqual(
            receipt_lines([("Yacht", 1, 9007199254740993)]),
            ["  1 x Yacht           90,071,992,547,409.93", "TOTAL                 90,071,992,547,409.93"],
        )
