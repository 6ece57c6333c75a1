import unittest

from solution import make_codes

ALPHABET = "ABCDEFGHJKLMNPQRSTUVWXYZ234567"


def stream(values):
    """A source that gives these bytes one after the other, over and over."""
    state = {"at": 0}

    def rand_bytes(n):
        part = bytes(values[(state["at"] + i) % len(values)] for i in range(n))
        state["at"] += n
        return part

    return rand_bytes


def letters(values):
    return "".join(ALPHABET[value % 30] for value in values if value < 240)


class Basic(unittest.TestCase):
    def test_one_code(self):
        self.assertEqual(make_codes(stream([200, 100, 50, 25, 12]), 1, 5), ["WLW3N"])

    def test_eight_letters_by_default(self):
        values = [7 * i % 251 for i in range(200)]
        self.assertEqual(make_codes(stream(values), 2), [letters(values)[:8], letters(values)[8:16]])


class Intermediate(unittest.TestCase):
    def test_stream_is_used_without_gaps(self):
        values = [i * i % 256 for i in range(1, 120)]
        text = letters(values)
        expected = list(dict.fromkeys(text[i:i + 3] for i in range(0, 60, 3)))[:9]
        self.assertEqual(make_codes(stream(values), 9, 3), expected)

    def test_difference_late_in_the_stream(self):
        first = make_codes(stream([3] * 40 + [4] + [5] * 9), 4, 11)
        second = make_codes(stream([3] * 40 + [6] + [5] * 9), 4, 11)
        self.assertEqual(first[0], second[0])
        self.assertNotEqual(first, second)

    def test_no_state_between_calls(self):
        values = list(range(13, 90))
        self.assertEqual(make_codes(stream(values), 5, 4), make_codes(stream(values), 5, 4))


class Complex(unittest.TestCase):
    def test_border_of_the_dropped_bytes(self):
        self.assertEqual(make_codes(stream([238, 239, 240, 241, 255, 210]), 1, 3), [letters([238, 239, 210])])

    def test_mostly_dropped_bytes(self):
        self.assertEqual(make_codes(stream([255] * 20 + [31]), 1, 4), ["BBBB"])

    def test_repetitions_in_a_row_and_later(self):
        values = [1, 2, 1, 2, 3, 4, 31, 62, 1, 2, 5, 6]
        self.assertEqual(make_codes(stream(values), 3, 2), ["BC", "DE", "FG"])

    def test_many_codes_of_two_letters(self):
        values = [part for i in range(90) for part in (i // 30 + 60, i % 30 + 210)]
        codes = make_codes(stream(values), 90, 2)
        self.assertEqual((len(set(codes)), codes[0], codes[-1]), (90, "AA", "C7"))


class Edge(unittest.TestCase):
    def test_more_codes_than_there_are(self):
        asked = []
        for count, length in ((901, 2), (-3, 2), (2, -1), (0, 0), (27001, 3)):
            with self.assertRaises(ValueError):
                make_codes(lambda n: asked.append(n) or bytes(n), count, length)
        self.assertEqual(asked, [])

    def test_none_wanted(self):
        asked = []
        self.assertEqual(make_codes(lambda n: asked.append(n) or bytes(n), 0, 3), [])
        self.assertEqual(asked, [])

    def test_codes_of_many_letters(self):
        self.assertEqual(make_codes(stream([1]), 1, 300), ["B" * 300])
