#: solution
import collections, dataclasses, enum, typing, decimal, datetime, fractions, array, types, uuid, pathlib, re, ipaddress, io, functools, itertools, operator, string, struct, textwrap, math, random, weakref, heapq, queue, contextlib, abc, numbers, statistics

class Suit(enum.StrEnum):
    CLUBS = 'c'
    HEARTS = 'h'

class Perm(enum.IntFlag):
    R = 4
    W = 2

class Weekday(enum.Enum):
    MON = enum.auto()
    TUE = enum.auto()

    @classmethod
    def parse(cls, text):
        return cls[text.upper()]

    @property
    def short(self):
        return self.name[:2]

    def __str__(self):
        return self.name.title()

class Planet(enum.Enum):
    EARTH = (5.9, 6.3)
    MARS = (6.4, 3.3)

    def __init__(self, mass, radius):
        self.mass = mass
        self.radius = radius

    @property
    def ratio(self):
        return self.mass / self.radius

@dataclasses.dataclass
class Node:
    value: int
    children: list = dataclasses.field(default_factory=list)
    parent: object = None

    def add(self, v):
        child = Node(v, parent=self)
        self.children.append(child)
        return child

    def __iter__(self):
        yield self.value
        for c in self.children:
            yield from c

    def __len__(self):
        return sum((1 for _ in self))

@dataclasses.dataclass(frozen=True, slots=True)
class P:
    x: float
    y: float = 0.0

    def __add__(self, o):
        return P(self.x + o.x, self.y + o.y)

    def __matmul__(self, o):
        return self.x * o.x + self.y * o.y

    def __hash__(self):
        return hash((self.x, self.y))

class Vec:

    def __init__(self, *a):
        self.a = a

    def __eq__(self, o):
        return isinstance(o, Vec) and self.a == o.a

    def __hash__(self):
        return hash(self.a)

    def __getitem__(self, i):
        return self.a[i]

    def __len__(self):
        return len(self.a)

    def __bool__(self):
        return any(self.a)

    def __neg__(self):
        return Vec(*(-x for x in self.a))

    def __abs__(self):
        return math.hypot(*self.a)

    def __rmul__(self, k):
        return Vec(*(k * x for x in self.a))

    def __contains__(self, x):
        return x in self.a

    def __call__(self, x):
        return sum((x ** i * c for i, c in enumerate(self.a)))

    def __repr__(self):
        return f'Vec{self.a}'

    def __format__(self, spec):
        return '|'.join((format(x, spec) for x in self.a))

    def __index__(self):
        return len(self.a)

    def __getattr__(self, name):
        if name in ('x', 'y', 'z'):
            return self.a['xyz'.index(name)]
        raise AttributeError(name)

class Stack(typing.Generic[typing.TypeVar('T')]):

    def __init__(self):
        self._i = []

    def push(self, x):
        self._i.append(x)
        return self

    def pop(self):
        if not self._i:
            raise IndexError('pop from empty stack')
        return self._i.pop()

    @staticmethod
    def of(*xs):
        s = Stack()
        for x in xs:
            s.push(x)
        return s

    @property
    def top(self):
        return self._i[-1]

    @top.setter
    def top(self, v):
        self._i[-1] = v

class Base(abc.ABC):

    @abc.abstractmethod
    def area(self):
        ...

    def twice(self):
        return 2 * self.area()

class Sq(Base):

    def __init__(self, s):
        self.s = s

    def area(self):
        return self.s ** 2

class Temp:

    def __init__(self, c):
        self.c = c

    @property
    def f(self):
        return self.c * 9 / 5 + 32

    @f.setter
    def f(self, v):
        if v < -459:
            raise ValueError('too cold')
        self.c = (v - 32) * 5 / 9

    @classmethod
    def from_f(cls, v):
        t = cls(0)
        t.f = v
        return t

class MyDict(collections.UserDict):

    def __setitem__(self, k, v):
        super().__setitem__(k.lower(), v)

