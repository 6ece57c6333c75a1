import unittest

from solution import arrange


class Arranged(unittest.TestCase):
    def check(self, songs):
        result = arrange(songs)
        self.assertIsInstance(result, list)
        self.assertEqual(sorted(result), sorted(songs))
        artists = [song[0] for song in result]
        for place, pair in enumerate(zip(artists, artists[1:])):
            self.assertNotEqual(*pair, f"places {place} and {place + 1} of {artists}")


class Basic(Arranged):
    def test_two_artists_in_turn(self):
        self.check([("Ida", "Rain"), ("Ida", "Snow"), ("Olu", "Sun"), ("Olu", "Wind")])

    def test_more_of_the_second(self):
        self.check([("Olu", "Sun"), ("Ida", "Rain"), ("Ida", "Snow"), ("Ida", "Fog"), ("Bo", "Hail")])


class Intermediate(Arranged):
    def test_one_more_than_half(self):
        self.check([("Ida", "Rain"), ("Ida", "Snow"), ("Olu", "Sun")])

    def test_same_song_more_than_once(self):
        self.check([("Bo", "Hail"), ("Ida", "Rain"), ("Ida", "Rain"), ("Olu", "Sun"), ("Olu", "Sun")])


class Complex(Arranged):
    def test_largest_group_in_the_middle(self):
        self.check([(artist, f"song {i}") for i, artist in enumerate("abbcccccdd")])


class Edge(Arranged):
    def test_no_order(self):
        self.assertIsNone(arrange([("Ida", "Rain"), ("Ida", "Snow"), ("Ida", "Fog"), ("Olu", "Sun")]))

    def test_nothing(self):
        self.assertEqual(arrange([]), [])
