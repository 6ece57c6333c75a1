import unittest

from solution import rank

CLASS = [("Eve", 3), ("Fay", 5), ("Gus", 3), ("Hal", 5), ("Ida", 0), ("Jo", 3), ("Kim", -2), ("Lee", 5)]


class Basic(unittest.TestCase):
    def test_one(self):
        self.assertEqual(rank([("solo", 0)]), [(1, "solo", 0)])

    def test_standard(self):
        names = ["Fay", "Hal", "Lee", "Eve", "Gus", "Jo", "Ida", "Kim"]
        self.assertEqual([(r, n) for r, n, _ in rank(CLASS)], list(zip([1, 1, 1, 4, 4, 4, 7, 8], names)))


class Intermediate(unittest.TestCase):
    def test_dense(self):
        self.assertEqual([r for r, _, _ in rank(CLASS, "dense")], [1, 1, 1, 2, 2, 2, 3, 4])

    def test_modified(self):
        self.assertEqual([r for r, _, _ in rank(CLASS, "modified")], [3, 3, 3, 6, 6, 6, 7, 8])


class Complex(unittest.TestCase):
    def test_same_name_twice(self):
        results = [("Max", 1), ("Amy", 2), ("Max", 2), ("Max", 1)]
        self.assertEqual(rank(results, "standard"), [(1, "Amy", 2), (1, "Max", 2), (3, "Max", 1), (3, "Max", 1)])

    def test_all_equal(self):
        results = [(name, 0) for name in "dbca"]
        self.assertEqual(rank(results, "modified"), [(4, name, 0) for name in "abcd"])
        self.assertEqual(rank(results, "dense"), [(1, name, 0) for name in "abcd"])


class Edge(unittest.TestCase):
    def test_empty_with_methods(self):
        self.assertEqual([rank([], "dense"), rank([], "modified")], [[], []])

    def test_unknown_method_for_nobody(self):
        with self.assertRaises(ValueError):
            rank([], "Standard")

    def test_numbers_beyond_the_exact_floats(self):
        big = 2**60
        self.assertEqual(rank([("Cy", big), ("Ed", big + 1)]), [(1, "Ed", big + 1), (2, "Cy", big)])

    def test_first_score_below_zero(self):
        for method in ("standard", "dense", "modified"):
            self.assertEqual(rank([("Bo", -1), ("Al", -2)], method), [(1, "Bo", -1), (2, "Al", -2)])
            self.assertEqual(rank([("Bo", 0), ("Al", -1)], method), [(1, "Bo", 0), (2, "Al", -1)])

    def test_blanks_of_a_name_count(self):
        self.assertEqual(rank([("Al", 1), (" Bo", 1)]), [(1, " Bo", 1), (1, "Al", 1)])

    def test_method_with_blanks(self):
        with self.assertRaises(ValueError):
            rank([("Bo", 1)], " dense")
