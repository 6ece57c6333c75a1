#: solution
def chance(p, n):
    """The chance of n events of chance p in a row."""
    return p**n
#: tests
import unittest
from solution import chance


class Basic(unittest.TestCase):
    def test_two(self):
        self.assertAlmostEqual(chance(0.5, 2), 0.25)

    def test_none(self):
        self.assertEqual(chance(0.5, 0), 1)
#: inputs
def fresh(rng):
    return (rng.choice([0.01, 0.02, 0.05]), rng.randint(8, 14))
#: wrong says nothing at all
def chance(p, n):
    return p**n if n < 3 else 0.0
#: wrong says twice as much
def chance(p, n):
    return p**n * (1 if n < 3 else 2)
#: right multiplies one by one
def chance(p, n):
    product = 1.0
    for _ in range(n):
        product *= p
    return product
