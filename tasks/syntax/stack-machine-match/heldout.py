import unittest

from solution import run_program


class Basic(unittest.TestCase):
    def test_negative_result(self):
        self.assertEqual(run_program([["push", -4], ["push", 6], ["sub"], ["print"]]), ([], [-10]))

    def test_print_order(self):
        self.assertEqual(run_program([["push", 8], ["push", 9], ["print"], ["print"]]), ([], [9, 8]))


class Intermediate(unittest.TestCase):
    def test_swap_of_three(self):
        self.assertEqual(run_program([["push", 4], ["push", 5], ["push", 6], ["swap"]]), ([4, 6, 5], []))

    def test_jumpz_not_taken(self):
        self.assertEqual(run_program([["push", 1], ["jumpz", 3], ["push", 4], ["push", 5]]), ([4, 5], []))

    def test_jumpz_taken(self):
        self.assertEqual(run_program([["push", 0], ["jumpz", 3], ["push", 4], ["push", 5]]), ([5], []))

    def test_jump_behind_the_end(self):
        self.assertEqual(run_program([["push", 2], ["jump", 3], ["push", 3]]), ([2], []))

    def test_bad_target_of_a_jump_not_taken(self):
        self.assertEqual(run_program([["push", 5], ["jumpz", 99], ["push", -1]]), ([-1], []))


class Complex(unittest.TestCase):
    def test_factorial(self):
        program = [
            ["push", 1], ["push", 5],
            ["dup"], ["jumpz", 12],
            ["swap"], ["push", 1], ["mul"], ["swap"],
            ["dup"], ["print"],
            ["push", -1], ["jump", 13],
            ["jump", 15],
            ["add"], ["jump", 2],
            ["mul"], ["push", 6], ["push", 6], ["mul"],
        ]
        self.assertEqual(run_program(program), ([0, 36], [5, 4, 3, 2, 1]))

    def test_step_limit_is_exact(self):
        program = [["push", 1], ["dup"], ["add"], ["print"]]
        self.assertEqual(run_program(program, max_steps=4), ([], [2]))
        with self.assertRaises(RuntimeError):
            run_program(program, max_steps=3)

    def test_default_limit(self):
        self.assertEqual(run_program([["push", 1]] * 1000)[0], [1] * 1000)
        with self.assertRaises(RuntimeError):
            run_program([["push", 1]] * 1001)


class Edge(unittest.TestCase):
    def test_no_program(self):
        self.assertEqual(run_program([]), ([], []))

    def test_bad_targets(self):
        for target in (-1, 3):
            with self.assertRaises(ValueError):
                run_program([["push", 0], ["jumpz", target]])

    def test_wrong_arguments(self):
        for command in (["push"], ["push", "3"], ["pop", 1], ["jump"], [], ["print", 1, 2]):
            with self.assertRaises(ValueError):
                run_program([["push", 1], command])

    def test_one_number_is_too_few(self):
        for name in ("swap", "add", "sub", "mul"):
            with self.assertRaises(IndexError):
                run_program([["push", 1], [name]])

    def test_number_that_is_no_int(self):
        with self.assertRaises(ValueError):
            run_program([["push", 1.5]])

    def test_copy_of_nothing(self):
        with self.assertRaises(IndexError):
            run_program([["dup"]])
