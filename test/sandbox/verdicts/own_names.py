#: solution
import functools
class Circle:
    kind = "circle"
    def __init__(self, r): self.r = r
class Square:
    kind = "square"
    def __init__(self, r): self.r = r
def add(a, b): return a + b
def sub(a, b): return a - b
HANDLERS = {"+": add, "-": sub}
SHAPES = [Circle, Square]
def shape(name):
    return {"circle": Circle, "square": Square}[name]
def handler(sign):
    return HANDLERS[sign]
def both():
    return [add, Circle], {"k": (sub,)}
@functools.lru_cache
def cached(n): return n * 2
def which(o): return type(o)
def get_cached(): return cached
def apply(f, *a): return f(*a)
#: tests
import unittest
import solution
from solution import *
class Basic(unittest.TestCase):
    def test_shape(self): self.assertIs(shape("circle"), Circle); self.assertEqual(shape("square")(2).r, 2); self.assertEqual(shape("square").kind, "square")
    def test_isinstance(self): self.assertIsInstance(shape("circle")(1), Circle); self.assertNotIsInstance(Circle(1), Square)
    def test_handler(self): self.assertIs(handler("+"), add); self.assertEqual(handler("-")(3, 1), 2); self.assertEqual(handler("+").__name__, "add")
    def test_both(self): self.assertEqual(both(), ([add, Circle], {"k": (sub,)}))
    def test_which(self): self.assertIs(which(Circle(1)), Circle)
    def test_table(self): self.assertEqual(solution.HANDLERS, {"+": add, "-": sub}); self.assertEqual(solution.SHAPES, [Circle, Square])
    def test_cached(self): self.assertEqual(cached(2), 4); cached.cache_clear(); self.assertEqual(get_cached()(3), 6); self.assertEqual(cached.cache_info().misses, 1)
    def test_class_attr(self): Circle.kind = "round"; self.assertEqual(shape("circle").kind, "round"); self.assertEqual(Circle(1).kind, "round"); Circle.kind = "circle"
    def test_apply(self): self.assertEqual(apply(add, 1, 2), 3); self.assertEqual(apply(handler("-"), 5, 2), 3); self.assertEqual(apply(shape("circle"), 2).r, 2)
    def test_key(self): self.assertIn(add, set(solution.HANDLERS.values())); self.assertEqual({Circle: 1}[shape("circle")], 1)
#: right private helpers
import functools
class _Shape:
    def __init__(self, r): self.r = r
class Circle(_Shape):
    kind = "circle"
class Square(_Shape):
    kind = "square"
def _minus(a, b): return a - b
add = lambda a, b: a + b
add.__name__ = "add"
sub = _minus
HANDLERS = {"+": add, "-": _minus}
SHAPES = [Circle, Square]
def shape(name): return globals()[name.title()]
def handler(sign): return HANDLERS.get(sign)
def both(): return [add, Circle], dict(k=(sub,))
@functools.lru_cache(maxsize=None)
def cached(n): return n + n
def which(o): return o.__class__
def get_cached(): return cached
def apply(f, *a): return f(*a)
#: wrong gives others of the same behaviour; says is not <class 'solution.Circle'>
class Circle:
    kind = "circle"
    def __init__(self, r): self.r = r
class Square(Circle):
    kind = "square"
def add(a, b): return a + b
def sub(a, b): return a - b
HANDLERS = {"+": lambda a, b: a + b, "-": sub}
SHAPES = [Circle]
def shape(name):
    class Circle_(Circle): pass
    return Circle_
def handler(sign): return lambda a, b: add(a, b)
def both(): return [sub, Circle], {"k": (sub,)}
def cached(n): return n * 2
def which(o): return "Circle"
def get_cached(): return add
def apply(f, *a): return f(*a)
