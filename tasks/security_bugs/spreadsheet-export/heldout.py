import unittest

from solution import export_csv


class Basic(unittest.TestCase):
    def test_numbers(self):
        self.assertEqual(export_csv(["i", "f"], [[0, -0.5], [10**20, 1e300]]), "i,f\r\n0,-0.5\r\n100000000000000000000,1e+300\r\n")

    def test_unicode_text(self):
        self.assertEqual(export_csv(["Größe"], [["naïve"], ["−5"]]), "Größe\r\nnaïve\r\n−5\r\n")


class Intermediate(unittest.TestCase):
    def test_leading_blanks_before_a_formula(self):
        self.assertEqual(export_csv(["q", "r"], [["  =2*3", " -x"]]), "q,r\r\n'  =2*3,' -x\r\n")

    def test_leading_tab_and_line_breaks(self):
        self.assertEqual(
            export_csv(["q", "r", "s"], [["\t=9", "\r@b", "\n+c"]]),
            "q,r,s\r\n'\t=9,\"'\r@b\",\"'\n+c\"\r\n",
        )

    def test_all_starts_in_the_header(self):
        self.assertEqual(export_csv(["+q", "-r", "@s", "\tt"], []), "'+q,'-r,'@s,'\tt\r\n")


class Complex(unittest.TestCase):
    def test_blank_then_tab(self):
        self.assertEqual(export_csv(["u", "v"], [[" \tw", " w\t"]]), "u,v\r\n' \tw, w\t\r\n")

    def test_quotes_and_new_line_in_a_formula(self):
        self.assertEqual(export_csv(["u", "v"], [['@"a"', '-1\n"b"']]), "u,v\r\n\"'@\"\"a\"\"\",\"'-1\n\"\"b\"\"\"\r\n")

    def test_mixed_row(self):
        row = ["=cmd|' /C calc'!A0", -7, None, False, "ok", -2.25]
        self.assertEqual(export_csv(list("klmnop"), [row]), "k,l,m,n,o,p\r\n'=cmd|' /C calc'!A0,-7,,FALSE,ok,-2.25\r\n")


class Edge(unittest.TestCase):
    def test_lone_characters(self):
        self.assertEqual(export_csv(["w", "x", "y"], [["=", "-", "  "]]), "w,x,y\r\n'=,'-,  \r\n")

    def test_empty_field_alone(self):
        self.assertEqual(export_csv(["w"], [[None], [""], ["'"]]), 'w\r\n""\r\n""\r\n\'\r\n')

    def test_longer_row(self):
        with self.assertRaises(ValueError):
            export_csv(["w"], [["fine"], ["x", "y"]])

    def test_every_digit_of_a_float(self):
        self.assertEqual(export_csv(["f"], [[0.1 + 0.2], [1 / 3]]), "f\r\n0.30000000000000004\r\n0.3333333333333333\r\n")

    def test_texts_that_only_look_dangerous(self):
        self.assertEqual(export_csv(["a"], [["|x"], ["%y"], ["\xa0=1"], ["True"]]), "a\r\n|x\r\n%y\r\n\xa0=1\r\nTrue\r\n")
