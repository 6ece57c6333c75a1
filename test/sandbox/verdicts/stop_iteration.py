#: solution
class Shelf:
    def __init__(self, items):
        self.items = list(items)
    def first(self, size):
        for item in self.items:
            if len(item) == size:
                return item
        return None
    @property
    def longest(self):
        return max(self.items, key=len, default="")
    def __getitem__(self, at):
        return self.items[at]
def take(items):
    return next(iter(items))
#: tests
import unittest
from solution import Shelf, take


class Basic(unittest.TestCase):
    def test_first(self):
        self.assertEqual(Shelf(["a", "bb"]).first(2), "bb")

    def test_none(self):
        self.assertIsNone(Shelf(["a"]).first(3))

    def test_longest(self):
        self.assertEqual(Shelf([]).longest, "")

    def test_item(self):
        with self.assertRaises(IndexError):
            Shelf([])[0]

    def test_expected(self):
        with self.assertRaises(StopIteration):
            take([])
#: wrong lets it out of a method; says raised StopIteration
class Shelf:
    def __init__(self, items):
        self.items = list(items)
    def first(self, size):
        return next(item for item in self.items if len(item) == size)
    @property
    def longest(self):
        return max(self.items, key=len, default="")
    def __getitem__(self, at):
        return self.items[at]
def take(items):
    return next(iter(items))
#: wrong lets it out of a property; says raised StopIteration
class Shelf:
    def __init__(self, items):
        self.items = list(items)
    def first(self, size):
        return next((item for item in self.items if len(item) == size), None)
    @property
    def longest(self):
        return next(iter(sorted(self.items, key=len, reverse=True)))
    def __getitem__(self, at):
        return self.items[at]
def take(items):
    return next(iter(items))
#: wrong lets it out of an item; says raised StopIteration
import itertools
class Shelf:
    def __init__(self, items):
        self.items = list(items)
    def first(self, size):
        return next((item for item in self.items if len(item) == size), None)
    @property
    def longest(self):
        return max(self.items, key=len, default="")
    def __getitem__(self, at):
        return next(itertools.islice(self.items, at, None))
def take(items):
    return next(iter(items))
#: wrong raises it no more
class Shelf:
    def __init__(self, items):
        self.items = list(items)
    def first(self, size):
        return next((item for item in self.items if len(item) == size), None)
    @property
    def longest(self):
        return max(self.items, key=len, default="")
    def __getitem__(self, at):
        return self.items[at]
def take(items):
    return items[0] if items else None
