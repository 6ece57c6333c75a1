import unittest

from solution import decode, encode


class Basic(unittest.TestCase):
    def test_pairs(self):
        self.assertEqual(encode("ooppqrr"), "2o2pq2r")

    def test_decode_pairs(self):
        self.assertEqual(decode("2ox4yz"), "ooxyyyyz")


class Intermediate(unittest.TestCase):
    def test_hundreds(self):
        self.assertEqual(encode("é" * 105 + "ee"), "105é2e")
        self.assertEqual(decode("105é2e"), "é" * 105 + "ee")

    def test_digits_and_backslashes(self):
        self.assertEqual(encode("0" * 20 + "\\\\9"), "20\\02\\\\\\9")
        self.assertEqual(decode("20\\02\\\\\\9"), "0" * 20 + "\\\\9")

    def test_length_one_may_be_written(self):
        self.assertEqual(decode("1a1b11c"), "ab" + "c" * 11)


class Complex(unittest.TestCase):
    def test_other_digits_are_plain(self):
        self.assertEqual(encode("²²٣"), "2²٣")
        self.assertEqual(decode("2²٣"), "²²٣")

    def test_backslash_takes_any_character(self):
        self.assertEqual(decode("3\\n\\\n2\\x"), "nnn\nxx")


class Edge(unittest.TestCase):
    def test_line_breaks(self):
        self.assertEqual(decode("3\n2\r"), "\n\n\n\r\r")

    def test_leading_zero(self):
        for code in ("02a", "b00c", "a0"):
            with self.assertRaises(ValueError):
                decode(code)

    def test_unfinished(self):
        for code in ("\\", "xy\\", "2\\", "12"):
            with self.assertRaises(ValueError):
                decode(code)

    def test_lengths_of_four_digits(self):
        self.assertEqual(encode("a" * 1234), "1234a")
        self.assertEqual(decode("1234a"), "a" * 1234)
