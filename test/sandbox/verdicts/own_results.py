#: solution
from collections import deque
seen = []
class Log:
    def __init__(self):
        self.lines = []
        self.open = deque()
    def add(self, line):
        self.lines.append(line)
    def all(self):
        return list(self.lines)
    def last(self):
        return self.lines[-1] if self.lines else None
    def waiting(self):
        return self.open
def names():
    return list(seen)
#: tests
import unittest
from solution import Log, names


class Basic(unittest.TestCase):
    def test_list_of_an_object(self):
        log = Log()
        log.add("a")
        log.all().append("x")
        self.assertEqual(log.all(), ["a"])
        self.assertEqual(log.last(), "a")

    def test_list_of_a_function(self):
        found = names()
        found.append("x")
        self.assertEqual(names(), [])

    def test_container_that_is_the_objects_own(self):
        log = Log()
        log.waiting().append(1)
        log.waiting().append(2)
        self.assertEqual(list(log.waiting()), [1, 2])
#: wrong gives its own list away; says expected ['a'], got ['a', 'x']
from collections import deque
seen = []
class Log:
    def __init__(self):
        self.lines = []
        self.open = deque()
    def add(self, line):
        self.lines.append(line)
    def all(self):
        return self.lines
    def last(self):
        return self.lines[-1] if self.lines else None
    def waiting(self):
        return self.open
def names():
    return list(seen)
#: wrong gives the module's list away; says expected [], got ['x']
from collections import deque
seen = []
class Log:
    def __init__(self):
        self.lines = []
        self.open = deque()
    def add(self, line):
        self.lines.append(line)
    def all(self):
        return list(self.lines)
    def last(self):
        return self.lines[-1] if self.lines else None
    def waiting(self):
        return self.open
def names():
    return seen
