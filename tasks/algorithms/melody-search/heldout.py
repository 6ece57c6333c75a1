import unittest

from solution import find_melody


class Basic(unittest.TestCase):
    def test_at_the_end(self):
        self.assertEqual(find_melody([40, 40, 41, 43, 42], [0, 2, 1]), [2])

    def test_negative_pitches(self):
        self.assertEqual(find_melody([-5, -3, -9, 0, 2, -4], [4, 6, 0]), [0, 3])


class Intermediate(unittest.TestCase):
    def test_overlap_by_one_note(self):
        self.assertEqual(find_melody([1, 4, 1, 4, 1], [7, 10, 7]), [0, 2])

    def test_constant_notes(self):
        self.assertEqual(find_melody([6, 6, 6, 6], [2, 2]), [0, 1, 2])

    def test_fall_back_twice(self):
        notes = [0, 0, 1, 1, 1, 2, 2, 2, 3, 3, 5]
        self.assertEqual(find_melody(notes, [0, 0, 1, 1, 3]), [6])

    def test_border_inside_the_melody(self):
        notes = [0, 1, 3, 4, 6, 7, 9, 10, 11, 13, 14, 15]
        self.assertEqual(find_melody(notes, [0, 1, 3, 4, 5]), [4, 7])

    def test_border_of_a_border(self):
        notes = [0, 1, 3, 4, 9, 10, 12, 13, 15, 16, 21, 22, 24, 25, 22]
        self.assertEqual(find_melody(notes, [0, 1, 3, 4, 9, 10, 12, 13, 10]), [6])

    def test_octave_jump(self):
        self.assertEqual(find_melody([60, 62, 60, 74], [0, 14]), [2])

    def test_shift_must_stay(self):
        self.assertEqual(find_melody([1, 2, 4, 5], [1, 2, 3, 4]), [])


class Complex(unittest.TestCase):
    def test_refrain(self):
        verse = [(i * i) % 7 for i in range(21)]
        notes = verse + [50] + [note + 12 for note in verse] + [note - 12 for note in verse]
        expected = [p for p in range(len(notes) - 8) if len({notes[p + k] - verse[5 + k] for k in range(9)}) == 1]
        self.assertEqual(find_melody(notes, verse[5:14]), expected)

    def test_long_ramp_with_a_jump(self):
        notes = list(range(300)) + [500] + list(range(501, 560))
        self.assertEqual(find_melody(notes, list(range(100))), list(range(201)))


class Edge(unittest.TestCase):
    def test_no_notes(self):
        self.assertEqual(find_melody([], [1]), [])

    def test_nothing_in_nothing(self):
        self.assertEqual(find_melody([], []), [])

    def test_two_notes(self):
        self.assertEqual(find_melody([5, 4, 3, 3], [1, 0]), [0, 1])

    def test_very_large_steps(self):
        self.assertEqual(find_melody([0, 258, 260, 4000, 4002], [10, 12]), [1, 3])
        self.assertEqual(find_melody([2**60, 2**60 + 1, 2**61], [7, 8]), [0])
