import unittest

from solution import arrange


class Arranged(unittest.TestCase):
    def check(self, artists):
        songs = [(artist, f"title {place}") for place, artist in enumerate(artists)]
        before = list(songs)
        result = arrange(songs)
        self.assertEqual(songs, before)
        self.assertIsInstance(result, list)
        self.assertEqual(sorted(result), sorted(songs))
        order = [song[0] for song in result]
        for place, pair in enumerate(zip(order, order[1:])):
            self.assertNotEqual(*pair, f"places {place} and {place + 1} of {order}")


class Basic(Arranged):
    def test_all_different(self):
        self.check(["x", "y", "z"])

    def test_largest_last(self):
        self.check(["x", "y", "z", "z", "z"])


class Intermediate(Arranged):
    def test_three_equal_groups(self):
        self.check("ppqqrr")

    def test_half_of_an_even_number(self):
        self.check("stttxs")

    def test_mixed(self):
        self.check("cabbabcab")


class Complex(Arranged):
    def test_small_groups_before_a_large_one(self):
        self.check("abcdefgggggg")

    def test_two_large_groups(self):
        self.check("kmmmmmlllllk")


class Edge(Arranged):
    def test_one_song(self):
        self.check("a")

    def test_one_artist(self):
        self.assertIsNone(arrange([("Bo", "Hail"), ("Bo", "Rain")]))

    def test_one_too_many_of_five(self):
        songs = [(artist, "Rain") for artist in "vwvvv"]
        self.assertIsNone(arrange(songs))

    def test_empty_names(self):
        self.check(["", "", " "])

    def test_the_result_is_a_list_of_its_own(self):
        songs = [("Bo", "Hail")]
        arrange(songs).append(("Cy", "Rain"))
        self.assertEqual(songs, [("Bo", "Hail")])

    def test_names_that_look_alike(self):
        for names in (["Bo", "bo"], ["\u00e9", "e\u0301"], ["K", "\u212a"]):
            self.check(names)
