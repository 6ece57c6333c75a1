import unittest
from decimal import Decimal as D

from solution import split_bill


class Basic(unittest.TestCase):
    def test_seven_people(self):
        self.assertEqual(split_bill(D("1.00"), [1] * 7), [D("0.15")] * 2 + [D("0.14")] * 5)

    def test_single(self):
        self.assertEqual(split_bill(D("19.99"), [4]), [D("19.99")])


class Intermediate(unittest.TestCase):
    def test_zero_weight_gets_no_spare_cent(self):
        self.assertEqual(split_bill(D("0.05"), [0, 1, 1]), [D("0.00"), D("0.03"), D("0.02")])

    def test_fraction_order(self):
        self.assertEqual(split_bill(D("1.01"), [5, 3, 7]), [D("0.34"), D("0.20"), D("0.47")])

    def test_several_spare_cents(self):
        self.assertEqual(
            split_bill(D("0.07"), [2, 3, 3, 3]), [D("0.01"), D("0.02"), D("0.02"), D("0.02")]
        )


class Complex(unittest.TestCase):
    def test_refund_by_weights(self):
        self.assertEqual(split_bill(D("-0.50"), [1, 2, 4]), [D("-0.07"), D("-0.14"), D("-0.29")])

    def test_nothing_is_lost(self):
        shares = split_bill(D("98765.43"), [17, 0, 29, 31, 5])
        self.assertEqual(sum(shares), D("98765.43"))
        self.assertEqual([str(x) for x in shares[1:2]], ["0.00"])

    def test_one_decimal(self):
        self.assertEqual([str(x) for x in split_bill(D("-0.2"), [1, 1, 1])], ["-0.07", "-0.07", "-0.06"])


class Edge(unittest.TestCase):
    def test_all_zero(self):
        with self.assertRaises(ValueError):
            split_bill(D("3.00"), [0, 0])

    def test_balanced_weights_with_a_negative(self):
        with self.assertRaises(ValueError):
            split_bill(D("3.00"), [-2, 2])

    def test_single_share_of_whole_units(self):
        self.assertEqual([str(share) for share in split_bill(D("-5"), [3])], ["-5.00"])
