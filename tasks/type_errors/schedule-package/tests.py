import unittest

from solution import free


class Basic(unittest.TestCase):
    def test_one_booking(self):
        self.assertEqual(free(["A", "B"], ["A 10:00-12:00"], "11:00", "13:00"), ["B"])

    def test_morning_and_noon(self):
        self.assertEqual(free(["A", "B"], ["A 9:30-11:00"], "10:00", "10:30"), ["B"])


class Intermediate(unittest.TestCase):
    def test_end_is_no_overlap(self):
        self.assertEqual(free(["A"], ["A 10:00-11:00", "A 12:00-13:00"], "11:00", "12:00"), ["A"])


class Edge(unittest.TestCase):
    def test_no_rooms(self):
        self.assertEqual(free([], ["A 10:00-11:00"], "10:00", "11:00"), [])

    def test_unreadable(self):
        with self.assertRaises(ValueError):
            free(["A"], ["A noon-11:00"], "10:00", "11:00")
