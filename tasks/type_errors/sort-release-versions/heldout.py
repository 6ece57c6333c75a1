import unittest

from solution import sort_versions


class Basic(unittest.TestCase):
    def test_two_digit_major(self):
        self.assertEqual(sort_versions(["12", "3", "101"]), ["3", "12", "101"])

    def test_longer_is_newer(self):
        self.assertEqual(sort_versions(["4.1.1", "4.1"]), ["4.1", "4.1.1"])


class Intermediate(unittest.TestCase):
    def test_tag_on_shorter_spelling(self):
        self.assertEqual(sort_versions(["5.0.0", "5-alpha", "5.0-beta"]), ["5-alpha", "5.0-beta", "5.0.0"])

    def test_tag_of_next_version_after_release(self):
        self.assertEqual(sort_versions(["1.3-alpha", "1.2"]), ["1.2", "1.3-alpha"])

    def test_leading_zeros(self):
        self.assertEqual(sort_versions(["1.010", "1.9", "1.10"]), ["1.9", "1.010", "1.10"])


class Complex(unittest.TestCase):
    def test_whole_history(self):
        expected = ["0.9", "1-alpha", "1-alpha2", "1-alpha11", "1-rc1", "1", "1.0.2-beta", "1.0.2", "1.0.10"]
        self.assertEqual(sort_versions(list(reversed(expected))), expected)

    def test_missing_tag_number_is_zero(self):
        self.assertEqual(sort_versions(["6-b1", "6-b0", "6-b"]), ["6-b0", "6-b", "6-b1"])


class Edge(unittest.TestCase):
    def test_zeros_are_equal(self):
        self.assertEqual(sort_versions(["0.0", "0", "0.0.0"]), ["0.0", "0", "0.0.0"])

    def test_inner_zero_matters(self):
        self.assertEqual(sort_versions(["1.1", "1.0.1"]), ["1.0.1", "1.1"])

    def test_one_version(self):
        self.assertEqual(sort_versions(["7-rc3"]), ["7-rc3"])

    def test_numbers_beyond_the_exact_floats(self):
        self.assertEqual(
            sort_versions(["1.9007199254740993", "1.9007199254740992", "1-rc9007199254740993", "1-rc9007199254740992"]),
            ["1-rc9007199254740992", "1-rc9007199254740993", "1.9007199254740992", "1.9007199254740993"],
        )

    def test_the_result_is_a_list_of_its_own(self):
        for versions in (["2.1"], ["1", "2"]):
            kept = list(versions)
            sort_versions(versions).append("9")
            self.assertEqual(versions, kept)

    def test_many_numbers(self):
        versions = ["1.0.0.0.0.0.0.0", "1", "1.0.0.0.0.0.0.1", "1.0.0"]
        self.assertEqual(sort_versions(versions), ["1.0.0.0.0.0.0.0", "1", "1.0.0", "1.0.0.0.0.0.0.1"])
        self.assertEqual(sort_versions(versions[::-1]), ["1.0.0", "1", "1.0.0.0.0.0.0.0", "1.0.0.0.0.0.0.1"])

    def test_long_tags(self):
        self.assertEqual(sort_versions(["8", "8-zzzzzz2", "8-previewb", "8-previewa", "8-prev"]), ["8-prev", "8-previewa", "8-previewb", "8-zzzzzz2", "8"])

    def test_long_numbers(self):
        self.assertEqual(sort_versions(["1.20231231", "1.3", "1.1000001"]), ["1.3", "1.1000001", "1.20231231"])
