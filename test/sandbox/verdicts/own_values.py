#: solution
from decimal import Decimal
from collections import Counter, OrderedDict, defaultdict
from datetime import date, timedelta
from fractions import Fraction

class Money(Decimal):

    def euros(self):
        return f'{self:.2f} EUR'

class Day(date):

    def next(self):
        return Day.fromordinal(self.toordinal() + 1)

    def label(self):
        return self.strftime('%d.%m.%Y')

class Tally(Counter):

    def top(self):
        return self.most_common(1)[0][0]

class Share(Fraction):

    def percent(self):
        return float(self * 100)

class Groups(defaultdict):

    def __init__(self):
        super().__init__(list)

class Matrix(list):

    def size(self):
        return len(self)

class Name(str):

    def initials(self):
        return ''.join((w[0] for w in self.split()))

class Count(int):

    def double(self):
        return Count(self * 2)

def price():
    return Money('3.50')

def today():
    return Day(2024, 2, 28)

def tally():
    return Tally('aab')

def share():
    return Share(1, 4)
#: tests
import unittest, copy
from decimal import Decimal
from collections import Counter
from datetime import date, timedelta
from fractions import Fraction
from solution import Money, Day, Tally, Share, Groups, Matrix, Name, Count, price, today, tally, share

class Basic(unittest.TestCase):

    def test_money(self):
        m = price()
        self.assertIsInstance(m, Money)
        self.assertIsInstance(m, Decimal)
        self.assertEqual(m, Decimal('3.5'))
        self.assertEqual(m.euros(), '3.50 EUR')
        self.assertEqual(m + 1, Decimal('4.5'))
        self.assertEqual(1 + m, Decimal('4.5'))
        self.assertEqual(Money('2').euros(), '2.00 EUR')
        self.assertTrue(m > 3)
        self.assertEqual(str(m), '3.50')
        self.assertEqual(f'{m:.1f}', '3.5')
        self.assertEqual(int(m), 3)
        self.assertEqual(round(m, 1), Decimal('3.5'))
        self.assertEqual(sum([m, m]), 7)
        self.assertEqual(max(m, Decimal(1)), m)
        self.assertEqual({m: 1}[Decimal('3.5')], 1)
        self.assertEqual(m.quantize(Decimal('1')), Decimal('4'))

    def test_day(self):
        d = today()
        self.assertIsInstance(d, Day)
        self.assertIsInstance(d, date)
        self.assertEqual(d.label(), '28.02.2024')
        self.assertEqual(d.next(), date(2024, 2, 29))
        self.assertEqual(d, date(2024, 2, 28))
        self.assertEqual(date(2024, 2, 28), d)
        self.assertEqual(d + timedelta(days=1), date(2024, 2, 29))
        self.assertTrue(d < date(2025, 1, 1))
        self.assertEqual((d - date(2024, 2, 27)).days, 1)
        self.assertEqual(d.year, 2024)
        self.assertEqual(Day(2024, 1, 1).label(), '01.01.2024')
        self.assertEqual(d.isoformat(), '2024-02-28')

    def test_tally(self):
        t = tally()
        self.assertIsInstance(t, Tally)
        self.assertIsInstance(t, Counter)
        self.assertEqual(t.top(), 'a')
        self.assertEqual(t['z'], 0)
        self.assertEqual(t, {'a': 2, 'b': 1})
        self.assertEqual(t.most_common(), [('a', 2), ('b', 1)])
        t.update('zz')
        self.assertEqual(t['z'], 2)
        self.assertEqual(dict(t), {'a': 2, 'b': 1, 'z': 2})

    def test_share(self):
        s = share()
        self.assertIsInstance(s, Share)
        self.assertIsInstance(s, Fraction)
        self.assertEqual(s.percent(), 25)
        self.assertEqual(s + 1, Fraction(5, 4))
        self.assertEqual(s.numerator, 1)
        self.assertEqual(s, Fraction(1, 4))

    def test_groups(self):
        g = Groups()
        g['a'].append(1)
        self.assertEqual(g, {'a': [1]})
        self.assertIsInstance(g, dict)

    def test_others(self):
        self.assertEqual(Matrix([1, 2]).size(), 2)
        self.assertEqual(Matrix([1, 2]), [1, 2])
        self.assertEqual(Name('ab cd').initials(), 'ac')
        self.assertEqual(Name('ab').upper(), 'AB')
        self.assertEqual(Count(3).double(), 6)
        self.assertEqual(Count(3) + 1, 4)
        self.assertIs(type(Count(3).double()), Count)
        self.assertIs(type(price()), Money)
#: right in another style
from decimal import Decimal
from collections import Counter, OrderedDict, defaultdict
from datetime import date, timedelta
from fractions import Fraction

class Money(Decimal):
    euros = lambda self: format(self, '.2f') + ' EUR'

class Day(date):

    def next(self):
        return self + timedelta(1)

    def label(self):
        return f'{self.day:02}.{self.month:02}.{self.year}'

class Tally(Counter):

    def top(self):
        return max(self, key=self.get)

class Share(Fraction):

    def percent(self):
        return float(self) * 100

class Groups(defaultdict):

    def __init__(self):
        super().__init__(list)

class Matrix(list):
    size = list.__len__

class Name(str):

    def initials(self):
        return ''.join((w[0] for w in self.split()))

class Count(int):

    def double(self):
        return type(self)(self * 2)

def price():
    return Money('3.50')

def today():
    return Day(2024, 2, 28)

def tally():
    return Tally('aab')

def share():
    return Share(1, 4)
