import unittest

from solution import justify


class Basic(unittest.TestCase):
    def test_short(self):
        self.assertEqual(justify("good  morning ", 30), ["good morning"])

    def test_two_words(self):
        self.assertEqual(justify("ab cd efghi", 6), ["ab  cd", "efghi"])


class Intermediate(unittest.TestCase):
    def test_five_gaps(self):
        self.assertEqual(justify("a b c d e f ggggggggggggg", 14), ["a  b  c  d e f", "ggggggggggggg"])

    def test_last_line_is_not_spread_in_any_paragraph(self):
        text = "red green\nblue\n\nup down left"
        self.assertEqual(justify(text, 10), ["red  green", "blue", "", "up    down", "left"])

    def test_second_paragraph_begins_anew(self):
        self.assertEqual(justify("aaa bbb\n\nccc ddd", 8), ["aaa bbb", "", "ccc ddd"])

    def test_tabs_and_line_breaks(self):
        self.assertEqual(justify("p\tq\nr  s tttt", 7), ["p q r s", "tttt"])


class Complex(unittest.TestCase):
    def test_blank_lines_with_blanks(self):
        self.assertEqual(justify("\n\n a\n \t\n\n\nb\n", 3), ["a", "", "b"])

    def test_separator_of_one_blank(self):
        self.assertEqual(justify("m n\n \no", 9), ["m n", "", "o"])

    def test_rest_of_a_long_word_is_spread(self):
        self.assertEqual(justify("xxxxxyy z zzzz", 5), ["xxxxx", "yy  z", "zzzz"])

    def test_word_of_twice_the_width(self):
        self.assertEqual(justify("abcdef g", 3), ["abc", "def", "g"])


class Edge(unittest.TestCase):
    def test_width_one(self):
        self.assertEqual(justify("no u", 1), ["n", "o", "u"])

    def test_only_blanks(self):
        self.assertEqual(justify(" \n \n\n ", 4), [])

    def test_negative_width(self):
        with self.assertRaises(ValueError):
            justify("", -2)

    def test_several_lines_of_blanks(self):
        self.assertEqual(justify("aa bb\n \n \n \n  \n \ncc", 8), ["aa bb", "", "cc"])
