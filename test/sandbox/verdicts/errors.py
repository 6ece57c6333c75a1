#: solution
class Refused(Exception):
    def __init__(self, code, why):
        super().__init__(f"{code}: {why}")
        self.code = code
def outer():
    try:
        {}["k"]
    except KeyError as error:
        raise Refused(7, "no") from error
def noted():
    error = ValueError("bad")
    error.add_note("line 3")
    raise error
def many(n):
    raise ExceptionGroup("many", [ValueError(i) for i in range(n)] + [TypeError("t")])
def made():
    return Refused(1, "kept")
class Guard:
    def __enter__(self):
        return self
    def __exit__(self, kind, error, trace):
        self.seen = kind.__name__ if kind else None
        return kind is ZeroDivisionError
def leave():
    raise SystemExit(3)
#: tests
import unittest
from solution import Guard, Refused, leave, made, many, noted, outer


class Basic(unittest.TestCase):
    def test_cause(self):
        with self.assertRaises(Refused) as caught:
            outer()
        self.assertIsInstance(caught.exception.__cause__, KeyError)
        self.assertEqual(caught.exception.code, 7)

    def test_notes(self):
        with self.assertRaises(ValueError) as caught:
            noted()
        self.assertEqual(caught.exception.__notes__, ["line 3"])

    def test_group(self):
        try:
            many(2)
        except* ValueError as group:
            self.assertEqual(len(group.exceptions), 2)
        except* TypeError as group:
            self.assertEqual(str(group.exceptions[0]), "t")

    def test_as_value(self):
        self.assertIsInstance(made(), Refused)
        self.assertEqual(str(made()), "1: kept")

    def test_guard(self):
        with Guard() as guard:
            1 / 0
        self.assertEqual(guard.seen, "ZeroDivisionError")

    def test_guard_lets_out(self):
        with self.assertRaises(KeyError):
            with Guard():
                raise KeyError("x")

    def test_exit(self):
        with self.assertRaises(SystemExit) as caught:
            leave()
        self.assertEqual(caught.exception.code, 3)
#: wrong swallows all and raises little
class Refused(Exception):
    def __init__(self, code, why):
        super().__init__(f"{code}: {why}")
        self.code = code
def outer():
    raise Refused(7, "no")
def noted():
    raise ValueError("bad")
def many(n):
    raise ExceptionGroup("many", [ValueError(1)])
def made():
    return "1: kept"
class Guard:
    def __enter__(self):
        return self
    def __exit__(self, kind, error, trace):
        self.seen = "ZeroDivisionError"
        return True
def leave():
    return 3
