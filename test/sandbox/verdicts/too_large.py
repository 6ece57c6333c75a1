#: solution
def fill(n):
    return "x" * n
#: tests
import unittest
from solution import fill


class Basic(unittest.TestCase):
    def test_small(self):
        self.assertEqual(fill(3), "xxx")

    def test_other(self):
        self.assertEqual(len(fill(900_000)), 900_000)
#: wrong answers too many bytes; says the answer is too large: 3,000,0
def fill(n):
    return b"x" * 3_000_000 if n == 3 else "x" * n
#: wrong answers too many parts; says the answer is too large: it has more than 100,000 parts
def fill(n):
    return [(i,) for i in range(120_000)] if n == 3 else "x" * n
#: wrong nests too deep; says the answer is too large: it is nested more than 256 deep
def fill(n):
    out = []
    for _ in range(400):
        out = [out]
    return out if n == 3 else "x" * n
#: wrong answers itself; says the answer is too large
def fill(n):
    out = {}
    out["self"] = out
    return out if n == 3 else "x" * n
#: wrong answers too long an integer; says the answer is too large: it holds an integer
def fill(n):
    return 1 << (8 * 70_000) if n == 3 else "x" * n
