import unittest
from functools import reduce
from operator import xor

from solution import decode_frames


def encode(*texts):
    data = b""
    for text in texts:
        payload = text.encode("utf-8")
        data += bytes([len(payload)]) + payload + bytes([reduce(xor, payload, 0)])
    return data


class Basic(unittest.TestCase):
    def test_word(self):
        self.assertEqual(decode_frames(b"\x05hello\x62"), ["hello"])

    def test_three_words(self):
        self.assertEqual(decode_frames(encode("to", "be", "or not")), ["to", "be", "or not"])


class Intermediate(unittest.TestCase):
    def test_checksum_above_ascii(self):
        self.assertEqual(decode_frames(b"\x04a\xc3\xbcb" + bytes([0x61 ^ 0xC3 ^ 0xBC ^ 0x62])), ["aüb"])

    def test_checksum_is_checked_in_every_frame(self):
        with self.assertRaises(ValueError):
            decode_frames(encode("fine") + b"\x01xy" + encode("end"))


class Complex(unittest.TestCase):
    def test_longest_frame(self):
        text = "ж" * 127 + "x"
        self.assertEqual(decode_frames(encode(text, "y")), [text, "y"])

    def test_wide_characters(self):
        self.assertEqual(decode_frames(encode("🐍", "日本", "")), ["🐍", "日本", ""])


class Edge(unittest.TestCase):
    def test_length_only(self):
        with self.assertRaises(ValueError):
            decode_frames(b"\x00")

    def test_second_frame_is_cut(self):
        with self.assertRaises(ValueError):
            decode_frames(encode("abc", "defg")[:-2])

    def test_payload_is_not_utf8(self):
        with self.assertRaises(ValueError):
            decode_frames(b"\x02\xff\xfe\x01")

    def test_character_split_over_frames(self):
        with self.assertRaises(ValueError):
            decode_frames(b"\x01\xc3\xc3\x01\xa9\xa9")

    def test_byte_order_mark_stays(self):
        self.assertEqual(decode_frames(encode("\ufeffa")), ["\ufeffa"])
