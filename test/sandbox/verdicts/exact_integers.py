#: solution
def cubes(n):
    """The sum of the cubes 1..n, exactly."""
    return (n * (n + 1) // 2) ** 2
#: tests
import unittest
from solution import cubes


class Basic(unittest.TestCase):
    def test_small(self):
        self.assertEqual(cubes(3), 36)

    def test_one(self):
        self.assertEqual(cubes(1), 1)
#: inputs
def fresh(rng):
    return (rng.randint(1, 10**7),)
#: wrong divides as floats
def cubes(n):
    return (n * (n + 1) / 2) ** 2
#: wrong multiplies as floats
def cubes(n):
    return float(n * n) * (n + 1) * (n + 1) / 4
#: wrong makes an integer of a float
def cubes(n):
    return int((n * (n + 1) / 2) ** 2.0) if n < 100 else int(n**4 / 4 + n**3 / 2 + n**2 / 4)
#: right adds up in groups
def cubes(n):
    half = n // 2 * (n + 1) if n % 2 == 0 else n * ((n + 1) // 2)
    return half * half
