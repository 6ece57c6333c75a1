import unittest

from solution import free_slots


class Basic(unittest.TestCase):
    def test_two_meetings(self):
        self.assertEqual(free_slots([(5, 7), (9, 12)], 0, 20), [(0, 5), (7, 9), (12, 20)])

    def test_one_minute(self):
        self.assertEqual(free_slots([(1, 3), (4, 6)], 0, 7), [(0, 1), (3, 4), (6, 7)])


class Intermediate(unittest.TestCase):
    def test_long_meeting_over_many(self):
        busy = [(20, 25), (10, 80), (30, 35), (70, 75), (85, 90)]
        self.assertEqual(free_slots(busy, 0, 100), [(0, 10), (80, 85), (90, 100)])

    def test_meeting_without_length(self):
        self.assertEqual(free_slots([(50, 50), (70, 80)], 0, 100), [(0, 70), (80, 100)])

    def test_meetings_after_the_day(self):
        self.assertEqual(free_slots([(300, 320), (150, 160)], 100, 200), [(100, 150), (160, 200)])

    def test_meetings_before_the_day(self):
        self.assertEqual(free_slots([(20, 40), (90, 100)], 100, 200), [(100, 200)])


class Complex(unittest.TestCase):
    def test_empty_meetings_and_minimum(self):
        busy = [(40, 40), (0, 10), (60, 60), (60, 61), (90, 95), (300, 300)]
        self.assertEqual(free_slots(busy, 0, 125, 30), [(10, 60), (95, 125)])

    def test_late_meeting_leaves_exactly_the_minimum(self):
        self.assertEqual(free_slots([(10, 50), (95, 99)], 5, 75, 25), [(50, 75)])


class Edge(unittest.TestCase):
    def test_day_shorter_than_minimum(self):
        self.assertEqual(free_slots([], 10, 29, 20), [])

    def test_meeting_reaches_over_the_end(self):
        self.assertEqual(free_slots([(-5, 6), (19, 40)], 0, 20, 13), [(6, 19)])

    def test_numbers_beyond_the_exact_floats(self):
        big = 2**60
        self.assertEqual(free_slots([(big + 1, big + 2)], big, big + 4), [(big, big + 1), (big + 2, big + 4)])

    def test_day_before_zero(self):
        self.assertEqual(free_slots([(-90, -80)], -100, -20), [(-100, -90), (-80, -20)])

    def test_meeting_that_began_long_before(self):
        self.assertEqual(free_slots([(-10**6, 30)], 0, 100), [(30, 100)])

    def test_an_earlier_result_stays(self):
        first = free_slots([], 0, 10)
        free_slots([(0, 5)], 0, 20)
        self.assertEqual(first, [(0, 10)])

    def test_a_very_long_day(self):
        self.assertEqual(free_slots([(7, 10**13)], 0, 10**15), [(0, 7), (10**13, 10**15)])
