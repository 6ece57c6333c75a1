#: solution
import math
def centred(values):
    """The mean of the distances to the mean: 0, but for rounding."""
    mean = math.fsum(values) / len(values)
    return math.fsum(v - mean for v in values) / len(values)
#: tests
import unittest
from solution import centred


class Basic(unittest.TestCase):
    def test_two(self):
        self.assertAlmostEqual(centred([1.0, 3.0]), 0)

    def test_one(self):
        self.assertAlmostEqual(centred([5.5]), 0)
#: inputs
def fresh(rng):
    return ([round(rng.uniform(-50, 50), 3) for _ in range(rng.randint(1, 9))],)
#: right adds plainly
def centred(values):
    mean = sum(values) / len(values)
    return sum(v - mean for v in values) / len(values)
#: right says that it is nothing
def centred(values):
    return 0.0
#: wrong is off by a little
def centred(values):
    return 1e-9 * max(map(abs, values))
#: wrong answers the mean
def centred(values):
    return sum(values) / len(values) * 1e-3
