import unittest

from solution import most_nested


class Basic(unittest.TestCase):
    def test_four_of_five(self):
        self.assertEqual(most_nested([(10, 12), (4, 5), (6, 7), (20, 30), (5, 90)]), 4)

    def test_falling(self):
        self.assertEqual(most_nested([(1, 9), (2, 8), (3, 7), (4, 6)]), 1)


class Intermediate(unittest.TestCase):
    def test_two_widths_two_heights_each(self):
        self.assertEqual(most_nested([(2, 3), (2, 5), (6, 4), (6, 8)]), 2)

    def test_equal_heights_in_a_row(self):
        self.assertEqual(most_nested([(1, 1), (2, 4), (3, 4), (4, 4), (5, 9)]), 3)

    def test_greedy_choice_is_wrong(self):
        self.assertEqual(most_nested([(1, 3), (2, 4), (3, 1), (4, 2), (5, 5), (6, 3), (7, 4), (8, 6)]), 5)

    def test_same_width_chain_inside_others(self):
        self.assertEqual(most_nested([(1, 1), (4, 2), (4, 3), (4, 4), (9, 5)]), 3)


class Complex(unittest.TestCase):
    def test_scrambled(self):
        boxes = [((i * 31) % 64 // 4 + 1, (i * 17) % 50 + 1) for i in range(200)]
        levels = {}
        for width, height in sorted(boxes):
            below = [d for (w, h), d in levels.items() if w < width and h < height]
            levels[(width, height)] = 1 + max(below, default=0)
        self.assertEqual(most_nested(boxes), max(levels.values()))


class Edge(unittest.TestCase):
    def test_two_equal_one_larger(self):
        self.assertEqual(most_nested([(3, 3), (3, 3), (4, 4)]), 2)

    def test_only_wider(self):
        self.assertEqual(most_nested([(1, 2), (9, 2)]), 1)

    def test_numbers_beyond_the_exact_floats(self):
        big = 2**60
        self.assertEqual(most_nested([(big, big + 5), (big + 1, big + 6)]), 2)

    def test_sizes_far_apart(self):
        self.assertEqual(most_nested([(3, 3_000_000_005), (1, 1), (2, 2)]), 3)
