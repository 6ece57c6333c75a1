#: solution
from dataclasses import dataclass
class Shape:
    def __init__(self, name): self.name = name
    def area(self): return 0
    def __len__(self): return 4
    def __eq__(self, other): return isinstance(other, Shape) and self.area() == other.area()
    def __lt__(self, other): return self.area() < other.area()
    def __contains__(self, x): return x < self.area()
    def __iter__(self): return iter([self.name])
    def __getitem__(self, i): return self.name[i]
    def __add__(self, other): return self.area() + other.area()
    def __call__(self, k): return self.area() * k
    def __bool__(self): return self.area() > 0
    def __hash__(self): return hash(self.area())
class Square(Shape):
    def __init__(self, side):
        super().__init__("square")
        self.side = side
    def area(self): return self.side ** 2
@dataclass
class Point:
    x: int
    y: int = 0
    def __str__(self): return f"{self.x}, {self.y}"
    def moved(self, dx): return Point(self.x + dx, self.y)
def make(kind, size):
    return Square(size)
def origin():
    return Point(0)
#: tests
import unittest
from solution import Shape, Point, make, origin
class Basic(unittest.TestCase):
    def test_is(self): self.assertIsInstance(make("square", 2), Shape)
    def test_area(self): self.assertEqual(make("square", 2).area(), 4)
    def test_len(self): self.assertEqual(len(make("square", 2)), 4)
    def test_eq(self): self.assertEqual(make("square", 2), make("square", 2))
    def test_ne(self): self.assertNotEqual(make("square", 2), make("square", 3))
    def test_lt(self): self.assertLess(make("square", 2), make("square", 3))
    def test_sorted(self): self.assertEqual([s.area() for s in sorted([make("square", 3), make("square", 2)])], [4, 9])
    def test_in(self): self.assertIn(3, make("square", 2))
    def test_iter(self): self.assertEqual(list(make("square", 2)), ["square"])
    def test_item(self): self.assertEqual(make("square", 2)[0], "s")
    def test_add(self): self.assertEqual(make("square", 2) + make("square", 1), 5)
    def test_call(self): self.assertEqual(make("square", 2)(3), 12)
    def test_bool(self): self.assertFalse(make("square", 0))
    def test_hash(self): self.assertEqual(len({make("square", 2), make("square", 2)}), 1)
    def test_point(self): self.assertEqual(origin(), Point(0, 0))
    def test_point_type(self): self.assertIsInstance(origin().moved(2), Point)
    def test_point_moved(self): self.assertEqual(origin().moved(2), Point(2))
    def test_point_text(self): self.assertEqual(str(origin().moved(2)), "2, 0")
    def test_point_repr(self): self.assertEqual(repr(Point(1, 2)), "Point(x=1, y=2)")
#: right private subclass
from dataclasses import dataclass
class Shape:
    def __init__(self, name): self.name = name
    def area(self): raise NotImplementedError
    def __len__(self): return 4
    def __eq__(self, other): return isinstance(other, Shape) and self.area() == other.area()
    def __lt__(self, other): return self.area() < other.area()
    def __contains__(self, x): return x < self.area()
    def __iter__(self): yield self.name
    def __getitem__(self, i): return self.name[i]
    def __add__(self, other): return self.area() + other.area()
    def __call__(self, k): return self.area() * k
    def __bool__(self): return bool(self.area())
    def __hash__(self): return hash(self.area())
@dataclass
class Point:
    x: int
    y: int = 0
    def __str__(self): return f"{self.x}, {self.y}"
    def moved(self, dx): return type(self)(self.x + dx, self.y)
def make(kind, size):
    class _Local(Shape):
        def area(self): return size * size
    return _Local(kind)
def origin():
    return Point(0)
#: right class replaced by its alias
import dataclasses
class _Base:
    def __init__(self, name): self.name = name
    def area(self): return 0
    def __len__(self): return 4
    def __eq__(self, other): return isinstance(other, _Base) and self.area() == other.area()
    def __lt__(self, other): return self.area() < other.area()
    def __contains__(self, x): return x < self.area()
    def __iter__(self): return iter([self.name])
    def __getitem__(self, i): return self.name[i]
    def __add__(self, other): return self.area() + other.area()
    def __call__(self, k): return self.area() * k
    def __bool__(self): return self.area() > 0
    def __hash__(self): return hash(self.area())
Shape = _Base
Point = dataclasses.make_dataclass("Point", [("x", int), ("y", int, 0)], namespace={"__str__": lambda self: f"{self.x}, {self.y}", "moved": lambda self, dx: Point(self.x + dx, self.y)})
class _Sq(Shape):
    def __init__(self, side):
        super().__init__("square"); self.side = side
    def area(self): return self.side ** 2
def make(kind, size): return _Sq(size)
def origin(): return Point(x=0, y=0)
#: right slots and new
class Shape:
    __slots__ = ("name", "size")
    def __new__(cls, name, size=0):
        return super().__new__(_Square if cls is Shape and name == "square" else cls)
    def __init__(self, name, size=0): self.name, self.size = name, size
    def area(self): return 0
    def __len__(self): return 4
    def __eq__(self, other): return isinstance(other, Shape) and self.area() == other.area()
    def __lt__(self, other): return self.area() < other.area()
    def __contains__(self, x): return x < self.area()
    def __iter__(self): return iter([self.name])
    def __getitem__(self, i): return self.name[i]
    def __add__(self, other): return self.area() + other.area()
    def __call__(self, k): return self.area() * k
    def __bool__(self): return self.area() > 0
    def __hash__(self): return hash(self.area())
class _Square(Shape):
    __slots__ = ()
    def area(self): return self.size ** 2
from typing import NamedTuple
class Point(NamedTuple):
    x: int
    y: int = 0
    def __str__(self): return f"{self.x}, {self.y}"
    def moved(self, dx): return self._replace(x=self.x + dx)
def make(kind, size): return Shape(kind, size)
def origin(): return Point(0)
#: wrong gives what only looks like one; says is not an instance of <class 'solution.Shape'>
from dataclasses import dataclass
class Shape:
    pass
class _Other:
    def __init__(self, n): self.n, self.name = n, "square"
    def area(self): return self.n ** 2
@dataclass
class Point:
    x: int
    y: int = 0
    def moved(self, dx): return (self.x + dx, self.y)
def make(kind, size): return _Other(size)
def origin(): return (0, 0)