class MyList(collections.abc.MutableSequence):

    def __init__(self, *a):
        self.l = list(a)

    def __getitem__(self, i):
        return self.l[i]

    def __setitem__(self, i, v):
        self.l[i] = v

    def __delitem__(self, i):
        del self.l[i]

    def __len__(self):
        return len(self.l)

    def insert(self, i, v):
        self.l.insert(i, v)

def give(kind):
    return {'counter': lambda: collections.Counter('abca'), 'od': lambda: collections.OrderedDict(a=1, b=2), 'deque': lambda: collections.deque([1, 2], maxlen=3), 'frac': lambda: fractions.Fraction(1, 3), 'date': lambda: datetime.date(2024, 2, 29), 'td': lambda: datetime.timedelta(hours=36), 'time': lambda: datetime.time(1, 2), 'uuid': lambda: uuid.UUID(int=5), 'bytearray': lambda: bytearray(b'ab'), 'mv': lambda: memoryview(b'abc'), 'gen': lambda: (i * i for i in range(3)), 'map': lambda: map(str, [1]), 'zip': lambda: zip([1], [2]), 'it': lambda: iter([1, 2]), 'partial': lambda: functools.partial(int, base=2), 'lambda': lambda: lambda x: x + 1, 'pattern': lambda: re.compile('a+'), 'match': lambda: re.match('(?P<n>\\d+)-(\\w)', '12-x'), 'sio': lambda: io.StringIO('a\nb'), 'net': lambda: ipaddress.ip_network('10.0.0.0/30'), 'winpath': lambda: pathlib.PureWindowsPath('c:/x'), 'path': lambda: pathlib.Path('/x/y.txt'), 'exc': lambda: KeyError('k'), 'excs': lambda: [ValueError('a'), TypeError('b')], 'tuple': lambda: (1, (2, [3, {4}]), {'a': (5,)}), 'none': lambda: None, 'cls': lambda: Sq, 'excls': lambda: ValueError, 'mod': lambda: math.sqrt, 'enumd': lambda: {Suit.CLUBS: 1, Weekday.MON: [Weekday.TUE]}, 'perm': lambda: Perm.R | Perm.W, 'tz': lambda: datetime.datetime(2024, 1, 1, tzinfo=datetime.timezone.utc), 'dec': lambda: decimal.Decimal('1E+2'), 'cplx': lambda: 1 + 2j, 'big': lambda: 10 ** 5000, 'deep': lambda: functools.reduce(lambda a, _: [a], range(200), []), 'objs': lambda: [P(1), P(2)], 'objd': lambda: {'a': P(1)}, 'objset': lambda: {P(1), P(2)}, 'objkey': lambda: {P(1): 'x'}, 'nt': lambda: [collections.namedtuple('Q', 'a b')(1, 2)], 'rng': lambda: range(1, 9, 2), 'slice': lambda: slice(1, None, 2), 'str': lambda: type('S', (str,), {'shout': lambda self: self.upper()})('hey'), 'int': lambda: type('I', (int,), {})(5), 'cm': lambda: contextlib.nullcontext(5), 'items': lambda: {'a': 1}.items(), 'strm': lambda: 'a\x00b\ud800', 'chain': lambda: itertools.chain([1], [2]), 'sn': lambda: types.SimpleNamespace(a=1, b=[2]), 'dq': lambda: [collections.deque([1])]}[kind]()
#: tests
import collections, datetime, decimal, fractions, unittest, uuid, pathlib, copy, pickle, math, re, types, ipaddress, io, itertools, json, dataclasses, operator, functools
import solution
from solution import *

