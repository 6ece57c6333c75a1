#: solution
class Shape:
    def __init__(self, size):
        self.size = size
    def area(self):
        return self.size**2
    def __len__(self):
        return 4
    def __eq__(self, other):
        return isinstance(other, Shape) and self.area() == other.area()
def shape(size):
    if size < 0:
        raise ValueError("negative")
    if size > 100:
        raise LookupError(size)
    return Shape(size)
#: tests
import unittest
from solution import Shape, shape


class Basic(unittest.TestCase):
    def test_area(self):
        self.assertEqual(shape(3).area(), 9)

    def test_kind(self):
        self.assertIsInstance(shape(1), Shape)

    def test_length(self):
        self.assertEqual(len(shape(2)), 4)

    def test_equal(self):
        self.assertEqual(shape(2), Shape(2))
        self.assertNotEqual(shape(2), shape(3))

    def test_negative(self):
        with self.assertRaisesRegex(ValueError, "negative"):
            shape(-1)

    def test_far(self):
        with self.assertRaises(LookupError):
            shape(200)
#: right answers a class of its own
class Shape:
    def __init__(self, size):
        self.size = size
    def area(self):
        return self.size**2
    def __len__(self):
        return 4
    def __eq__(self, other):
        return isinstance(other, Shape) and self.area() == other.area()
class _Square(Shape):
    def area(self):
        return self.size * self.size
class _Negative(ValueError):
    pass
class _Far(KeyError):
    pass
def shape(size):
    if size < 0:
        raise _Negative("negative")
    if size > 100:
        raise _Far(size)
    return _Square(size)
#: wrong raises another kind; says raised _Bad: negative
class Shape:
    def __init__(self, size):
        self.size = size
    def area(self):
        return self.size**2
    def __len__(self):
        return 4
    def __eq__(self, other):
        return isinstance(other, Shape) and self.area() == other.area()
class _Bad(TypeError):
    pass
def shape(size):
    if size < 0:
        raise _Bad("negative")
    if size > 100:
        raise KeyError(size)
    return Shape(size)
#: wrong answers no Shape
class Shape:
    def __init__(self, size):
        self.size = size
    def area(self):
        return self.size**2
    def __len__(self):
        return 4
    def __eq__(self, other):
        return isinstance(other, Shape) and self.area() == other.area()
class _Other:
    def __init__(self, size):
        self.size = size
    def area(self):
        return self.size**2
    def __len__(self):
        return 4
def shape(size):
    if size < 0:
        raise ValueError("negative")
    if size > 100:
        raise LookupError(size)
    return _Other(size)
