import unittest

from solution import UnknownArticle, total


class Basic(unittest.TestCase):
    def test_one_piece(self):
        self.assertEqual(total([("ink", 1)], 2), 999)

    def test_sale_of_another_group(self):
        self.assertEqual(total([("pen", 1), ("tea", 1)], 4), 454)


class Intermediate(unittest.TestCase):
    def test_bulk_of_food_from_five(self):
        self.assertEqual(total([("gum", 5)], 0), 65)

    def test_below_bulk(self):
        self.assertEqual(total([("ink", 9)], 0), 8991)

    def test_bulk_and_sale(self):
        self.assertEqual(total([("ink", 6), ("tea", 1), ("ink", 6)], 1), 12 * 879 + 349)


class Edge(unittest.TestCase):
    def test_never_below_zero(self):
        self.assertEqual(total([("gum", 2)], 4), 0)

    def test_unknown_is_a_key_error(self):
        with self.assertRaises(KeyError):
            total([("pen", 1), ("Pen", 1)], 0)

    def test_unknown_names_the_code(self):
        with self.assertRaises(UnknownArticle) as caught:
            total([("mug", 2)], 0)
        self.assertEqual(caught.exception.args, ("mug",))

    def test_negative_count(self):
        with self.assertRaises(ValueError):
            total([("tea", 6), ("tea", -1)], 0)
