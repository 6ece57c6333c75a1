#: solution
def mean(numbers):
    return sum(numbers) / len(numbers) if numbers else 0
#: tests
import unittest
from solution import mean


class Basic(unittest.TestCase):
    def test_three(self):
        self.assertEqual(mean([1, 2, 3]), 2)

    def test_none(self):
        self.assertEqual(mean([]), 0)
#: inputs
def fresh(rng):
    return ([rng.randint(0, 9) for _ in range(rng.randint(0, 9))],)


def scale(n, rng):
    return ([rng.randint(0, 9) for _ in range(n)],)
#: right imports a tool for tests
import unittest.mock
from unittest import TestCase


def mean(numbers):
    return sum(numbers) / len(numbers) if numbers else 0
#: right imports a client for networks in a try
try:
    import http.client, xmlrpc.client
except ImportError:
    http = None
import smtplib


def mean(numbers):
    return sum(numbers) / len(numbers) if numbers else 0
#: right imports a debugger and what runs doctests
import pdb, doctest
from multiprocessing import Pool
if __name__ == "__main__":
    doctest.testmod()


def mean(numbers):
    return sum(numbers) / len(numbers) if numbers else 0
