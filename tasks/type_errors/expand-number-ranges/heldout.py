import unittest

from solution import expand_ranges


class Basic(unittest.TestCase):
    def test_single_numbers(self):
        self.assertEqual(expand_ranges("9,4,11"), [9, 4, 11])

    def test_int(self):
        self.assertEqual(expand_ranges(12), [12])

    def test_range_of_one(self):
        self.assertEqual(expand_ranges("6-6"), [6])


class Intermediate(unittest.TestCase):
    def test_across_zero(self):
        self.assertEqual(expand_ranges("-2-1"), [-2, -1, 0, 1])

    def test_down_across_zero(self):
        self.assertEqual(expand_ranges("1 - -1, -4"), [1, 0, -1, -4])

    def test_first_place_counts(self):
        self.assertEqual(expand_ranges("5,3-6,3,0-1"), [5, 3, 4, 6, 0, 1])

    def test_negative_number(self):
        self.assertEqual(expand_ranges("-15"), [-15])


class Complex(unittest.TestCase):
    def test_nested_lists(self):
        self.assertEqual(expand_ranges([[3, "1-3"], [], ["", [-1]], "10-9"]), [3, 1, 2, -1, 10, 9])

    def test_large_overlap(self):
        self.assertEqual(expand_ranges("1-400,200-600,50"), list(range(1, 601)))


class Edge(unittest.TestCase):
    def test_blanks_only(self):
        self.assertEqual(expand_ranges("   "), [])

    def test_bad_parts(self):
        for spec in ("a", "1-", "1-2-3", "1--", "- 5", "1,", "1.5", "+3", "1 2"):
            with self.assertRaises(ValueError):
                expand_ranges(spec)

    def test_other_types_inside(self):
        for spec in ([1, 2.0], [{"a": 1}], b"1-2", [["3"], (4, 5)]):
            with self.assertRaises(TypeError):
                expand_ranges(spec)

    def test_numbers_beyond_the_exact_floats(self):
        self.assertEqual(expand_ranges("9007199254740993, 9007199254740993-9007199254740995"), [2**53 + 1, 2**53 + 2, 2**53 + 3])

    def test_digits_of_two_scripts(self):
        for spec in ("1\u0663", "1-2\uff10", "7,4\u0967-50"):
            with self.assertRaises(ValueError):
                expand_ranges(spec)

    def test_what_people_or_python_would_take(self):
        for spec in ("1_0", "1-1_0", "4\u20136", "\u22125", "1;2", "8;", "2..4", "2:4", "2 to 4", "1e1", "[3]"):
            with self.assertRaises(ValueError):
                expand_ranges(spec)

    def test_each_result_is_new(self):
        expand_ranges("21-23").append(0)
        self.assertEqual(expand_ranges("21-23"), [21, 22, 23])
