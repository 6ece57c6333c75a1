import unittest

from solution import fewest_hops


class Basic(unittest.TestCase):
    def test_two_hops(self):
        self.assertEqual(fewest_hops({"p": ["q", "r"], "r": ["s"]}, "p", "s"), 2)

    def test_unknown_goal(self):
        self.assertEqual(fewest_hops({"p": ["q"]}, "p", "nowhere"), -1)


class Intermediate(unittest.TestCase):
    def test_three_ways_of_different_length(self):
        links = {0: [1, 2, 3], 1: [4], 4: [5], 5: [6], 2: [6], 3: [7], 7: [8], 8: [6]}
        self.assertEqual(fewest_hops(links, 0, 6), 2)

    def test_long_way_first(self):
        links = {"s": ["a", "t2"], "a": ["b"], "b": ["c"], "c": ["t"], "t2": ["t"]}
        self.assertEqual(fewest_hops(links, "s", "t"), 2)

    def test_doubled_links(self):
        links = {1: [2, 2, 3], 3: [4, 4], 2: [4, 4], 4: [5]}
        self.assertEqual(fewest_hops(links, 1, 5), 3)


class Complex(unittest.TestCase):
    def test_binary_tree_with_cross_link(self):
        links = {i: [2 * i, 2 * i + 1] for i in range(1, 128)}
        links[3] = [6, 7, 200]
        self.assertEqual(fewest_hops(links, 1, 200), 2)

    def test_hub_goes_both_ways(self):
        links = {"hub": ["n%d" % i for i in range(50)]}
        links.update({"n%d" % i: ["hub"] for i in range(50)})
        self.assertEqual(fewest_hops(links, "n7", "n31"), 2)


class Edge(unittest.TestCase):
    def test_short_way_against_a_link(self):
        links = {"a": ["b"], "b": ["c"], "c": ["d"], "d": ["e"], "e": ["a"]}
        self.assertEqual(fewest_hops(links, "a", "e"), 4)

    def test_start_without_links(self):
        self.assertEqual(fewest_hops({2: [1]}, 1, 2), -1)

    def test_start_is_goal_in_a_cycle(self):
        self.assertEqual(fewest_hops({"a": ["b"], "b": ["a"]}, "b", "b"), 0)

    def test_texts_and_numbers_in_one_list(self):
        self.assertEqual(fewest_hops({"a": [1, "b"], 1: ["c"], "b": [1]}, "a", "c"), 2)
