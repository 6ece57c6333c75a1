#: solution
from collections import Counter
from datetime import date
from decimal import Decimal
from fractions import Fraction

def price():
    return Decimal('3.50')

def number():
    return 3

def word():
    return 'ab'

def tally():
    return Counter('aab')

def day():
    return date(2024, 2, 29)

def share():
    return Fraction(1, 2)

def pair():
    return (1, 2)
#: tests
import copy
import pickle
import unittest
from collections import Counter
from datetime import date
from decimal import Decimal
from solution import *

class Basic(unittest.TestCase):

    def test_equal(self):
        self.assertEqual([price(), number(), word(), pair()], [Decimal('3.5'), 3, 'ab', (1, 2)])
        self.assertEqual(share(), Fraction(1, 2))
        self.assertEqual(day(), date(2024, 2, 29))
        self.assertEqual(price() * 2 + number(), 10)
        self.assertEqual(word() + 'c', 'abc')

    def test_kind(self):
        for value, kind in ((price(), Decimal), (number(), int), (word(), str), (day(), date), (pair(), tuple), (share(), Fraction)):
            self.assertIsInstance(value, kind)

    def test_tally(self):
        self.assertIsInstance(tally(), Counter)
        self.assertEqual(tally()['z'], 0)
        self.assertEqual(tally().most_common(1), [('a', 2)])

    def test_copies(self):
        for value in (price(), number(), word(), day(), pair(), share()):
            self.assertEqual(copy.deepcopy(value), value)
            self.assertIs(type(copy.copy(value)), type(value))
            self.assertEqual(pickle.loads(pickle.dumps(value)), value)

class Edge(unittest.TestCase):

    def test_type_of_price(self):
        self.assertIs(type(price()), Decimal)

    def test_type_of_number(self):
        self.assertIs(type(number()), int)

    def test_type_of_word(self):
        self.assertEqual(type(word()).__name__, 'str')

    def test_day_shown(self):
        self.assertEqual(repr(day()), 'datetime.date(2024, 2, 29)')
#: right counts in its own way
from collections import Counter
from datetime import date
from decimal import Decimal
from fractions import Fraction

class Tally(Counter):

    def top(self):
        return self.most_common(1)
price = lambda: Decimal(7) / 2

def number():
    return len('abc')

def word():
    return ''.join(sorted('ba'))

def tally():
    return Tally('aba')

def day():
    return date.fromisoformat('2024-02-29')

def share():
    return 1 - Fraction(1, 2)

def pair():
    return (*range(1, 3),)
#: wrong returns values of its own classes; says <class 'solution.Money'> is not <class 'decimal.Decimal'>
from collections import Counter
from datetime import date
from decimal import Decimal
from fractions import Fraction

class Money(Decimal):
    pass

class Number(int):
    pass

class Word(str):
    pass

class Day(date):
    pass

class Share(Fraction):
    pass

class Pair(tuple):
    pass

def price():
    return Money('3.50')

def number():
    return Number(3)

def word():
    return Word('ab')

def tally():
    return Counter('aab')

def day():
    return Day(2024, 2, 29)

def share():
    return Share(1, 2)

def pair():
    return Pair((1, 2))
