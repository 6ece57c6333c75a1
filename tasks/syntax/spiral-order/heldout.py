import unittest

from solution import spiral


class Basic(unittest.TestCase):
    def test_two_by_three(self):
        self.assertEqual(spiral([[9, 8, 7], [6, 5, 4]]), [9, 8, 7, 4, 5, 6])


class Intermediate(unittest.TestCase):
    def test_four_by_four(self):
        matrix = [[4 * r + c for c in range(4)] for r in range(4)]
        self.assertEqual(spiral(matrix), [0, 1, 2, 3, 7, 11, 15, 14, 13, 12, 8, 4, 5, 6, 10, 9])

    def test_equal_numbers_are_all_kept(self):
        self.assertEqual(spiral([[7] * 5 for _ in range(3)]), [7] * 15)


class Complex(unittest.TestCase):
    def test_column_left_in_the_middle(self):
        matrix = [[1, 2, 3], [4, 5, 6], [7, 8, 9], [10, 11, 12], [13, 14, 15]]
        self.assertEqual(spiral(matrix), [1, 2, 3, 6, 9, 12, 15, 14, 13, 10, 7, 4, 5, 8, 11])

    def test_wide(self):
        matrix = [list(range(r * 10, r * 10 + 6)) for r in range(3)]
        expected = [0, 1, 2, 3, 4, 5, 15, 25, 24, 23, 22, 21, 20, 10, 11, 12, 13, 14]
        self.assertEqual(spiral(matrix), expected)


class Edge(unittest.TestCase):
    def test_single_column(self):
        self.assertEqual(spiral([[4], [3], [2], [1]]), [4, 3, 2, 1])

    def test_empty_rows(self):
        self.assertEqual(spiral([[], []]), [])

    def test_longer_second_row(self):
        with self.assertRaises(ValueError):
            spiral([[1], [2, 3], [4]])

    def test_empty_row_before_a_longer_one(self):
        with self.assertRaises(ValueError):
            spiral([[], [1]])
