#: solution
import datetime

class Name(str):
    pass

class Count(int):
    pass

class Pair(tuple):

    def flip(self):
        return Pair(reversed(self))

class Moment(datetime.datetime):
    pass

class Span(datetime.timedelta):

    def hours(self):
        return self.total_seconds() / 3600

class Level(float):

    def up(self):
        return Level(self + 1)

def names():
    return [Name('a'), Name('b')]
#: tests
import unittest, datetime, copy
from solution import *

class Basic(unittest.TestCase):

    def test_hash(self):
        self.assertEqual({Name('a'): 1}['a'], 1)
        self.assertEqual(len({Count(1), Count(1), 1}), 1)
        self.assertIn(Name('a'), {'a'})
        self.assertIn('a', {Name('a')})
        self.assertEqual(set(names()), {'a', 'b'})
        self.assertEqual(sorted(names(), reverse=True), ['b', 'a'])

    def test_kinds(self):
        self.assertEqual(Pair((1, 2)).flip(), (2, 1))
        self.assertIsInstance(Pair((1, 2)).flip(), tuple)
        a, b = Pair((3, 4))
        self.assertEqual(a + b, 7)
        self.assertEqual(Span(hours=3).hours(), 3)
        self.assertEqual(Span(hours=3) + datetime.timedelta(hours=1), datetime.timedelta(hours=4))
        self.assertEqual(Moment(2024, 1, 2, 3).isoformat(), '2024-01-02T03:00:00')
        self.assertLess(Moment(2024, 1, 2), datetime.datetime(2025, 1, 1))
        self.assertEqual(Moment(2024, 1, 2) - datetime.datetime(2024, 1, 1), datetime.timedelta(days=1))
        self.assertEqual(Level(1.5).up(), 2.5)
        self.assertAlmostEqual(Level(1.5), 1.5000000001)
        self.assertTrue(Level(1.5).is_integer() is False)
        self.assertEqual(str(Moment(2024, 1, 2)), '2024-01-02 00:00:00')
        self.assertEqual(copy.copy(Count(3)), 3)
        self.assertEqual('%s %d' % (Name('a'), Count(3)), 'a 3')
        self.assertEqual(Name('a') + 'b', 'ab')
        self.assertEqual('b' + Name('a'), 'ba')
        self.assertEqual(''.join(map(str, names())), 'ab')
        self.assertEqual(f"{Count(3):03d}|{Name('x'):>3}", '003|  x')
        self.assertEqual(range(Count(2)), range(2))
        self.assertEqual('ab' * Count(2), 'abab')
        self.assertTrue(Name('abc').startswith('ab'))
#: right extends by another class
import datetime

class Base(str):
    pass

class Name(Base):
    pass

class Count(int):
    __slots__ = ()

class Pair(tuple):

    def flip(self):
        return type(self)(self[::-1])

class Moment(datetime.datetime):
    pass

class Span(datetime.timedelta):

    def hours(self):
        return self / datetime.timedelta(hours=1)

class Level(float):
    up = lambda self: Level(1 + self)

def names():
    return list(map(Name, 'ab'))
#: wrong forgets a name; says expected 'ab', got 'a'
import datetime

class Name(str):
    pass

class Count(int):
    pass

class Pair(tuple):

    def flip(self):
        return Pair(reversed(self))

class Moment(datetime.datetime):
    pass

class Span(datetime.timedelta):

    def hours(self):
        return self.total_seconds() / 3600

class Level(float):

    def up(self):
        return Level(self + 1)

def names():
    return [Name('a')]
