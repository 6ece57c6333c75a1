import unittest

from solution import format_duration


class Basic(unittest.TestCase):
    def test_limits_of_units(self):
        self.assertEqual(
            [format_duration(n) for n in (3599, 3600, 86399, 86400)], ["59m 59s", "1h", "23h 59m 59s", "1d"]
        )

    def test_many_days(self):
        self.assertEqual(format_duration(86400 * 400 + 60), "400d 1m")


class Intermediate(unittest.TestCase):
    def test_one_part(self):
        self.assertEqual([format_duration(n, 1) for n in (89, 90, 149, 5399, 5400)], ["1m", "2m", "2m", "1h", "2h"])

    def test_half_hours_away_from_zero(self):
        self.assertEqual([format_duration(n, 1) for n in (9000, -9000)], ["3h", "-3h"])

    def test_more_parts_than_units(self):
        self.assertEqual(format_duration(100000, 9), "1d 3h 46m 40s")
        self.assertEqual(format_duration(75, 4), "1m 15s")


class Complex(unittest.TestCase):
    def test_carry_through_all_units(self):
        self.assertEqual(format_duration(86399, 2), "1d")
        self.assertEqual(format_duration(86400 + 86399, 3), "2d")

    def test_zero_unit_in_between(self):
        self.assertEqual(format_duration(86400 + 40 * 60, 2), "1d 1h")
        self.assertEqual(format_duration(86400 + 29 * 60, 2), "1d")
        self.assertEqual(format_duration(86400 + 45, 3), "1d 1m")

    def test_negative_with_parts(self):
        self.assertEqual([format_duration(n, 2) for n in (-7259, -61, -172799)], ["-2h 1m", "-1m 1s", "-2d"])


class Edge(unittest.TestCase):
    def test_zero_in_one_part(self):
        self.assertEqual(format_duration(0, 1), "0s")

    def test_negative_parts(self):
        with self.assertRaises(ValueError):
            format_duration(0, -1)

    def test_one_second_before(self):
        self.assertEqual([format_duration(-1), format_duration(-1, 1)], ["-1s", "-1s"])

    def test_durations_beyond_the_exact_floats(self):
        days = 10**17 + 1
        self.assertEqual(format_duration(days * 86400 + 43199, 1), f"{days}d")
        self.assertEqual(format_duration(days * 86400 + 43200, 1), f"{days + 1}d")

    def test_negative_with_all_four_parts(self):
        self.assertEqual(format_duration(-93784, 4), "-1d 2h 3m 4s")