class Basic(unittest.TestCase):

    def test_counter(self):
        self.assertEqual(give('counter'), {'a': 2, 'b': 1, 'c': 1})
        self.assertEqual(give('counter').most_common(1), [('a', 2)])
        self.assertCountEqual(give('counter').elements(), 'aabc')

    def test_od(self):
        self.assertEqual(list(give('od')), ['a', 'b'])
        self.assertIsInstance(give('od'), collections.OrderedDict)

    def test_deque(self):
        self.assertEqual(give('deque').maxlen, 3)
        self.assertEqual(give('deque'), collections.deque([1, 2]))

    def test_frac(self):
        self.assertEqual(give('frac') + 1, fractions.Fraction(4, 3))

    def test_date(self):
        self.assertEqual(give('date').isoformat(), '2024-02-29')
        self.assertEqual(give('td').days, 1)
        self.assertEqual(give('time').hour, 1)

    def test_uuid(self):
        self.assertEqual(give('uuid').int, 5)

    def test_bytes(self):
        self.assertEqual(give('bytearray'), b'ab')
        self.assertIsInstance(give('bytearray'), bytearray)
        self.assertEqual(bytes(give('mv')), b'abc')

    def test_gen(self):
        self.assertEqual(list(give('gen')), [0, 1, 4])
        g = give('gen')
        self.assertEqual(next(g), 0)
        self.assertEqual(next(g), 1)
        self.assertIs(iter(g), g)

    def test_map(self):
        self.assertEqual(list(give('map')), ['1'])
        self.assertEqual(dict(give('zip')), {1: 2})
        self.assertEqual(sum(give('it')), 3)

    def test_partial(self):
        self.assertEqual(give('partial')('101'), 5)
        self.assertEqual(give('lambda')(1), 2)
        self.assertEqual(list(map(give('lambda'), [1, 2])), [2, 3])

    def test_sio(self):
        self.assertEqual(give('sio').read(), 'a\nb')
        self.assertEqual(list(give('sio')), ['a\n', 'b'])

    def test_net(self):
        self.assertEqual([str(h) for h in give('net').hosts()], ['10.0.0.1', '10.0.0.2'])

    def test_path(self):
        self.assertEqual(give('path').suffix, '.txt')
        self.assertEqual(give('path').name, 'y.txt')
        self.assertEqual(str(give('winpath')), 'c:\\x')
        self.assertIsInstance(give('path'), pathlib.PurePath)

    def test_exc(self):
        self.assertEqual(give('exc').args, ('k',))
        self.assertIsInstance(give('exc'), KeyError)
        self.assertEqual([type(e) for e in give('excs')], [ValueError, TypeError])

    def test_tuple(self):
        self.assertEqual(give('tuple'), (1, (2, [3, {4}]), {'a': (5,)}))
        self.assertIsInstance(give('tuple')[1], tuple)

    def test_cls(self):
        self.assertEqual(give('cls')(3).area(), 9)
        self.assertTrue(issubclass(give('excls'), Exception))
        self.assertEqual(give('mod')(9), 3)

    def test_enumd(self):
        self.assertEqual(give('enumd')['c'], 1)
        self.assertEqual(give('enumd')[Weekday.MON], [Weekday.TUE])

    def test_perm(self):
        self.assertEqual(give('perm'), 6)
        self.assertIn(Perm.R, give('perm'))
        self.assertEqual(give('perm'), Perm.R | Perm.W)

    def test_enum(self):
        self.assertEqual(Weekday.parse('tue'), Weekday.TUE)
        self.assertEqual(Weekday.MON.short, 'MO')
        self.assertEqual(str(Weekday.MON), 'Mon')
        self.assertEqual(Weekday(1), Weekday.MON)
        self.assertEqual(Weekday['TUE'].value, 2)
        self.assertEqual(len(Weekday), 2)
        self.assertIn(Weekday.MON, Weekday)

    def test_enum2(self):
        self.assertAlmostEqual(Planet.EARTH.ratio, 5.9 / 6.3)
        self.assertEqual(Planet.MARS.mass, 6.4)
        self.assertEqual(Planet((6.4, 3.3)), Planet.MARS)
        self.assertEqual(repr(Suit.CLUBS), "<Suit.CLUBS: 'c'>")
        self.assertEqual(f'{Suit.HEARTS}', 'h')

    def test_enum3(self):
        with self.assertRaises(ValueError):
            Weekday(9)
        with self.assertRaises(KeyError):
            Weekday['X']
        with self.assertRaises(AttributeError):
            Weekday.SUN
        self.assertEqual(Weekday.__members__['MON'], Weekday.MON)
        self.assertEqual({Weekday.MON: 1}[Weekday.MON], 1)

    def test_tz(self):
        self.assertEqual(give('tz').tzinfo, datetime.timezone.utc)
        self.assertEqual(give('dec'), 100)
        self.assertEqual(str(give('dec')), '1E+2')
        self.assertEqual(give('cplx').imag, 2)

    def test_big(self):
        self.assertEqual(give('big'), 10 ** 5000)

    def test_deep(self):
        self.assertEqual(len(give('deep')), 1)

    def test_objs(self):
        self.assertEqual(give('objs'), [P(1), P(2)])
        self.assertEqual(give('objd'), {'a': P(1)})
        self.assertEqual(give('objs')[0].x, 1)

    def test_objset(self):
        self.assertEqual(give('objset'), {P(2), P(1)})
        self.assertEqual(give('objkey')[P(1)], 'x')
        self.assertEqual(len({P(1), P(1)}), 1)

    def test_nt(self):
        self.assertEqual(give('nt')[0].b, 2)
        self.assertEqual(give('nt'), [(1, 2)])

    def test_rng(self):
        self.assertEqual(give('rng'), range(1, 9, 2))
        self.assertEqual(list(give('rng')), [1, 3, 5, 7])
        self.assertEqual(give('slice'), slice(1, None, 2))

    def test_cm(self):
        with give('cm') as x:
            self.assertEqual(x, 5)

    def test_items(self):
        self.assertEqual(list(give('items')), [('a', 1)])
        self.assertEqual(give('strm'), 'a\x00b\ud800')
        self.assertEqual(list(give('chain')), [1, 2])
        self.assertEqual(give('sn').b, [2])
        self.assertEqual(give('sn'), types.SimpleNamespace(a=1, b=[2]))
        self.assertEqual(give('dq')[0][0], 1)

    def test_dc(self):
        n = Node(1)
        c = n.add(2)
        self.assertEqual(list(n), [1, 2])
        self.assertIs(c.parent, n)
        self.assertEqual(len(n), 2)
        self.assertEqual(n.children[0].value, 2)
        n.value = 7
        self.assertEqual(list(n)[0], 7)

    def test_dc2(self):
        self.assertEqual(repr(P(1)), 'P(x=1, y=0.0)')
        self.assertEqual(P(1, 2) + P(1, 1), P(2, 3))
        self.assertEqual(P(1, 2) @ P(3, 4), 11)

    def test_dc3(self):
        with self.assertRaises(dataclasses.FrozenInstanceError):
            P(1).x = 3

    def test_dc4(self):
        self.assertEqual(dataclasses.asdict(P(1, 2)), {'x': 1, 'y': 2})
        self.assertEqual(dataclasses.replace(P(1, 2), y=5), P(1, 5))
        self.assertEqual([f.name for f in dataclasses.fields(P)], ['x', 'y'])

    def test_vec(self):
        v = Vec(3, 4)
        self.assertEqual(abs(v), 5)
        self.assertEqual(-v, Vec(-3, -4))
        self.assertEqual(2 * v, Vec(6, 8))
        self.assertEqual(v[0], 3)
        self.assertEqual(list(v), [3, 4])
        self.assertIn(4, v)
        self.assertTrue(v)
        self.assertFalse(Vec(0))
        self.assertEqual(v(2), 11)
        self.assertEqual(v.y, 4)
        self.assertEqual(f'{v:.1f}', '3.0|4.0')
        self.assertEqual(str(v), 'Vec(3, 4)')
        self.assertEqual([10, 20, 30][v], 30)
        self.assertEqual({v: 1}[Vec(3, 4)], 1)
        x, y = v
        self.assertEqual(x + y, 7)

    def test_vec2(self):
        with self.assertRaises(AttributeError):
            Vec(1).q
        self.assertFalse(hasattr(Vec(1), 'q'))
        self.assertTrue(hasattr(Vec(1), 'x'))
        self.assertEqual(getattr(Vec(1), 'q', 5), 5)
        with self.assertRaises(TypeError):
            Vec(1) + 1
        with self.assertRaises(TypeError):
            Vec(1) < Vec(2)

    def test_stack(self):
        s = Stack.of(1, 2)
        self.assertEqual(s.pop(), 2)
        self.assertEqual(s.push(5).push(6).top, 6)
        s.top = 9
        self.assertEqual(s.pop(), 9)
        with self.assertRaisesRegex(IndexError, 'empty'):
            for _ in range(5):
                s.pop()

    def test_generic(self):
        self.assertEqual(Stack[int]().push(1).pop(), 1)

    def test_abc(self):
        with self.assertRaises(TypeError):
            Base()
        self.assertEqual(Sq(3).twice(), 18)
        self.assertIsInstance(Sq(1), Base)
        self.assertTrue(issubclass(Sq, Base))

    def test_md(self):
        d = MyDict()
        d['A'] = 1
        self.assertEqual(d['a'], 1)
        self.assertEqual(dict(d), {'a': 1})
        self.assertIn('a', d)
        self.assertEqual(d.get('z', 3), 3)

    def test_ml(self):
        l = MyList(1, 2)
        l.append(3)
        self.assertEqual(list(l), [1, 2, 3])
        self.assertEqual(l.pop(), 3)
        l.extend([5])
        self.assertEqual(l.index(5), 2)
        self.assertEqual(l[0:2], [1, 2])
        del l[0]
        self.assertEqual(len(l), 2)

    def test_copy(self):
        v = copy.deepcopy(Vec(1, [2]))
        self.assertEqual(v.a, (1, [2]))
        self.assertEqual(pickle.loads(pickle.dumps(P(1))), P(1))

    def test_json(self):
        self.assertEqual(json.dumps(give('tuple')[0:1]), '[1]')
        self.assertEqual(json.loads(json.dumps({'a': Suit.CLUBS})), {'a': 'c'})

    def test_attr(self):
        p = Sq(3)
        self.assertEqual(vars(p), {'s': 3})
        self.assertEqual(p.__dict__, {'s': 3})
        self.assertEqual(p.__class__.__name__, 'Sq')
        self.assertEqual(type(p).__name__, 'Sq')
        self.assertIs(type(p), Sq)
        setattr(p, 's', 4)
        self.assertEqual(p.area(), 16)
        p.extra = 1
        self.assertEqual(p.extra, 1)
        del p.extra
        self.assertFalse(hasattr(p, 'extra'))

    def test_doc(self):
        self.assertIsNone(Sq.__doc__)
        self.assertEqual(Sq.__name__, 'Sq')
        self.assertEqual(give.__name__, 'give')
        self.assertTrue(callable(give))
        self.assertEqual(Sq.__module__, 'solution')
        self.assertEqual(Sq.__mro__[1], Base)
        self.assertEqual(Sq.__bases__, (Base,))

    def test_unbound(self):
        self.assertEqual(Sq.area(Sq(2)), 4)
        m = Sq(2).area
        self.assertEqual(m(), 4)
        self.assertEqual(sorted([Sq(3), Sq(1)], key=Sq.area)[0].s, 1)
        self.assertEqual(max([Sq(1), Sq(5)], key=operator.attrgetter('s')).s, 5)
        self.assertEqual(list(map(Sq.area, [Sq(1), Sq(2)])), [1, 4])
