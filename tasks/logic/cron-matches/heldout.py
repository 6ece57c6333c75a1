import unittest
from datetime import datetime

from solution import matches

MONDAY = datetime(2021, 11, 1, 0, 59)
LAST = datetime(2022, 12, 31, 23, 45, 7)


class Basic(unittest.TestCase):
    def test_one_moment(self):
        self.assertEqual([matches("45 23 31 12 *", LAST), matches("45 23 30 12 *", LAST)], [True, False])

    def test_lists(self):
        self.assertEqual([matches("0,59 0 * 10,11 *", MONDAY), matches("0,58 0 * * *", MONDAY)], [True, False])

    def test_result_is_a_truth_value(self):
        self.assertIs(matches("59 1 * * *", MONDAY), False)


class Intermediate(unittest.TestCase):
    def test_whole_ranges(self):
        self.assertTrue(matches("0-59 0-23 1-31 1-12 0-7", LAST))
        self.assertTrue(matches("00-59  00\t01 011 01", MONDAY))

    def test_weekday_ranges_with_sunday(self):
        sunday = datetime(2021, 10, 31, 5, 5)
        answers = [matches(f"5 5 * * {w}", sunday) for w in ("5-7", "0-2", "1-6", "6,7", "*/3", "1/2", "1/5")]
        self.assertEqual(answers, [True, True, False, True, True, True, False])

    def test_steps_from_a_number(self):
        answers = [matches(f"{m} {h} * * *", LAST) for m, h in (("15/30", "*"), ("15/20", "*"), ("*", "3/5"), ("*", "2/7"))]
        self.assertEqual(answers, [True, False, True, True])

    def test_steps_of_days_and_months(self):
        self.assertEqual([matches(x, LAST) for x in ("* * */10 * *", "* * */15 * *", "* * * */11 *", "* * * */12 *")], [True, True, True, False])


class Complex(unittest.TestCase):
    def test_neither_day_nor_weekday(self):
        self.assertFalse(matches("* * 2-31 * 0,2-6", MONDAY))

    def test_weekday_instead_of_day(self):
        self.assertTrue(matches("59 0 13 11 1", MONDAY))
        self.assertFalse(matches("58 0 13 11 1", MONDAY))

    def test_a_step_of_a_star_is_a_star(self):
        self.assertEqual([matches("* * */2 * 2", MONDAY), matches("* * 5 * */1", MONDAY)], [False, False])
        self.assertTrue(matches("* * */2 * 1", MONDAY))


class Edge(unittest.TestCase):
    def test_bad_parts(self):
        for part in ("5-", "-5", "a", "1,,2", "*5", "*-5", "1-2-3", "1/", "/2", "2/3/4", "1.5", "+1", "٣", "1,"):
            with self.assertRaises(ValueError):
                matches(f"{part} * * * *", MONDAY)

    def test_bad_numbers(self):
        for expression in ("0 0 32 * *", "0 0 * 0 *", "5-60 * * * *", "10-5 * * * *", "*/0 * * * *", "7 * * * 9/2", "1 1 9-1 1 1"):
            with self.assertRaises(ValueError):
                matches(expression, MONDAY)

    def test_digits_of_other_scripts_behind_others(self):
        for part in ("1\u0663", "1-1\u0663", "*/1\uff12", "\uff12"):
            with self.assertRaises(ValueError):
                matches(f"{part} * * * *", MONDAY)

    def test_step_longer_than_the_range(self):
        self.assertEqual([matches(x, MONDAY) for x in ("59/100 */24 */40 * *", "*/60 * * * *")], [True, False])

    def test_star_among_other_parts(self):
        answers = [matches(x, MONDAY) for x in ("* * *,5 * 2", "* * 5,* * 2", "* * 2 * */2,5", "* * 2 * 3,*/7,1")]
        self.assertEqual(answers, [False, True, False, True])

    def test_no_names_and_no_other_signs(self):
        for expression in ("* * * NOV *", "* * * * MON", "* * * * mon-fri", "* * ? * *", "* * L * *", "* * * * 1#1", "* * 1W * *"):
            with self.assertRaises(ValueError):
                matches(expression, MONDAY)
