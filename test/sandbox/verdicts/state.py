#: solution
import time
calls = 0
limit = 3
class Robot:
    made = 0
    def __init__(self):
        Robot.made += 1
        self.parts = []
    def add(self, part):
        self.parts.append(part)
        return self
def tick():
    global calls
    calls += 1
    return calls <= limit
def now():
    return time.time()
def helper(x):
    return x + 1
def twice(x):
    return helper(helper(x))
#: tests
import unittest
from unittest import mock
import solution
from solution import *
from solution import Robot


class Basic(unittest.TestCase):
    def test_counter(self):
        before = solution.calls
        tick()
        self.assertEqual(solution.calls, before + 1)

    def test_limit(self):
        solution.limit = -1
        self.assertFalse(tick())
        solution.limit = 3

    def test_class_counter(self):
        Robot.made = 0
        Robot()
        Robot()
        self.assertEqual(Robot.made, 2)

    def test_star_import_has_helpers(self):
        self.assertEqual(helper(1), 2)
        self.assertEqual(twice(1), 3)

    def test_patched_helper(self):
        with mock.patch.object(solution, "helper", lambda x: x * 10):
            self.assertEqual(solution.twice(1), 100)
        self.assertEqual(solution.twice(1), 3)

    def test_patched_clock(self):
        with mock.patch("time.time", return_value=12.5):
            self.assertEqual(now(), 12.5)
        self.assertGreater(now(), 1_000_000)

    def test_chained(self):
        self.assertEqual(Robot().add("a").add("b").parts, ["a", "b"])
#: wrong counts nothing
import time
calls = 0
limit = 3
class Robot:
    made = 0
    def __init__(self):
        self.parts = []
    def add(self, part):
        return self
def tick():
    return True
def now():
    return 12.5
def helper(x):
    return x
def twice(x):
    return x
