import unittest

from solution import split_record


class Basic(unittest.TestCase):
    def test_one_field(self):
        self.assertEqual(split_record("alone"), ["alone"])

    def test_tab(self):
        self.assertEqual(split_record('x\t"y\tz"', "\t"), ["x", "y\tz"])


class Intermediate(unittest.TestCase):
    def test_delimiters_only(self):
        self.assertEqual(split_record(",,,"), ["", "", "", ""])

    def test_doubled_quote_at_the_edges(self):
        self.assertEqual(split_record('"""a""",b'), ['"a"', "b"])

    def test_quoted_line_break(self):
        self.assertEqual(split_record('"first\nsecond",3'), ["first\nsecond", "3"])


class Complex(unittest.TestCase):
    def test_only_a_quote(self):
        self.assertEqual(split_record('"""",""""""'), ['"', '""'])

    def test_mixture(self):
        self.assertEqual(
            split_record('7,"Smith, ""Al""",,"", x ,"end"'), ["7", 'Smith, "Al"', "", "", " x ", "end"]
        )

    def test_comma_is_plain_with_another_delimiter(self):
        self.assertEqual(split_record('"p|q"|r,s||', delimiter="|"), ["p|q", "r,s", "", ""])


class Edge(unittest.TestCase):
    def test_quoted_empty_field(self):
        self.assertEqual(split_record('""'), [""])

    def test_text_after_quoted_field(self):
        for line in ('"a"b,c', '"a" ,b', '"a"b"c"'):
            with self.assertRaises(ValueError):
                split_record(line)

    def test_quote_after_blank(self):
        with self.assertRaises(ValueError):
            split_record('a, "b"')

    def test_no_end_after_doubled_quote(self):
        for line in ('"', '"a""', '"a,""'):
            with self.assertRaises(ValueError):
                split_record(line)

    def test_a_long_field_that_is_not_closed(self):
        for line in ('"' + "p" * 3000, 'p,"' + 'q""' * 2000):
            with self.assertRaises(ValueError):
                split_record(line)

    def test_a_line_end_behind_a_quoted_field(self):
        for line in ('"a"\n', 'b,"a"\n'):
            with self.assertRaises(ValueError):
                split_record(line)

    def test_plain_fields_as_they_are(self):
        for field in ("x\n", "x\r\n", "\ufeffx", "\tx\t", " x\x0b", "\n"):
            self.assertEqual(split_record("k;" + field, ";"), ["k", field])
            self.assertEqual(split_record(field), [field])

    def test_each_result_is_new(self):
        split_record("m,n").append("o")
        self.assertEqual(split_record("m,n"), ["m", "n"])
