#: solution
class Stack:
    """Keeps what was pushed, in order."""
    limit = 10
    kinds = ("plain", "sorted")
    made: int = 0
    def __init__(self):
        self.items = []
    def push(self, item):
        """Puts one thing on top."""
        self.items.append(item)
    @classmethod
    def of(cls, *items):
        made = cls()
        for item in items:
            made.push(item)
        return made
class Plain:
    def name(self):
        return type(self).__name__
#: tests
import unittest
from solution import Plain, Stack


class Basic(unittest.TestCase):
    def test_doc(self):
        self.assertIn("in order", Stack.__doc__)
        self.assertIn("in order", Stack().__doc__)
        self.assertIsNone(Plain.__doc__)

    def test_class_attributes(self):
        self.assertEqual((Stack.limit, Stack.kinds, Stack.made), (10, ("plain", "sorted"), 0))
        self.assertEqual(Stack().limit, 10)

    def test_names(self):
        self.assertEqual((Stack.__name__, Stack.__qualname__, Stack.__module__), ("Stack", "Stack", "solution"))
        self.assertEqual(Plain().name(), "Plain")

    def test_class_method(self):
        self.assertEqual(Stack.of(1, 2).items, [1, 2])
#: wrong has another text; says in order
class Stack:
    """Keeps what was pushed."""
    limit = 10
    kinds = ("plain", "sorted")
    made: int = 0
    def __init__(self):
        self.items = []
    def push(self, item):
        self.items.append(item)
    @classmethod
    def of(cls, *items):
        made = cls()
        made.items = list(items)
        return made
class Plain:
    def name(self):
        return type(self).__name__
#: wrong has no text; says None
class Stack:
    limit = 10
    kinds = ("plain", "sorted")
    made: int = 0
    def __init__(self):
        self.items = []
    def push(self, item):
        self.items.append(item)
    @classmethod
    def of(cls, *items):
        made = cls()
        made.items = list(items)
        return made
class Plain:
    def name(self):
        return type(self).__name__
