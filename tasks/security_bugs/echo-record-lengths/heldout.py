import struct
import unittest

from solution import answer

STORE = bytes(range(100, 150))


def message(kind, body, extra=0):
    return struct.pack(">BH", kind, len(body) + extra) + body


def read(offset, count):
    return message(3, struct.pack(">ii", offset, count))


class Basic(unittest.TestCase):
    def test_empty_echo(self):
        self.assertEqual(answer(message(1, b""), 0, 3, b""), [b"\x02\x00\x00"])

    def test_long_echo(self):
        record = message(1, b"w" * 300)
        self.assertEqual(answer(b"\xff" * 5 + record, 5, 303, b""), [b"\x02\x01\x2c" + b"w" * 300])

    def test_whole_store_and_nothing(self):
        record = read(0, 50) + read(50, 0) + read(49, 1)
        self.assertEqual(answer(record, 0, 33, STORE), [b"\x04\x00\x32" + STORE, b"\x04\x00\x00", b"\x04\x00\x01\x95"])


class Intermediate(unittest.TestCase):
    def test_one_byte_too_much(self):
        record = message(1, b"mine", extra=1)
        with self.assertRaises(ValueError):
            answer(record + b"S", 0, len(record), STORE)
        with self.assertRaises(ValueError):
            answer(record, 0, len(record), STORE)

    def test_negative_count(self):
        for count in (-1, -50, -2**31):
            with self.assertRaises(ValueError):
                answer(read(30, count), 0, 11, STORE)

    def test_offset_beyond_the_store(self):
        for offset, count in ((51, 0), (50, 1), (2**31 - 1, 1), (-50, 50), (-1, 1), (-1, 0)):
            with self.assertRaises(ValueError):
                answer(read(offset, count), 0, 11, STORE)


class Complex(unittest.TestCase):
    def test_body_of_a_read_has_eight_bytes(self):
        for body in (b"", b"\0" * 7, b"\0" * 9):
            record = message(3, body)
            with self.assertRaises(ValueError):
                answer(record + b"\0" * 9, 0, len(record), STORE)

    def test_good_message_before_a_bad_one(self):
        record = message(1, b"good") + message(1, b"bad", extra=2)
        with self.assertRaises(ValueError):
            answer(record + b"next client", 0, len(record), STORE)

    def test_count_that_does_not_fit_in_two_bytes(self):
        store = bytes(65537)
        with self.assertRaises(ValueError):
            answer(read(0, 65536), 0, 11, store)
        self.assertEqual(answer(read(2, 65535), 0, 11, store), [b"\x04\xff\xff" + bytes(65535)])

    def test_record_ends_inside_a_header(self):
        for rest in (b"\x01", b"\x03\x00"):
            record = message(1, b"ok") + rest
            with self.assertRaises(ValueError):
                answer(record + bytes(20), 0, len(record), STORE)


class Edge(unittest.TestCase):
    def test_negative_start_or_size(self):
        buffer = message(1, b"secret") + message(1, b"mine")
        for start, size in ((-7, 7), (0, -1), (7, -7), (-1, 0), (16, 1), (0, 17)):
            with self.assertRaises(ValueError):
                answer(buffer, start, size, STORE)

    def test_record_up_to_the_end_of_the_buffer(self):
        buffer = message(1, b"other") + message(1, b"mine")
        self.assertEqual(answer(buffer, 8, 7, STORE), [b"\x02\x00\x04mine"])
        self.assertEqual(answer(buffer, 15, 0, STORE), [])

    def test_kinds_of_the_replies_are_no_messages(self):
        for kind in (0, 2, 4, 255):
            with self.assertRaises(ValueError):
                answer(message(kind, b"\0" * 8), 0, 11, STORE)

    def test_unknown_kinds_with_nothing_inside(self):
        for kind in (0, 2, 4, 255):
            with self.assertRaises(ValueError):
                answer(message(kind, b""), 0, 3, STORE)
