import unittest

from solution import response_head


class Basic(unittest.TestCase):
    def test_latin_letters(self):
        self.assertEqual(response_head(201, [("X-City", "Köln ~ÿ")]), b"HTTP/1.1 201 Created\r\nX-City: K\xf6ln ~\xff\r\n\r\n")

    def test_all_signs_in_a_name(self):
        name = "aZ09!#$%&'*+-.^_`|~"
        self.assertEqual(response_head(500, [(name, ":")]), b"HTTP/1.1 500 Internal Server Error\r\n" + name.encode() + b": :\r\n\r\n")


class Intermediate(unittest.TestCase):
    def test_control_characters_in_values(self):
        for value in ("x\rSet-Cookie: y=1", "\r", "x\0y", "x\x0by", "x\x7f", "x\x85y", "x\x1f", "\x0cx"):
            with self.assertRaises(ValueError):
                response_head(200, [("X-File", value)])

    def test_line_break_at_the_ends_is_not_stripped_away(self):
        for value in ("x\n", "\nx", "x\r\n", "x\x0b", "\x85x"):
            with self.assertRaises(ValueError):
                response_head(200, [("X-File", value)])

    def test_bad_names(self):
        for name in ("X A", "X:A", "X-A ", "\tX", "X\n", "Größe", "X\0", "X(A)", 'X"', "X/Y", " "):
            with self.assertRaises(ValueError):
                response_head(200, [(name, "v")])


class Complex(unittest.TestCase):
    def test_letters_outside_latin_1(self):
        for value in ("\u560d\u560aSet-Cookie: a=b", "price 5 €", "x\u2028y", "Ł"):
            with self.assertRaises(ValueError):
                response_head(200, [("X-Note", value)])

    def test_no_break_space_is_kept(self):
        self.assertEqual(response_head(200, [("X-N", "\xa0a\t b\xa0 ")]), b"HTTP/1.1 200 OK\r\nX-N: \xa0a\t b\xa0\r\n\r\n")

    def test_bad_pair_after_good_ones(self):
        with self.assertRaises(ValueError):
            response_head(200, [("A", "1"), ("B", "2"), ("C", "3\n4")])

    def test_second_name_in_other_letters(self):
        with self.assertRaises(ValueError):
            response_head(301, [("LOCATION", "/q"), ("Set-Cookie", "c=1"), ("Location", "/r")])


class Edge(unittest.TestCase):
    def test_value_of_blanks(self):
        self.assertEqual(response_head(200, [("A", " \t "), ("Set-Cookie", " k=v")]), b"HTTP/1.1 200 OK\r\nA: \r\nSet-Cookie: k=v\r\n\r\n")

    def test_status_zero(self):
        with self.assertRaises(ValueError):
            response_head(0, [("A", "b")])

    def test_several_cookies_in_any_letter_case(self):
        head = b"HTTP/1.1 200 OK\r\nSET-COOKIE: a=1\r\nSET-COOKIE: b=2\r\nsEt-cOOkie: c=3\r\n\r\n"
        self.assertEqual(response_head(200, [("SET-COOKIE", "a=1"), ("SET-COOKIE", "b=2"), ("sEt-cOOkie", "c=3")]), head)
