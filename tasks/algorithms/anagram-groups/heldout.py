import unittest

from solution import anagram_groups


class Basic(unittest.TestCase):
    def test_three_groups(self):
        words = ["lamp", "night", "palm", "sun", "thing"]
        self.assertEqual(anagram_groups(words), [["lamp", "palm"], ["night", "thing"], ["sun"]])

    def test_order_of_first_words(self):
        self.assertEqual(anagram_groups(["zoo", "add", "ozo", "dad"]), [["zoo", "ozo"], ["add", "dad"]])


class Intermediate(unittest.TestCase):
    def test_same_set_same_length(self):
        self.assertEqual(anagram_groups(["aab", "abb", "aba"]), [["aab", "aba"], ["abb"]])

    def test_same_sum_of_codes(self):
        self.assertEqual(anagram_groups(["ad", "bc", "da"]), [["ad", "da"], ["bc"]])

    def test_case_and_spaces_together(self):
        self.assertEqual(anagram_groups(["Moon starer", "Astronomer"]), [["Moon starer", "Astronomer"]])


class Complex(unittest.TestCase):
    def test_rotations(self):
        words = ["abcdef"[i:] + "abcdef"[:i] for i in range(6)] + ["abcdeg", "gabcde"]
        self.assertEqual(anagram_groups(words), [words[:6], words[6:]])


class Edge(unittest.TestCase):
    def test_one_space(self):
        self.assertEqual(anagram_groups([" "]), [[" "]])

    def test_digits_and_signs(self):
        self.assertEqual(anagram_groups(["1-2", "2-1", "12-"]), [["1-2", "2-1", "12-"]])

    def test_sharp_s_is_a_letter_of_its_own(self):
        self.assertEqual(anagram_groups(["Maß", "mass", "SaM", "ßam"]), [["Maß", "ßam"], ["mass"], ["SaM"]])

    def test_other_signs_count_as_letters_do(self):
        self.assertEqual(anagram_groups(["a-b", "ab", "b-a", "it's", "its"]), [["a-b", "b-a"], ["ab"], ["it's"], ["its"]])
        self.assertEqual(anagram_groups(["a\tb", "ab", "a b"]), [["a\tb"], ["ab", "a b"]])
