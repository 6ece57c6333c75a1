import unittest

from solution import merge_stock


class Basic(unittest.TestCase):
    def test_three_shops(self):
        shops = [{"saw": 1}, {"saw": 10}, {"saw": 100, "axe": 5}]
        self.assertEqual(merge_stock(shops), {"saw": 111, "axe": 5})

    def test_negative_text(self):
        self.assertEqual(merge_stock([{"axe": "-2"}, {"axe": " 7 "}]), {"axe": 5})


class Intermediate(unittest.TestCase):
    def test_none_after_a_count(self):
        self.assertEqual(merge_stock([{"saw": "4"}, {"saw": None}]), {"saw": 4})

    def test_sum_of_zero_stays(self):
        self.assertEqual(merge_stock([{"hoe": 2}, {"hoe": -2}]), {"hoe": 0})

    def test_counted_as_zero(self):
        self.assertEqual(merge_stock([{"hoe": None, "rake": 0}, {"hoe": "0"}]), {"hoe": 0, "rake": 0})


class Complex(unittest.TestCase):
    def test_same_article_twice_in_one_shop(self):
        self.assertEqual(merge_stock([{"Nail": 5, "nail ": "6", "NAIL": None}]), {"nail": 11})

    def test_order_with_uncounted_articles(self):
        shops = [{"Z": None, "y": 1}, {"x": None, "z": 3}]
        self.assertEqual(list(merge_stock(shops).items()), [("z", 3), ("y", 1), ("x", None)])

    def test_zero_then_none(self):
        self.assertEqual(merge_stock([{"oil": 0}, {"oil": None}, {"oil": 0}]), {"oil": 0})


class Edge(unittest.TestCase):
    def test_empty_shop(self):
        self.assertEqual(merge_stock([{}, {}]), {})

    def test_never_counted_anywhere(self):
        self.assertEqual(merge_stock([{"wax": None}, {"WAX": None}]), {"wax": None})

    def test_counts_beyond_the_exact_floats(self):
        self.assertEqual(merge_stock([{"nut": "9007199254740993"}, {"Nut": 2**53}]), {"nut": 2**54 + 1})

    def test_lower_case_is_no_more_than_that(self):
        self.assertEqual(merge_stock([{"Wei\u00df": 1, "weiss": 2}]), {"wei\u00df": 1, "weiss": 2})

    def test_articles_that_look_alike(self):
        names = ["a  b", "a b", "caf\u00e9", "cafe\u0301", "_saw_", "saw", "-saw", ""]
        self.assertEqual(merge_stock([{name: 1} for name in names] + [{" ": 2}]), {**dict.fromkeys(names, 1), "": 3})

    def test_an_earlier_result_stays(self):
        first = merge_stock([{"pin": 1}])
        second = merge_stock([{"peg": 2}])
        self.assertEqual((first, second), ({"pin": 1}, {"peg": 2}))
