#: solution
class AppError(Exception):
    status = 500
    def __init__(self, message, **details):
        super().__init__(message)
        self.message = message
        self.details = details
    def to_dict(self):
        return {"status": self.status, "message": self.message, **self.details}
    @property
    def short(self):
        return self.message[:3]
    def __eq__(self, other):
        return type(self) is type(other) and self.args == other.args
    __hash__ = Exception.__hash__
class NotFound(AppError):
    status = 404
    def __init__(self, key):
        super().__init__(f"no {key}", key=key)
        self.key = key
    @classmethod
    def of(cls, key): return cls(key)
class Wrapped(ValueError):
    def __init__(self, inner):
        self.inner = inner
        super().__init__("wrapped", inner)
def get(d, k):
    if k not in d: raise NotFound(k)
    return d[k]
def wrap(n):
    try: return int(n)
    except ValueError as e: raise Wrapped(e) from e
def make(k): return NotFound(k)
def errors(): return [NotFound("a"), AppError("b", x=1)]
#: tests
import unittest
from solution import *
class Basic(unittest.TestCase):
    def test_status(self):
        with self.assertRaises(NotFound) as c: get({}, "a")
        self.assertEqual(c.exception.status, 404); self.assertEqual(c.exception.key, "a"); self.assertEqual(c.exception.details, {"key": "a"})
    def test_base(self):
        with self.assertRaises(AppError) as c: get({}, "a")
        self.assertIsInstance(c.exception, NotFound); self.assertEqual(str(c.exception), "no a"); self.assertEqual(c.exception.args, ("no a",))
    def test_to_dict(self):
        with self.assertRaises(NotFound) as c: get({}, "a")
        self.assertEqual(c.exception.to_dict(), {"status": 404, "message": "no a", "key": "a"})
    def test_short(self):
        with self.assertRaises(NotFound) as c: get({}, "a")
        self.assertEqual(c.exception.short, "no ")
    def test_class(self): self.assertEqual(NotFound.status, 404); self.assertTrue(issubclass(NotFound, AppError)); self.assertEqual(AppError.status, 500)
    def test_made(self):
        e = make("z"); self.assertIsInstance(e, NotFound); self.assertEqual(e.to_dict()["key"], "z"); self.assertEqual(e.status, 404)
        with self.assertRaises(NotFound): raise e
    def test_made_here(self):
        e = NotFound("q"); self.assertEqual(str(e), "no q"); self.assertEqual(e.key, "q"); self.assertEqual(e.to_dict()["status"], 404); self.assertEqual(NotFound.of("w").key, "w")
    def test_equal(self): self.assertEqual(make("a"), NotFound("a")); self.assertNotEqual(make("a"), NotFound("b"))
    def test_wrapped(self):
        with self.assertRaises(Wrapped) as c: wrap("x")
        self.assertIsInstance(c.exception.inner, ValueError); self.assertIn("invalid literal", str(c.exception.inner))
    def test_errors(self): self.assertEqual([e.status for e in errors()], [404, 500]); self.assertEqual(errors()[1].details, {"x": 1})
#: right others
class AppError(Exception):
    status = 500
    def __init__(self, message, **details):
        self.message, self.details = message, details
        super().__init__(message)
    def to_dict(self):
        return dict(status=self.status, message=self.message, **self.details)
    short = property(lambda self: self.message[:3])
    def __eq__(self, other):
        return type(self) is type(other) and self.args == other.args
    def __hash__(self): return 1
class NotFound(AppError):
    status = 404
    def __init__(self, key):
        AppError.__init__(self, "no %s" % key, key=key)
        self.key = key
    @classmethod
    def of(cls, key): return cls(key)
class _W(ValueError): pass
class Wrapped(_W):
    def __init__(self, inner):
        self.inner = inner
        super().__init__("wrapped", inner)
def get(d, k):
    try: return d[k]
    except KeyError: raise NotFound(k) from None
def wrap(n):
    try: return int(n)
    except ValueError as e: raise Wrapped(e) from e
def make(k): return NotFound.of(k)
def errors(): return [NotFound("a"), AppError("b", x=1)]
#: wrong says another status; says expected 404, got 500
class AppError(Exception):
    status = 500
    def __init__(self, message, **details):
        self.message, self.details = message, details
        super().__init__(message)
    def to_dict(self):
        return {"status": AppError.status, "message": self.message, **self.details}
    short = "no such thing"
class NotFound(AppError):
    def __init__(self, key):
        AppError.__init__(self, f"no {key}", key=key)
        self.key = key
    @classmethod
    def of(cls, key): return cls(key)
class Wrapped(ValueError):
    def __init__(self, inner):
        self.inner = str(inner)
def get(d, k):
    if k not in d: raise NotFound(k)
    return d[k]
def wrap(n):
    try: return int(n)
    except ValueError as e: raise Wrapped(e) from e
def make(k): return NotFound(k)
def errors(): return [NotFound("a"), AppError("b", x=1)]
