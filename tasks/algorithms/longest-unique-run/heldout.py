import unittest

from solution import longest_unique


class Basic(unittest.TestCase):
    def test_middle(self):
        self.assertEqual(longest_unique("sskyblues"), "skyblue")

    def test_last_part(self):
        self.assertEqual(longest_unique("noondream"), "ondream")


class Intermediate(unittest.TestCase):
    def test_window_must_not_move_back(self):
        self.assertEqual(longest_unique("abcdecba"), "abcde")

    def test_window_must_not_move_back_again(self):
        self.assertEqual(longest_unique("tmmzuxt"), "mzuxt")

    def test_digits_and_letters(self):
        self.assertEqual(longest_unique("1a1b1c1d"), "a1b")


class Complex(unittest.TestCase):
    def test_three_equal_lengths(self):
        self.assertEqual(longest_unique("pqr" "rst" "tuv"), "pqr")

    def test_greek_with_final_sigma(self):
        self.assertEqual(longest_unique("σοφόσσοφός"), "σοφός")


class Edge(unittest.TestCase):
    def test_one_character(self):
        self.assertEqual(longest_unique("q"), "q")

    def test_newlines(self):
        self.assertEqual(longest_unique("\n\n\t\n"), "\n\t")

    def test_letters_whose_codes_differ_in_high_bits_only(self):
        self.assertEqual(longest_unique("aša" + "\U00010061š"), "ša\U00010061")

    def test_combining_accent_stays_a_character(self):
        self.assertEqual(longest_unique("e\u0301a"), "e\u0301a")
