import unittest

from solution import UnknownArticle, total


class Basic(unittest.TestCase):
    def test_two_lines(self):
        self.assertEqual(total([("pen", 2), ("tea", 1)], 0), 599)

    def test_sale(self):
        self.assertEqual(total([("pen", 2)], 1), 210)


class Intermediate(unittest.TestCase):
    def test_bulk_from_ten(self):
        self.assertEqual(total([("pen", 10)], 0), 1120)

    def test_one_article_in_two_lines(self):
        self.assertEqual(total([("tea", 3), ("tea", 2)], 0), 1570)


class Edge(unittest.TestCase):
    def test_nothing(self):
        self.assertEqual(total([], 3), 0)

    def test_unknown(self):
        with self.assertRaises(UnknownArticle):
            total([("cup", 1)], 0)

    def test_no_piece(self):
        with self.assertRaises(ValueError):
            total([("pen", 0)], 0)
