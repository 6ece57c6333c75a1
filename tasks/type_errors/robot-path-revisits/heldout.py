import unittest

from solution import revisited


class Basic(unittest.TestCase):
    def test_staircase(self):
        self.assertEqual(revisited("URURUR"), [])

    def test_step_back(self):
        self.assertEqual(revisited("RRRL"), [(2, 0)])


class Intermediate(unittest.TestCase):
    def test_start_as_tuple(self):
        self.assertEqual(revisited("dU", start=(-2, 5)), [(-2, 5)])

    def test_start_as_list_moved_away(self):
        self.assertEqual(revisited("RUDL", start=[1, 1]), [(2, 1), (1, 1)])


class Complex(unittest.TestCase):
    def test_two_rounds(self):
        self.assertEqual(revisited("URDL" * 3), [(0, 0), (0, 1), (1, 1), (1, 0)])

    def test_figure_of_eight(self):
        self.assertEqual(revisited("RULDLDRU"), [(0, 0)])

    def test_order_is_that_of_the_second_visit(self):
        self.assertEqual(revisited("RRRLLLR"), [(2, 0), (1, 0), (0, 0)])


class Edge(unittest.TestCase):
    def test_blank_is_not_a_move(self):
        with self.assertRaises(ValueError):
            revisited("U D")

    def test_results_are_tuples(self):
        self.assertIsInstance(revisited("LR", [9, 9])[0], tuple)

    def test_blanks_at_the_ends(self):
        for moves in (" UD", "UD\n", " "):
            with self.assertRaises(ValueError):
                revisited(moves)
