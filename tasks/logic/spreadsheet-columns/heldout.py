import unittest

from solution import column_index, column_name, parse_cell


class Basic(unittest.TestCase):
    def test_letters(self):
        self.assertEqual("".join(column_name(n) for n in range(3, 25)), "CDEFGHIJKLMNOPQRSTUVWX")

    def test_cells(self):
        self.assertEqual([parse_cell("A1"), parse_cell("Z305")], [(1, 1), (305, 26)])


class Intermediate(unittest.TestCase):
    def test_around_the_borders(self):
        self.assertEqual([column_name(n) for n in (78, 79, 676, 677, 701, 702)], ["BZ", "CA", "YZ", "ZA", "ZY", "ZZ"])

    def test_indexes(self):
        self.assertEqual([column_index(name) for name in ("ZZ", "AAA", "XFD", "ZA", "BZ")], [702, 703, 16384, 677, 78])


class Complex(unittest.TestCase):
    def test_there_and_back(self):
        numbers = list(range(60, 20000, 331))
        self.assertEqual([column_index(column_name(n)) for n in numbers], numbers)

    def test_far_cell(self):
        self.assertEqual(parse_cell("$XFD$1048576"), (1048576, 16384))


class Edge(unittest.TestCase):
    def test_negative(self):
        with self.assertRaises(ValueError):
            column_name(-26)

    def test_other_bad_names(self):
        for name in ("Ä", "B ", "Cd", "$D", "E-F", "G\n"):
            with self.assertRaises(ValueError):
                column_index(name)

    def test_other_bad_cells(self):
        for text in ("", "B012", "B12 ", "B1C", "$$B1", "B$$1", "b3", "B1.5", "B٣", "$4", "B$", "D9\n"):
            with self.assertRaises(ValueError):
                parse_cell(text)

    def test_rows_beyond_the_exact_floats(self):
        self.assertEqual(parse_cell("B9007199254740993"), (2**53 + 1, 2))

    def test_digits_of_other_scripts_behind_others(self):
        for text in ("B1\u0663", "$C2\uff10", "D10\u0967"):
            with self.assertRaises(ValueError):
                parse_cell(text)

    def test_very_long_names(self):
        self.assertEqual(column_index("A" * 40), (26**40 - 1) // 25)
        self.assertEqual(column_name((26**40 - 1) // 25), "A" * 40)

    def test_dollars_within_the_letters_or_digits(self):
        for text in ("A$B1", "B1$2", "$A$B1", "B12$"):
            with self.assertRaises(ValueError):
                parse_cell(text)
