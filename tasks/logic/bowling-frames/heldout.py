import unittest

from solution import frame_scores


class Basic(unittest.TestCase):
    def test_all_gutter(self):
        self.assertEqual(frame_scores([0] * 20), [0] * 10)

    def test_spare_of_zero_and_ten(self):
        self.assertEqual(frame_scores([0, 10, 4, 4]), [14, 22])


class Intermediate(unittest.TestCase):
    def test_two_strikes(self):
        self.assertEqual(frame_scores([10, 10, 2, 5]), [22, 39, 46])

    def test_strike_then_one_roll(self):
        self.assertEqual(frame_scores([4, 5, 10, 6]), [9])

    def test_strike_then_spare_not_certain(self):
        self.assertEqual(frame_scores([10, 8, 2]), [20])

    def test_all_spares(self):
        self.assertEqual(frame_scores([5] * 21), [15 * k for k in range(1, 11)])


class Complex(unittest.TestCase):
    def test_tenth_frame_with_spare(self):
        self.assertEqual(frame_scores([2, 2] * 9 + [9, 1, 10])[-1], 56)
        self.assertEqual(frame_scores([2, 2] * 9 + [9, 1])[-1], 36)

    def test_tenth_frame_with_strike(self):
        self.assertEqual(frame_scores([0, 1] * 9 + [10, 10, 10])[-1], 39)
        self.assertEqual(frame_scores([0, 1] * 9 + [10, 3, 7])[-1], 29)
        self.assertEqual(frame_scores([0, 1] * 9 + [10, 10, 6])[-1], 35)
        self.assertEqual(frame_scores([0, 1] * 9 + [10, 10]), list(range(1, 10)))


class Edge(unittest.TestCase):
    def test_too_many_pins_in_the_extra_rolls(self):
        with self.assertRaises(ValueError):
            frame_scores([0] * 18 + [10, 6, 5])

    def test_impossible_extra_rolls(self):
        for rolls in ([0] * 18 + [10, 11], [0] * 18 + [10, 10, 11], [0] * 18 + [10, -1, 4]):
            with self.assertRaises(ValueError):
                frame_scores(rolls)

    def test_too_many_pins_in_the_tenth_frame(self):
        with self.assertRaises(ValueError):
            frame_scores([0] * 18 + [6, 5])

    def test_too_many_rolls(self):
        for rolls in ([10] * 13, [0] * 18 + [4, 4, 1], [0] * 18 + [4, 6, 1, 1], [0] * 18 + [10, 1, 1, 1]):
            with self.assertRaises(ValueError):
                frame_scores(rolls)

    def test_wrong_frame_late_in_the_game(self):
        with self.assertRaises(ValueError):
            frame_scores([10, 10, 10, 3, 3, 8, 9])

    def test_second_extra_roll_strikes_after_pins(self):
        with self.assertRaises(ValueError):
            frame_scores([10] * 10 + [5, 10])
