import unittest

from solution import parse_forms, parse_tags


class Basic(unittest.TestCase):
    def test_digits_and_dashes(self):
        self.assertEqual(parse_tags("2024 , -x-,--, 0"), ["2024", "-x-", "--", "0"])

    def test_same_tag_twice(self):
        self.assertEqual(parse_tags("k,k"), ["k", "k"])


class Intermediate(unittest.TestCase):
    def test_missing_tags(self):
        for text in (",", ",x", "x,,y", "x, ,y", "x,y,", " \t "):
            self.assertIsNone(parse_tags(text))

    def test_other_characters(self):
        for text in ("x_y", "x;y", "é", "x.y", "ſ", "x, y!", "٣"):
            self.assertIsNone(parse_tags(text))


class Complex(unittest.TestCase):
    def test_dashes_and_digits_with_a_bad_end(self):
        self.assertIsNone(parse_tags("-0" * 400 + "_"))

    def test_blanks_inside(self):
        self.assertIsNone(parse_tags("w" + " " * 600 + "w" + "\t" * 300 + "#"))

    def test_many_tags_with_a_bad_end(self):
        self.assertIsNone(parse_tags("bb,\t" * 250 + "B"))

    def test_many_good_tags(self):
        self.assertEqual(parse_tags(" , ".join(["t"] * 300)), ["t"] * 300)


class Edge(unittest.TestCase):
    def test_no_forms(self):
        self.assertEqual(parse_forms([]), [])

    def test_forms_of_all_kinds(self):
        self.assertEqual(parse_forms(["", "-", "x,", "\t9 ,x"]), [None, ["-"], None, ["9", "x"]])

    def test_other_white_space(self):
        for text in ("x\n", "x,\ny", "\nx", "x\u00a0", "x ,\ry", "x\v,y", "\u2003x"):
            self.assertIsNone(parse_tags(text))

    def test_tabs_at_both_ends(self):
        self.assertEqual(parse_tags("\t \tz9\t"), ["z9"])

    def test_each_result_is_new(self):
        parse_tags("m,n").append("o")
        self.assertEqual(parse_tags("m,n"), ["m", "n"])

    def test_thousands_of_tags(self):
        self.assertEqual(len(parse_tags(",".join(str(n) for n in range(12000)))), 12000)
