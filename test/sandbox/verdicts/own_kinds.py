#: solution
import collections, collections.abc, abc, typing, enum, dataclasses
LOG = []
SEEN = {}
count = 0

def add(x):
    global count
    count += 1
    LOG.append(x)
    SEEN[x] = len(LOG)
    return x

def reset():
    LOG.clear()

def counted(fn):

    def inner(*a):
        inner.calls += 1
        return fn(*a)
    inner.calls = 0
    return inner

@counted
def sq(x):
    return x * x

class MyCounter(collections.Counter):

    def top(self):
        return self.most_common(1)[0][0]

class DD(collections.defaultdict):

    def __init__(self):
        super().__init__(list)

    def put(self, k, v):
        self[k].append(v)

class OD(collections.OrderedDict):

    def first(self):
        return next(iter(self))

class DQ(collections.deque):

    def rot(self):
        self.rotate(1)
        return list(self)

class UD(collections.UserDict):

    def __setitem__(self, k, v):
        super().__setitem__(k.lower(), v)

class UL(collections.UserList):

    def second(self):
        return self[1]

class US(collections.UserString):

    def shout(self):
        return str(self).upper()

class Text(str):

    def words(self):
        return self.split()

class Num(int):

    def half(self):
        return self // 2

class Animal(abc.ABC):

    @abc.abstractmethod
    def sound(self):
        ...

    def speak(self):
        return f'I {self.sound()}'

class Dog(Animal):

    def sound(self):
        return 'woof'

class Puppy(Dog):
    pass

class Color(enum.Enum):
    RED = 'r'
    BLUE = 'b'

    @classmethod
    def default(cls):
        return cls.RED

    @staticmethod
    def names():
        return [c.name for c in Color]

    def __lt__(self, o):
        return self.value < o.value

class Op(enum.Enum):
    ADD = ('+', 1)
    MUL = ('*', 2)

    def __init__(self, sym, prec):
        self.sym = sym
        self.prec = prec

@dataclasses.dataclass
class Inv:
    items: dict = dataclasses.field(default_factory=dict)

    def add(self, n, k=1):
        self.items[n] = self.items.get(n, 0) + k
        return self

def make(kind):
    return {'puppy': Puppy, 'dog': Dog}[kind]()

class Cfg(collections.abc.Mapping):

    def __init__(self, **k):
        self.d = k

    def __getitem__(self, k):
        return self.d[k]

    def __iter__(self):
        return iter(self.d)

    def __len__(self):
        return len(self.d)

class Bag(collections.abc.Set):

    def __init__(self, *a):
        self.s = set(a)

    @classmethod
    def _from_iterable(cls, it):
        return cls(*it)

    def __contains__(self, x):
        return x in self.s

    def __iter__(self):
        return iter(self.s)

    def __len__(self):
        return len(self.s)

def touch(p):
    return open(p).read()
#: tests
import unittest, dataclasses, collections
from unittest import mock
import solution
from solution import *
from solution import LOG, SEEN

