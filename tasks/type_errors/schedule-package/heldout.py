import unittest

from solution import free


class Basic(unittest.TestCase):
    def test_order_is_kept(self):
        self.assertEqual(free(["Z", "C", "M"], ["c 8:00-9:00"], "8:30", "8:45"), ["Z", "M"])

    def test_across_ten(self):
        self.assertEqual(free(["Q"], ["Q 8:00-10:30"], "9:00", "9:15"), [])


class Intermediate(unittest.TestCase):
    def test_booking_inside(self):
        self.assertEqual(free(["r1"], ["R1 9:10-9:20"], "9:00", "12:00"), [])

    def test_later_the_same_day(self):
        self.assertEqual(free(["A"], ["A 14:00-15:00"], "9:00", "14:00"), ["A"])

    def test_up_to_the_end(self):
        self.assertEqual(free(["A"], ["A 9:00-10:00"], "10:00", "11:00"), ["A"])


class Edge(unittest.TestCase):
    def test_no_bookings(self):
        self.assertEqual(free(["A", "a"], [], "7:00", "8:00"), ["A", "a"])

    def test_no_end(self):
        with self.assertRaises(ValueError):
            free(["A"], ["A 10:00"], "10:00", "11:00")

    def test_unreadable_later(self):
        with self.assertRaises(ValueError):
            free(["A"], ["A 23:00-24:60"], "7:00", "8:00")

    def test_times_of_another_form(self):
        for booking in ("A 1\u0663:00-15:00", "A \u0669:00-15:00", "A +9:00-15:00", "A 9:0-15:00", "A 9:000-15:00", "A 9:00-1_5:00"):
            with self.assertRaises(ValueError):
                free(["A"], [booking], "7:00", "8:00")

    def test_bookings_of_other_rooms_are_read_too(self):
        for booking in ("Q 10:00", "Q 9:00-25:00", "Q"):
            with self.assertRaises(ValueError):
                free(["A"], ["A 9:00-10:00", booking], "11:00", "12:00")

    def test_names_with_dashes(self):
        self.assertEqual(free(["A-1", "A", "A-2"], ["a-1 9:00-10:00"], "9:00", "9:30"), ["A", "A-2"])

    def test_a_room_twice_in_the_list(self):
        self.assertEqual(free(["B", "A", "B"], ["a 9:00-10:00"], "9:00", "9:30"), ["B", "B"])
