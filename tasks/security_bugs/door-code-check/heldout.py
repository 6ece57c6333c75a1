import unittest

from solution import check_code


def watched(code, guess):
    reads = []

    def read_byte(i):
        reads.append(i)
        return code[i]

    return check_code(read_byte, len(code), guess), reads


class Basic(unittest.TestCase):
    def test_one_byte(self):
        self.assertEqual(watched(b"k", b"k"), (True, [0]))
        self.assertEqual(watched(b"k", b"j"), (False, [0]))

    def test_all_byte_values(self):
        code = bytes(range(256))
        self.assertEqual(watched(code, code), (True, list(range(256))))


class Intermediate(unittest.TestCase):
    def test_same_reads_for_every_place_of_a_difference(self):
        code = b"\x00\xffq7Z"
        for i in range(5):
            guess = code[:i] + bytes([code[i] ^ 1]) + code[i + 1:]
            self.assertEqual(watched(code, guess), (False, [0, 1, 2, 3, 4]))

    def test_too_long(self):
        self.assertEqual(watched(b"8086", b"80865"), (False, [0, 1, 2, 3]))
        self.assertEqual(watched(b"8086", b"8086\x00"), (False, [0, 1, 2, 3]))


class Complex(unittest.TestCase):
    def test_attempt_repeating_the_beginning_of_the_code(self):
        self.assertEqual(watched(b"xyxyxy", b"xy"), (False, [0, 1, 2, 3, 4, 5]))

    def test_differences_that_cancel_out(self):
        self.assertEqual(watched(b"\x01\x02", b"\x02\x01"), (False, [0, 1]))
        self.assertEqual(watched(b"\x05\x05", b"\x04\x04"), (False, [0, 1]))

    def test_short_attempt_against_zero_bytes(self):
        self.assertEqual(watched(b"m\x00\x00", b"m"), (False, [0, 1, 2]))


class Edge(unittest.TestCase):
    def test_no_code_and_some_attempt(self):
        self.assertEqual(watched(b"", b"0"), (False, []))

    def test_other_types_do_not_touch_the_store(self):
        reads = []
        for guess in ("99", [57, 57], None, 99):
            with self.assertRaises(TypeError):
                check_code(lambda i: reads.append(i) or 57, 2, guess)
        self.assertEqual(reads, [])

    def test_an_array_of_the_right_bytes_is_no_code(self):
        reads = []

        def read_byte(i):
            reads.append(i)
            return b"47"[i]

        with self.assertRaises(TypeError):
            check_code(read_byte, 2, bytearray(b"47"))
        self.assertEqual(reads, [])
