import unittest

from solution import heaviest_route


def tree(text):
    """Read name:value(child child ...) written without commas."""
    stack = [[]]
    for token in text.replace("(", " ( ").replace(")", " ) ").split():
        if token == "(":
            stack.append(stack[-1][-1].setdefault("children", []))
        elif token == ")":
            stack.pop()
        else:
            name, value = token.split(":")
            stack[-1].append({"name": name, "value": int(value)})
    return stack[0][0]


class Basic(unittest.TestCase):
    def test_chain(self):
        self.assertEqual(heaviest_route(tree("p:1(q:20(s:300))")), (321, ["p", "q", "s"]))

    def test_three_leaves(self):
        self.assertEqual(heaviest_route(tree("p:4(q:8 s:9 t:7)")), (13, ["p", "s"]))


class Intermediate(unittest.TestCase):
    def test_negative_chain(self):
        self.assertEqual(heaviest_route(tree("p:-1(q:-2(s:-3))")), (-6, ["p", "q", "s"]))

    def test_zero_and_negative(self):
        self.assertEqual(heaviest_route(tree("p:3(q:-1 s:0(t:-2))")), (2, ["p", "q"]))

    def test_tie_of_negative_routes(self):
        self.assertEqual(heaviest_route(tree("p:0(q:-5 s:-2(u:-3) t:-5)")), (-5, ["p", "q"]))


class Complex(unittest.TestCase):
    def test_tie_of_deep_and_flat(self):
        self.assertEqual(
            heaviest_route(tree("p:1(q:1(s:1(t:1) u:2) v:3)")), (4, ["p", "q", "s", "t"])
        )

    def test_big_inner_node(self):
        self.assertEqual(
            heaviest_route(tree("p:5(q:90(s:-100 t:-95) u:2(v:-3 w:-4(x:1)))")), (4, ["p", "u", "v"])
        )


class Edge(unittest.TestCase):
    def test_zero_values(self):
        self.assertEqual(heaviest_route(tree("p:0(q:0(s:0) t:0)")), (0, ["p", "q", "s"]))

    def test_deep(self):
        deep = {"name": "leaf", "value": -1}
        for number in range(30):
            deep = {"name": str(number), "value": -1, "children": [deep]}
        self.assertEqual(heaviest_route(deep), (-31, [str(n) for n in range(29, -1, -1)] + ["leaf"]))

    def test_numbers_beyond_the_exact_floats(self):
        big = 2**60
        tree = {"name": "r", "value": big, "children": [{"name": "a", "value": 1}, {"name": "b", "value": 2}]}
        self.assertEqual(heaviest_route(tree), (big + 2, ["r", "b"]))

    def test_totals_far_below_zero(self):
        self.assertEqual(heaviest_route(tree("p:0(q:-90000000000 s:-80000000000)")), (-80000000000, ["p", "s"]))

    def test_names_decide_nothing(self):
        self.assertEqual(heaviest_route(tree("p:1(z:1 a:1)")), (2, ["p", "z"]))
        self.assertEqual(heaviest_route(tree("p:1(q:1(q:5) s:2(q:9))")), (12, ["p", "s", "q"]))

    def test_empty_names(self):
        leaf = {"name": "", "value": 3}
        self.assertEqual(heaviest_route({"name": "", "value": 2, "children": [leaf]}), (5, ["", ""]))
