import unittest

from solution import parse_csv


class Basic(unittest.TestCase):
    def test_blanks_are_kept(self):
        self.assertEqual(parse_csv(" p , q\tr \n"), [[" p ", " q\tr "]])

    def test_windows_line_ends(self):
        self.assertEqual(parse_csv("p,q\r\nr,s\r\n"), [["p", "q"], ["r", "s"]])


class Intermediate(unittest.TestCase):
    def test_empty_lines(self):
        self.assertEqual(parse_csv("\n\r\np\n\n"), [[""], [""], ["p"], [""]])

    def test_only_delimiters(self):
        self.assertEqual(parse_csv(",,"), [["", "", ""]])

    def test_empty_quoted_fields(self):
        self.assertEqual(parse_csv('"",p\n""'), [["", "p"], [""]])

    def test_only_quotes(self):
        self.assertEqual(parse_csv('"""","""""",""" """'), [['"', '""', '" "']])


class Complex(unittest.TestCase):
    def test_special_delimiters(self):
        self.assertEqual(parse_csv('p^"q^"^-\\n', "^"), [["p", "q^", "-\\n"]])
        self.assertEqual(parse_csv('1]2\n"]"]', "]"), [["1", "2"], ["]", ""]])

    def test_mixed(self):
        text = 'id,"note"\r\n7,"first\n\n""second"", third"\r\n"8",\r\n'
        self.assertEqual(
            parse_csv(text), [["id", "note"], ["7", 'first\n\n"second", third'], ["8", ""]]
        )


class Edge(unittest.TestCase):
    def test_lone_carriage_return(self):
        for text in ("p\rq", "p\r", '"p"\r,q', "\r\r\n"):
            with self.assertRaises(ValueError):
                parse_csv(text)

    def test_blank_around_a_quoted_field(self):
        for text in ('p, "q"\n', '"p" ,q\n'):
            with self.assertRaises(ValueError):
                parse_csv(text)

    def test_odd_quotes(self):
        for text in ('"', '"""', 'p\n"q""\n', '"p"""q"', 'p"', 'p""'):
            with self.assertRaises(ValueError):
                parse_csv(text)

    def test_quoted_field_begins_again(self):
        with self.assertRaises(ValueError):
            parse_csv('"p"q"r"')

    def test_a_long_field_that_is_not_closed(self):
        for text in ('"' + "p" * 3000, 'p,"' + 'q""' * 2000, '"p"' * 2 + '"' + "q" * 3000):
            with self.assertRaises(ValueError):
                parse_csv(text)

    def test_every_other_character_stands_for_itself(self):
        for text in ("\ufeffp", "p\0q", "p\x0bq", "p\x0cq", "p\x1cq", "p\x85q", "p\u2028q"):
            self.assertEqual(parse_csv(text + ",1\n"), [[text, "1"]])
