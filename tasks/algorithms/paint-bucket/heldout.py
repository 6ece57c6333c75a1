import unittest

from solution import paint


class Basic(unittest.TestCase):
    def test_upper_and_lower_part(self):
        self.assertEqual(paint(["..", "==", ".."], 2, 0, "w"), ["..", "==", "ww"])

    def test_single_point_area(self):
        self.assertEqual(paint(["abc", "def"], 1, 2, "z"), ["abc", "dez"])


class Intermediate(unittest.TestCase):
    def test_checkerboard(self):
        self.assertEqual(paint(["bwb", "wbw", "bwb"], 1, 1, "r"), ["bwb", "wrw", "bwb"])

    def test_no_wrap_around_the_edges(self):
        self.assertEqual(paint([".#.", "###", ".#."], 0, 0, "x"), ["x#.", "###", ".#."])

    def test_diagonal_gap_in_a_wall(self):
        picture = ["..#..", ".#...", "#...."]
        self.assertEqual(paint(picture, 0, 0, "x"), ["xx#..", "x#...", "#...."])

    def test_unicode(self):
        self.assertEqual(paint(["🌊🌊🏝", "🏝🌊🌊"], 0, 0, "é"), ["éé🏝", "🏝éé"])


class Complex(unittest.TestCase):
    def test_comb(self):
        picture = ["." * 21] + [".#" * 10 + "."] * 15
        expected = ["*" * 21] + ["*#" * 10 + "*"] * 15
        self.assertEqual(paint(picture, 15, 20, "*"), expected)

    def test_long_winding_corridor(self):
        picture = []
        for k in range(8):
            picture += ["." * 7, "######." if k % 2 == 0 else ".######"]
        self.assertEqual(paint(picture, 0, 0, "-"), [line.replace(".", "-") for line in picture])

    def test_spiral_upwards(self):
        picture = ["     ", " ### ", " # # ", " # ##", " #   "]
        self.assertEqual(paint(picture, 2, 2, "s"), ["     ", " ### ", " #s# ", " #s##", " #sss"])


class Edge(unittest.TestCase):
    def test_one_point(self):
        self.assertEqual(paint(["q"], 0, 0, "p"), ["p"])

    def test_empty_picture(self):
        with self.assertRaises(IndexError):
            paint([], 0, 0, "c")

    def test_start_right_of_the_picture(self):
        with self.assertRaises(IndexError):
            paint(["ab", "cd"], 0, 2, "c")

    def test_negative_row(self):
        with self.assertRaises(IndexError):
            paint(["ab", "cd"], -1, 0, "c")

    def test_a_long_corridor(self):
        self.assertEqual(paint(["." * 5000], 0, 4999, "o"), ["o" * 5000])

    def test_the_result_is_a_list_of_its_own(self):
        picture = ["aab", "abb"]
        for colour in ("a", "c"):
            paint(picture, 0, 0, colour).append("ccc")
            self.assertEqual(picture, ["aab", "abb"])
