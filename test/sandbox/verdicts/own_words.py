#: solution
class Need(ValueError):
    def __init__(self, have, need):
        self.have, self.need = have, need
    def __str__(self):
        return f"need {self.need}, have {self.have}"
def pay(n):
    if n < 5: raise Need(n, 5)
    return n
#: tests
import unittest
from solution import pay
class Basic(unittest.TestCase):
    def test_regex(self):
        with self.assertRaisesRegex(ValueError, "need 5"): pay(1)
    def test_text(self):
        with self.assertRaises(ValueError) as c: pay(1)
        self.assertEqual(str(c.exception), "need 5, have 1")
        self.assertEqual(f"{c.exception}", "need 5, have 1")
        self.assertEqual(c.exception.need, 5)
    def test_fine(self): self.assertEqual(pay(7), 7)
#: right private
class _N(ValueError):
    def __init__(self, have, need):
        super().__init__(have, need)
        self.need = need
    def __str__(self):
        return "need {1}, have {0}".format(*self.args)
def pay(n):
    if n >= 5: return n
    raise _N(n, 5)
#: right group of keys
class _N(KeyError, ValueError):
    def __str__(self): return "need 5, have 1"
def pay(n):
    if n >= 5: return n
    error = _N(n)
    error.need = 5
    raise error
#: wrong says far too much; says raised _N
class _N(ValueError):
    def __str__(self): return "x" * (3 << 20)
def pay(n):
    e = _N("y" * (2 << 20), ["z" * 100] * 50_000)
    e.need = "w" * (2 << 20)
    e.add_note("n" * (2 << 20))
    raise e from ValueError(*["q" * 15_000] * 10)
#: wrong has a cause of a cause of a cause; says raised ValueError
def pay(n, k=0):
    if k == 200: raise ValueError(*["q" * 15_000] * 10)
    try: pay(n, k + 1)
    except ValueError as e:
        raise ValueError(*["q" * 15_000] * 10) from e
