#: solution
class Cart:
    """Takes a list of prices and keeps its own copy."""
    def __init__(self, prices):
        self.prices = list(prices)
    def total(self):
        return sum(self.prices)
    def rename(self, labels):
        self.labels = dict(labels)
    def label(self, key):
        return self.labels.get(key)
def windows(items, size):
    """Lists of neighbours, a new one each time."""
    for at in range(len(items) - size + 1):
        yield items[at : at + size]
#: tests
import unittest
from solution import Cart, windows


class Basic(unittest.TestCase):
    def test_own_copy(self):
        prices = [1, 2]
        cart = Cart(prices)
        prices.append(50)
        self.assertEqual(cart.total(), 3)

    def test_own_mapping(self):
        labels = {"a": "x"}
        cart = Cart([])
        cart.rename(labels)
        labels["a"] = "changed"
        self.assertEqual(cart.label("a"), "x")

    def test_windows(self):
        self.assertEqual(list(windows([1, 2, 3], 2)), [[1, 2], [2, 3]])

    def test_same_list_twice(self):
        prices = [4]
        self.assertEqual(Cart(prices).total(), 4)
        prices.append(5)
        self.assertEqual(Cart(prices).total(), 9)
#: wrong keeps the caller's list; says expected 3, got 53
class Cart:
    def __init__(self, prices):
        self.prices = prices
    def total(self):
        return sum(self.prices)
    def rename(self, labels):
        self.labels = dict(labels)
    def label(self, key):
        return self.labels.get(key)
def windows(items, size):
    for at in range(len(items) - size + 1):
        yield items[at : at + size]
#: wrong keeps the caller's mapping; says expected 'x', got 'changed'
class Cart:
    def __init__(self, prices):
        self.prices = tuple(prices)
    def total(self):
        return sum(self.prices)
    def rename(self, labels):
        self.labels = labels
    def label(self, key):
        return self.labels.get(key)
def windows(items, size):
    for at in range(len(items) - size + 1):
        yield items[at : at + size]
#: wrong hands out one list again and again; says got [[2, 3], [2, 3]]
class Cart:
    def __init__(self, prices):
        self.prices = list(prices)
    def total(self):
        return sum(self.prices)
    def rename(self, labels):
        self.labels = dict(labels)
    def label(self, key):
        return self.labels.get(key)
def windows(items, size):
    window = []
    for item in items:
        window.append(item)
        if len(window) > size:
            window.pop(0)
        if len(window) == size:
            yield window
