import unittest
from datetime import date, datetime

from solution import overview

NOW = datetime(2023, 12, 30, 22, 15)


class Basic(unittest.TestCase):
    def test_text_of_a_moment(self):
        self.assertEqual(overview([("far", "2024-01-30T22:15")], NOW), [("far", "31 d")])

    def test_yesterday(self):
        self.assertEqual(overview([("past", date(2023, 12, 29))], NOW), [("past", "overdue")])


class Intermediate(unittest.TestCase):
    def test_all_three_kinds_in_order(self):
        tasks = [
            ("date", date(2024, 1, 3)),
            ("text", "2024-01-02"),
            ("moment", datetime(2024, 1, 3, 8, 0)),
        ]
        self.assertEqual(overview(tasks, NOW), [("text", "3 d"), ("moment", "3 d"), ("date", "4 d")])

    def test_limit_of_hours(self):
        tasks = [("in", datetime(2024, 1, 1, 22, 14)), ("out", datetime(2024, 1, 1, 22, 15))]
        self.assertEqual(overview(tasks, NOW), [("in", "47 h"), ("out", "2 d")])

    def test_date_counts_to_its_end(self):
        self.assertEqual(overview([("today", date(2023, 12, 30))], NOW), [("today", "1 h")])


class Complex(unittest.TestCase):
    def test_equal_moments_keep_their_order(self):
        tasks = [
            ("second of", "2023-12-31"),
            ("january", datetime(2024, 1, 1)),
            ("date", date(2023, 12, 31)),
            ("text", "2024-01-01T00:00:00"),
        ]
        self.assertEqual([name for name, _ in overview(tasks, NOW)], [name for name, _ in tasks])

    def test_leap_day(self):
        tasks = [("leap", date(2024, 2, 29)), ("march", "2024-03-01")]
        now = datetime(2024, 2, 28, 0, 0)
        self.assertEqual(overview(tasks, now), [("leap", "2 d"), ("march", "3 d")])


class Edge(unittest.TestCase):
    def test_end_of_the_day_is_overdue(self):
        self.assertEqual(overview([("d", "2023-12-31")], datetime(2024, 1, 1)), [("d", "overdue")])

    def test_one_second_left(self):
        now = datetime(2023, 12, 31, 23, 59, 59)
        self.assertEqual(overview([("d", date(2023, 12, 31))], now), [("d", "0 h")])

    def test_text_with_seconds(self):
        now = datetime(2024, 5, 1, 18, 30, 10)
        self.assertEqual(overview([("a", "2024-05-01T18:30:30")], now), [("a", "0 h")])
