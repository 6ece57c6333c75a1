#: solution
import os
import time
limit = 3
def now():
    return time.time()
def folder():
    return os.getcwd()
def helper(x):
    return x + 1
def twice(x):
    return helper(helper(x))
def is_over(x):
    return x > limit
#: tests
import os
import unittest
from unittest import mock
import solution
from solution import folder, helper, is_over, now, twice


class Basic(unittest.TestCase):
    def test_data_is_back_after_a_patch(self):
        with mock.patch("solution.limit", 50):
            self.assertFalse(is_over(9))
        self.assertEqual(solution.limit, 3)
        self.assertTrue(is_over(9))

    def test_data_that_a_test_set_is_back_after_a_patch(self):
        solution.limit = 7
        with mock.patch.object(solution, "limit", 50):
            self.assertFalse(is_over(9))
        self.assertEqual(solution.limit, 7)
        self.assertFalse(is_over(5))
        solution.limit = 3

    def test_module_is_back_after_a_patch(self):
        with mock.patch.object(solution, "os") as fake:
            fake.getcwd.return_value = "nowhere"
            self.assertEqual(folder(), "nowhere")
        self.assertIsInstance(folder(), str)
        self.assertNotEqual(folder(), "nowhere")

    def test_module_that_is_set_back(self):
        solution.os = mock.Mock(**{"getcwd.return_value": "here"})
        self.assertEqual(folder(), "here")
        solution.os = os
        self.assertNotEqual(folder(), "here")

    def test_deleted(self):
        with mock.patch("solution.time") as fake:
            fake.time.return_value = 4
            self.assertEqual(now(), 4)
        self.assertGreater(now(), 1_000_000)

    def test_spy(self):
        with mock.patch("solution.helper", wraps=solution.helper) as spy:
            self.assertEqual(solution.twice(1), 3)
        self.assertEqual(spy.call_args_list, [mock.call(1), mock.call(2)])

    def test_spy_as_side_effect(self):
        with mock.patch.object(solution, "helper", side_effect=helper) as spy:
            self.assertEqual(twice(4), 6)
        self.assertEqual(spy.call_count, 2)

    def test_function_held_from_before(self):
        with mock.patch.object(solution, "helper", return_value=0):
            self.assertEqual(helper(1), 2)
            self.assertEqual(solution.helper(1), 0)
        self.assertEqual(solution.helper(1), 2)
#: wrong calls no helper
import os
import time
limit = 3
def now():
    return time.time()
def folder():
    return os.getcwd()
def helper(x):
    return x + 1
def twice(x):
    return x + 2
def is_over(x):
    return x > limit
