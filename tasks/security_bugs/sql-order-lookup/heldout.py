import unittest

from solution import find_orders

ROWS = [
    (12, "Ana", "sent", 310),
    (10, "ana", "sent", 220),
    (11, "ana", "it's late", 5),
    (14, 'Pat "P" Lee', "new", 60),
    (13, "a;b", "new", 61),
    (15, "back\\slash", "sent", 62),
    (16, "D''Arcy", "sent", 63),
    (17, "D'Arcy", "sent", 64),
]


class Basic(unittest.TestCase):
    def test_case_matters(self):
        self.assertEqual(find_orders(ROWS, "ana"), [(10, "sent", 220), (11, "it's late", 5)])


class Intermediate(unittest.TestCase):
    def test_status_with_apostrophe(self):
        self.assertEqual(find_orders(ROWS, "ana", "it's late"), [(11, "it's late", 5)])

    def test_double_quotes_in_the_name(self):
        self.assertEqual(find_orders(ROWS, 'Pat "P" Lee'), [(14, "new", 60)])

    def test_semicolon_and_backslash_are_letters(self):
        self.assertEqual(find_orders(ROWS, "a;b"), [(13, "new", 61)])
        self.assertEqual(find_orders(ROWS, "back\\slash"), [(15, "sent", 62)])

    def test_doubled_apostrophe_is_another_name(self):
        self.assertEqual(find_orders(ROWS, "D''Arcy"), [(16, "sent", 63)])
        self.assertEqual(find_orders(ROWS, "D'Arcy"), [(17, "sent", 64)])


class Complex(unittest.TestCase):
    def test_injected_status_condition(self):
        self.assertEqual(find_orders(ROWS, "ana", "sent' OR 'a'='a"), [])

    def test_condition_without_equals_sign(self):
        self.assertEqual(find_orders(ROWS, "q' OR 1 --"), [])
        self.assertEqual(find_orders(ROWS, "q'/**/or/**/cents<100--"), [])

    def test_stacked_statement(self):
        self.assertEqual(find_orders(ROWS, "ana'; DROP TABLE orders; --"), [])


class Edge(unittest.TestCase):
    def test_customer_with_empty_name(self):
        self.assertEqual(find_orders([(1, "", "s", 2), (2, "b", "s", 3)], "", "s"), [(1, "s", 2)])

    def test_lone_quote(self):
        self.assertEqual(find_orders(ROWS, "'", "'"), [])

    def test_blanks_at_the_ends_of_a_name(self):
        rows = [(1, "ana", "s", 2), (2, "ana ", "s", 3), (3, " ana", "s", 4)]
        self.assertEqual(find_orders(rows, "ana"), [(1, "s", 2)])
        self.assertEqual(find_orders(rows, "ana ", "s"), [(2, "s", 3)])
