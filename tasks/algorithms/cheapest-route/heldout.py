import unittest

from solution import cheapest_route


class Basic(unittest.TestCase):
    def test_chain(self):
        self.assertEqual(cheapest_route([("k", "l", 2), ("l", "m", 2), ("m", "n", 5)], "n", "k"), 9)

    def test_unknown_goal(self):
        self.assertIsNone(cheapest_route([("k", "l", 2)], "k", "moon"))


class Intermediate(unittest.TestCase):
    def test_improved_twice(self):
        roads = [("s", "t", 100), ("s", "u", 1), ("u", "t", 50), ("u", "v", 1), ("v", "t", 1)]
        self.assertEqual(cheapest_route(roads, "s", "t"), 3)

    def test_improved_place_in_the_middle(self):
        roads = [("s", "m", 20), ("s", "a", 1), ("a", "b", 1), ("b", "m", 1), ("m", "t", 4)]
        self.assertEqual(cheapest_route(roads, "s", "t"), 7)

    def test_cheap_parallel_road_first(self):
        self.assertEqual(cheapest_route([("p", "q", 2), ("q", "p", 8)], "p", "q"), 2)

    def test_loop_road(self):
        self.assertEqual(cheapest_route([("p", "p", 3), ("p", "q", 6)], "p", "q"), 6)

    def test_cheap_road_beside_dear_ones(self):
        self.assertEqual(cheapest_route([("a", "b", 5), ("a", "b", 9), ("b", "a", 7)], "a", "b"), 5)


class Complex(unittest.TestCase):
    def test_grid(self):
        roads = []
        for r in range(8):
            for c in range(8):
                if c < 7:
                    roads.append((r * 8 + c, r * 8 + c + 1, 1 if r in (0, 7) else 9))
                if r < 7:
                    roads.append((r * 8 + c, r * 8 + c + 8, 2 if c == 4 else 5))
        self.assertEqual(cheapest_route(roads, 0, 63), 21)


class Edge(unittest.TestCase):
    def test_start_is_goal_with_roads(self):
        self.assertEqual(cheapest_route([("a", "b", 5)], "b", "b"), 0)

    def test_negative_toll_when_start_is_goal(self):
        with self.assertRaises(ValueError):
            cheapest_route([("a", "b", -5)], "c", "c")

    def test_tolls_beyond_the_exact_floats(self):
        roads = [("a", "b", 2**53), ("b", "c", 1), ("a", "c", 2**53 + 2)]
        self.assertEqual(cheapest_route(roads, "a", "c"), 2**53 + 1)
