import unittest

from solution import flatten


class Basic(unittest.TestCase):
    def test_several_levels(self):
        config = {"app": {"log": {"level": "info"}, "name": "x"}, "debug": False}
        self.assertEqual(flatten(config), {"app.log.level": "info", "app.name": "x", "debug": False})

    def test_falsy_values_are_values(self):
        self.assertEqual(flatten({"z": {"n": 0, "s": "", "t": ()}}), {"z.n": 0, "z.s": "", "z.t": ()})


class Intermediate(unittest.TestCase):
    def test_special_characters(self):
        config = {"[x]": 1, "back\\slash": {"v1.2": 2}, "a\\.b": 3}
        self.assertEqual(flatten(config), {"\\[x\\]": 1, "back\\\\slash.v1\\.2": 2, "a\\\\\\.b": 3})

    def test_empty_items_of_a_list(self):
        self.assertEqual(flatten({"rows": [[], {}, [[]]]}), {"rows[0]": [], "rows[1]": {}, "rows[2][0]": []})


class Complex(unittest.TestCase):
    def test_limit_of_one(self):
        self.assertEqual(flatten({"p": {"q": [1]}, "r": [2, 3]}, 1), {"p": {"q": [1]}, "r": [2, 3]})

    def test_limit_of_three(self):
        config = {"p": {"q": [1, {"s": 2}]}, "e": {"f": {}}}
        self.assertEqual(flatten(config, 3), {"p.q[0]": 1, "p.q[1]": {"s": 2}, "e.f": {}})

    def test_calls_with_and_without_limit(self):
        config = {"k": [{"l": {"m": True}}]}
        self.assertEqual(flatten(config, 2), {"k[0]": {"l": {"m": True}}})
        self.assertEqual(flatten(config), {"k[0].l.m": True})


class Edge(unittest.TestCase):
    def test_empty_with_limit(self):
        self.assertEqual(flatten({}, 4), {})

    def test_deep(self):
        config = {"leaf": 1}
        for _ in range(30):
            config = {"n": config}
        self.assertEqual(flatten(config), {"n." * 30 + "leaf": 1})

    def test_result_of_an_earlier_call_stays(self):
        first = flatten({"a": 1})
        self.assertEqual(flatten({"b": 2}), {"b": 2})
        self.assertEqual(first, {"a": 1})

    def test_tuple_is_a_value(self):
        self.assertEqual(flatten({"a": (1, [2])}), {"a": (1, [2])})

    def test_forty_levels(self):
        config = 7
        for _ in range(40):
            config = {"k": config}
        self.assertEqual(flatten(config), {".".join(["k"] * 40): 7})
