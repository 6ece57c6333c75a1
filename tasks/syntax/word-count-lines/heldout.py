import unittest

from solution import word_count_lines


class Basic(unittest.TestCase):
    def test_two_words(self):
        self.assertEqual(word_count_lines("oak elm oak oak elm"), ["oak: 3", "elm: 2"])

    def test_limit_larger_than_result(self):
        self.assertEqual(word_count_lines("sun moon sun", limit=9), ["sun: 2", "moon: 1"])


class Intermediate(unittest.TestCase):
    def test_ties_below_the_top(self):
        self.assertEqual(
            word_count_lines("x y z x b a"), ["x: 2", "a: 1", "b: 1", "y: 1", "z: 1"]
        )

    def test_apostrophe_and_underscore_separate(self):
        self.assertEqual(word_count_lines("don't_do"), ["do: 1", "don: 1", "t: 1"])


class Complex(unittest.TestCase):
    def test_letters_beyond_ascii(self):
        self.assertEqual(word_count_lines("Ärger, über ÜBER\närger Über"), ["über: 3", "ärger: 2"])

    def test_numbers_of_other_forms_separate(self):
        self.assertEqual(word_count_lines("10 m² of Ⅷ½ m"), ["m: 2", "of: 1"])

    def test_limit_cuts_inside_a_tie(self):
        self.assertEqual(word_count_lines("d c b a d", 2), ["d: 2", "a: 1"])


class Edge(unittest.TestCase):
    def test_empty_text(self):
        self.assertEqual(word_count_lines(""), [])

    def test_negative_limit_on_empty_text(self):
        with self.assertRaises(ValueError):
            word_count_lines("", -3)

    def test_limit_one(self):
        self.assertEqual(word_count_lines("k j k j", 1), ["j: 2"])
