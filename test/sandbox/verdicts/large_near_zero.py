#: solution
def spread(values):
    """The variance, 0.0 for fewer than two values."""
    if len(values) < 2:
        return 0.0
    total = sum(values)
    mean = total / len(values)
    squares = sum((value - mean) * (value - mean) for value in values)
    return squares / len(values)
#: tests
import unittest
from solution import spread


class Basic(unittest.TestCase):
    def test_two(self):
        self.assertAlmostEqual(spread([1.0, 3.0]), 1)

    def test_one(self):
        self.assertEqual(spread([5.5]), 0)
#: inputs
def fresh(rng):
    return ([round(rng.uniform(0, 9), 1) for _ in range(rng.randint(0, 9))],)


def scale(n, rng):
    return ([rng.uniform(0.1, 0.9)] * n,)
#: right divides first
def spread(values):
    if len(values) < 2:
        return 0.0
    n = len(values)
    mean = sum(value / n for value in values)
    return sum((value - mean) ** 2 / n for value in values)
#: right adds exactly
import math


def spread(values):
    if len(values) < 2:
        return 0.0
    mean = math.fsum(values) / len(values)
    return math.fsum((value - mean) ** 2 for value in values) / len(values)
#: right loops
def spread(values):
    if len(values) < 2:
        return 0.0
    total = squares = 0.0
    for value in values:
        total += value
    for value in values:
        squares += (value - total / len(values)) ** 2
    return squares / len(values)
#: wrong forgets the division for long lists
def spread(values):
    if len(values) < 2:
        return 0.0
    mean = sum(values) / len(values)
    if len(values) > 12:
        mean += 1e-6
    return sum((value - mean) ** 2 for value in values) / len(values)
