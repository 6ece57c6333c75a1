#: solution
def half(x):
    return x / 2
#: tests
import unittest
from solution import half


class Basic(unittest.TestCase):
    def test_even(self):
        self.assertEqual(half(4), 2.0)

    def test_odd(self):
        self.assertEqual(half(3), 1.5)
#: inputs
def fresh(rng):
    return (rng.random(),)


def accept(value, x, expected):
    return abs(value - expected) < 1e-3 and 0 <= value <= x
#: right rounds to four places
def half(x):
    return round(x / 2, 4)
#: wrong rounds to one place
def half(x):
    return round(x / 2, 1)
#: wrong returns a text
def half(x):
    return x / 2 if x > 1 else "half"
