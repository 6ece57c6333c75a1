import unittest

from solution import zigzag


class Basic(unittest.TestCase):
    def test_letters(self):
        self.assertEqual("".join(zigzag([list("abc"), list("def"), list("ghi")])), "abdgecfhi")

    def test_named_direction(self):
        self.assertEqual(zigzag([[5, 6], [7, 8]], "right"), [5, 6, 7, 8])


class Intermediate(unittest.TestCase):
    def test_tall(self):
        self.assertEqual(zigzag([[1, 2], [3, 4], [5, 6], [7, 8]]), [1, 2, 3, 5, 4, 6, 7, 8])

    def test_tall_down_first(self):
        self.assertEqual(zigzag([[1, 2], [3, 4], [5, 6], [7, 8]], "down"), [1, 3, 2, 4, 5, 7, 6, 8])

    def test_one_row(self):
        self.assertEqual(zigzag([[3, 1, 2, 9]]), [3, 1, 2, 9])

    def test_one_column(self):
        self.assertEqual(zigzag([[3], [1], [2]], "down"), [3, 1, 2])


class Complex(unittest.TestCase):
    def test_wide_grid(self):
        grid = [[10 * r + c for c in range(5)] for r in range(3)]
        self.assertEqual(zigzag(grid), [0, 1, 10, 20, 11, 2, 3, 12, 21, 22, 13, 4, 14, 23, 24])
        self.assertEqual(zigzag(grid, "down"), [0, 10, 1, 2, 11, 20, 21, 12, 3, 4, 13, 22, 23, 14, 24])


class Edge(unittest.TestCase):
    def test_empty_rows(self):
        self.assertEqual(zigzag([[], [], []]), [])

    def test_ragged_with_an_empty_row(self):
        for grid in ([[], [1]], [[1], []], [[1, 2], [3, 4], [5, 6, 7]]):
            with self.assertRaises(ValueError):
                zigzag(grid)

    def test_unknown_direction_for_nothing(self):
        with self.assertRaises(ValueError):
            zigzag([], "up")

    def test_words_in_other_letter_case(self):
        for word in ("Right", "DOWN", " down", ""):
            with self.assertRaises(ValueError):
                zigzag([[1, 2], [3, 4]], word)