class Basic(unittest.TestCase):

    def setUp(self):
        reset()

    def test_log(self):
        add(1)
        self.assertEqual(LOG, [1])
        add(2)
        self.assertEqual(LOG, [1, 2])
        self.assertEqual(SEEN[2], 2)

    def test_log2(self):
        add(5)
        self.assertEqual(LOG, [5])
        LOG.append(6)
        self.assertEqual(solution.LOG, [5, 6])
        add(7)
        self.assertEqual(LOG, [5, 6, 7])

    def test_one(self):
        add(1)
        self.assertEqual(solution.LOG, [1])

    def test_two(self):
        add(2)
        self.assertEqual(solution.LOG, [2])

    def test_clear(self):
        LOG.append(1)
        LOG.clear()
        add(3)
        self.assertEqual(solution.LOG, [3])

    def test_calls(self):
        before = sq.calls
        sq(2)
        self.assertEqual(sq.calls, before + 1)
        sq.calls = 0
        sq(3)
        self.assertEqual(sq.calls, 1)

    def test_counter(self):
        c = MyCounter('aab')
        self.assertEqual(c.top(), 'a')
        self.assertEqual(c['a'], 2)
        self.assertEqual(c['zz'], 0)
        c.update('bbb')
        self.assertEqual(c.top(), 'b')
        self.assertEqual(c, {'a': 2, 'b': 4})

    def test_dd(self):
        d = DD()
        d.put('a', 1)
        self.assertEqual(d, {'a': [1]})
        self.assertEqual(d['q'], [])
        self.assertIn('a', d)

    def test_od(self):
        o = OD(a=1, b=2)
        self.assertEqual(o.first(), 'a')
        self.assertEqual(list(o), ['a', 'b'])
        o['c'] = 3
        self.assertEqual(len(o), 3)

    def test_dq(self):
        self.assertEqual(DQ([1, 2]).rot(), [2, 1])
        d = DQ([1])
        d.append(2)
        self.assertEqual(list(d), [1, 2])
        self.assertEqual(d[0], 1)

    def test_ud(self):
        d = UD()
        d['A'] = 1
        self.assertEqual(d['a'], 1)
        self.assertEqual(dict(d), {'a': 1})
        self.assertEqual(d, {'a': 1})
        self.assertIn('a', d)
        self.assertEqual(d.get('x', 2), 2)
        self.assertEqual(len(d), 1)

    def test_ul(self):
        u = UL([1, 2])
        self.assertEqual(u.second(), 2)
        u.append(3)
        self.assertEqual(list(u), [1, 2, 3])
        self.assertEqual(u, [1, 2, 3])

    def test_us(self):
        self.assertEqual(US('ab').shout(), 'AB')
        self.assertEqual(US('ab'), 'ab')
        self.assertEqual(str(US('x')), 'x')

    def test_text(self):
        t = Text('a b')
        self.assertEqual(t.words(), ['a', 'b'])
        self.assertEqual(t, 'a b')
        self.assertEqual(t.upper(), 'A B')
        self.assertEqual(len(t), 3)
        self.assertEqual(t + 'c', 'a bc')
        self.assertEqual(f'{t}', 'a b')
        self.assertIsInstance(t, Text)

    def test_num(self):
        self.assertEqual(Num(6).half(), 3)
        self.assertEqual(Num(6) + 1, 7)
        self.assertEqual(int(Num(4)), 4)
        self.assertLess(Num(2), 3)

    def test_abc(self):
        with self.assertRaises(TypeError):
            Animal()
        d = Dog()
        self.assertIsInstance(d, Animal)
        self.assertEqual(d.speak(), 'I woof')
        self.assertIsInstance(make('puppy'), Animal)
        self.assertIsInstance(make('puppy'), Dog)
        self.assertNotIsInstance(make('dog'), Puppy)
        self.assertTrue(issubclass(Puppy, Animal))
        self.assertEqual(Puppy.__mro__[1], Dog)

    def test_color(self):
        self.assertEqual(Color.default(), Color.RED)
        self.assertEqual(Color.names(), ['RED', 'BLUE'])
        self.assertLess(Color.BLUE, Color.RED)
        self.assertEqual(sorted(Color)[0], Color.BLUE)

    def test_op(self):
        self.assertEqual(Op.MUL.sym, '*')
        self.assertEqual(Op.MUL.prec, 2)
        self.assertEqual(max(Op, key=lambda o: o.prec), Op.MUL)

    def test_inv(self):
        i = Inv().add('a').add('a')
        self.assertEqual(i.items, {'a': 2})
        self.assertEqual(dataclasses.asdict(i), {'items': {'a': 2}})
        self.assertEqual(i, Inv({'a': 2}))
        self.assertEqual(vars(i), {'items': {'a': 2}})

    def test_match(self):
        match Inv({'q': 1}):
            case Inv(items=x):
                self.assertEqual(x, {'q': 1})
            case _:
                self.fail()

    def test_patch(self):
        with mock.patch.object(Inv, 'add', return_value=5):
            self.assertEqual(Inv().add('x'), 5)
        self.assertEqual(Inv().add('x').items, {'x': 1})
        with mock.patch.object(solution, 'add', return_value=7):
            self.assertEqual(solution.add(1), 7)
        with mock.patch.dict(solution.SEEN, {'z': 1}):
            self.assertEqual(solution.SEEN['z'], 1)
        with mock.patch.object(solution, 'count', 50):
            add(1)
            self.assertEqual(solution.count, 51)

    def test_touch(self):
        with self.assertRaises(FileNotFoundError) as c:
            touch('/no/such')
        self.assertEqual(c.exception.filename, '/no/such')

    def test_abcs(self):
        c = Cfg(a=1)
        self.assertEqual(c, {'a': 1})
        self.assertNotEqual(c, {'a': 2})
        self.assertEqual(c, Cfg(a=1))
        self.assertIn('a', c)
        self.assertEqual(dict(c), {'a': 1})
        self.assertEqual(c.get('q', 5), 5)
        self.assertEqual(sorted(c.items()), [('a', 1)])
        s = Bag(1, 2)
        self.assertEqual(s, {1, 2})
        self.assertEqual(len(s), 2)
        self.assertIn(2, s)
        self.assertEqual(s & {1}, {1})
