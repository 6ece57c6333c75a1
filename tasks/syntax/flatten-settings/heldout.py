import unittest

from solution import flatten


class Basic(unittest.TestCase):
    def test_order_of_insertion(self):
        self.assertEqual(flatten({"z": 1, "a": {"y": 2, "b": 3}}), [("z", 1), ("a.y", 2), ("a.b", 3)])

    def test_list_at_the_top(self):
        self.assertEqual(flatten(["p", "q"]), [("[0]", "p"), ("[1]", "q")])


class Intermediate(unittest.TestCase):
    def test_list_in_list(self):
        self.assertEqual(flatten({"m": [[1, 2], [3]]}), [("m[0][0]", 1), ("m[0][1]", 2), ("m[1][0]", 3)])

    def test_empty_list_inside(self):
        self.assertEqual(flatten({"a": {"b": []}}), [("a.b", [])])

    def test_empty_containers_in_a_list(self):
        self.assertEqual(flatten([{}, [], 1]), [("[0]", {}), ("[1]", []), ("[2]", 1)])


class Complex(unittest.TestCase):
    def test_mixed_with_separator(self):
        config = {"srv": [{"port": 80, "tls": {}}, {"port": 443, "tls": {"on": True}}], "name": ""}
        expected = [
            ("srv[0]::port", 80),
            ("srv[0]::tls", {}),
            ("srv[1]::port", 443),
            ("srv[1]::tls::on", True),
            ("name", ""),
        ]
        self.assertEqual(flatten(config, separator="::"), expected)

    def test_keys_that_begin_with_the_separator(self):
        self.assertEqual(flatten({".cache": {"on": 1}, "a": {".b": 2}}), [(".cache.on", 1), ("a..b", 2)])

    def test_dict_in_list_at_the_top(self):
        self.assertEqual(flatten([{"k": [{"v": 9}]}]), [("[0].k[0].v", 9)])


class Edge(unittest.TestCase):
    def test_empty_dict(self):
        self.assertEqual(flatten({}), [("", {})])

    def test_empty_list(self):
        self.assertEqual(flatten([]), [("", [])])

    def test_none(self):
        self.assertEqual(flatten(None), [("", None)])

    def test_result_of_an_earlier_call_stays(self):
        first = flatten({"a": 1})
        self.assertEqual(flatten({"b": 2}), [("b", 2)])
        self.assertEqual(first, [("a", 1)])
