import unittest

from solution import settle


class Basic(unittest.TestCase):
    def test_only_falling(self):
        board = [[1, 0, 2], [0, 3, 0], [4, 0, 0]]
        self.assertEqual(settle(board), 0)
        self.assertEqual(board, [[0, 0, 0], [1, 0, 0], [4, 3, 2]])

    def test_two_runs_at_once(self):
        board = [[8, 8, 8], [5, 5, 5]]
        self.assertEqual(settle(board), 6)
        self.assertEqual(board, [[0, 0, 0], [0, 0, 0]])


class Intermediate(unittest.TestCase):
    def test_run_broken_by_falling(self):
        board = [[3, 3, 3], [1, 0, 2], [1, 2, 2]]
        self.assertEqual(settle(board), 0)
        self.assertEqual(board, [[3, 0, 3], [1, 3, 2], [1, 2, 2]])

    def test_corner(self):
        board = [[2, 1, 3], [2, 3, 1], [2, 2, 2]]
        self.assertEqual(settle(board), 5)
        self.assertEqual(board, [[0, 0, 0], [0, 1, 3], [0, 3, 1]])

    def test_two_are_no_run(self):
        board = [[4, 4, 0, 4], [4, 5, 5, 6]]
        self.assertEqual(settle(board), 0)
        self.assertEqual(board, [[4, 4, 0, 4], [4, 5, 5, 6]])


class Complex(unittest.TestCase):
    def test_column_and_row_meet(self):
        board = [[5, 1, 2, 3], [5, 2, 1, 3], [5, 1, 2, 1], [5, 5, 5, 2]]
        self.assertEqual(settle(board), 6)
        self.assertEqual(board, [[0, 0, 0, 3], [0, 1, 2, 3], [0, 2, 1, 1], [0, 1, 2, 2]])

    def test_one_round_under_a_slope(self):
        board = [[6, 0, 0], [5, 6, 0], [4, 5, 6], [9, 9, 9], [7, 4, 5]]
        self.assertEqual(settle(board), 3)
        self.assertEqual(board, [[0, 0, 0], [6, 0, 0], [5, 6, 0], [4, 5, 6], [7, 4, 5]])

    def test_three_rounds(self):
        board = [[4, 2, 2, 1], [1, 3, 3, 2], [3, 2, 1, 2], [2, 1, 1, 1]]
        self.assertEqual(settle(board), 18)
        self.assertEqual(board, [[0, 0, 0, 0], [4, 0, 0, 0], [1, 0, 0, 1], [2, 2, 1, 2]])

    def test_rounds_with_two_runs(self):
        board = [[3, 1, 1, 1], [3, 1, 1, 3], [1, 2, 2, 4], [3, 1, 1, 1]]
        self.assertEqual(settle(board), 21)
        self.assertEqual(board, [[0, 0, 0, 0], [0, 0, 0, 0], [0, 0, 0, 3], [0, 2, 2, 4]])

    def test_six_rounds(self):
        board = [[1, 2, 2, 3], [1, 2, 1, 3], [3, 1, 1, 1], [1, 0, 2, 1], [1, 3, 2, 0], [1, 0, 3, 2], [3, 2, 2, 1]]
        self.assertEqual(settle(board), 73)
        self.assertEqual(board[-2:], [[1, 0, 0, 3], [3, 0, 1, 3]])


class Edge(unittest.TestCase):
    def test_no_columns(self):
        board = [[], []]
        self.assertEqual(settle(board), 0)
        self.assertEqual(board, [[], []])

    def test_empty_cells_are_no_run(self):
        board = [[0, 0, 0], [0, 0, 0]]
        self.assertEqual(settle(board), 0)
        self.assertEqual(board, [[0, 0, 0], [0, 0, 0]])
