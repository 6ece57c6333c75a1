#: solution
def size(data):
    """Bytes alone, as the description says."""
    if type(data) is not bytes:
        raise TypeError("bytes are needed")
    return len(data)
def items(view):
    return view.tolist()
def part(data, start):
    return memoryview(data)[start:]
def fill(view):
    if view.readonly:
        raise TypeError("it cannot be written to")
    view[0] = 1
    return bytes(view)
#: tests
import array
import unittest
from solution import fill, items, part, size


class Basic(unittest.TestCase):
    def test_bytes_alone(self):
        self.assertEqual(size(b"abc"), 3)
        for data in (memoryview(b"abc"), bytearray(b"abc"), memoryview(b"")):
            with self.assertRaises(TypeError):
                size(data)

    def test_items_of_other_sizes(self):
        self.assertEqual(items(memoryview(array.array("i", [1, -2, 3]))), [1, -2, 3])
        self.assertEqual(items(memoryview(array.array("d", [0.5]))), [0.5])
        self.assertEqual(items(memoryview(b"abcdef").cast("B", (2, 3))), [[97, 98, 99], [100, 101, 102]])
        self.assertEqual(items(memoryview(b"abcd")[::2]), [97, 99])
        self.assertEqual(items(memoryview(array.array("h"))), [])

    def test_view_as_a_result(self):
        view = part(b"abc", 1)
        self.assertIs(type(view), memoryview)
        self.assertEqual((view, view[0], view.readonly, bytes(view)), (b"bc", 98, True, b"bc"))
        self.assertFalse(part(bytearray(b"abc"), 1).readonly)

    def test_views_that_can_be_written_to(self):
        self.assertEqual(fill(memoryview(bytearray(b"abc"))), b"\x01bc")
        with self.assertRaises(TypeError):
            fill(memoryview(b"abc"))
#: right in other words
def size(data):
    if not isinstance(data, bytes):
        raise TypeError(type(data).__name__)
    return sum(1 for _ in data)
def items(view):
    return memoryview(view).tolist()
def part(data, start):
    view = memoryview(data)
    return view[start:len(view)]
def fill(view):
    view[0] = 1
    return view.tobytes()
#: wrong takes every kind of bytes; says TypeError
def size(data):
    return len(bytes(data))
def items(view):
    return view.tolist()
def part(data, start):
    return memoryview(data)[start:]
def fill(view):
    view[0] = 1
    return bytes(view)
#: wrong makes bytes of the view; says memoryview
def size(data):
    if type(data) is not bytes:
        raise TypeError("bytes are needed")
    return len(data)
def items(view):
    return view.tolist()
def part(data, start):
    return data[start:]
def fill(view):
    view[0] = 1
    return bytes(view)
#: wrong looks at single bytes; says [1, -2, 3]
def size(data):
    if type(data) is not bytes:
        raise TypeError("bytes are needed")
    return len(data)
def items(view):
    return list(bytes(view))
def part(data, start):
    return memoryview(data)[start:]
def fill(view):
    view[0] = 1
    return bytes(view)
