#: solution
import asyncio, contextlib, functools, os, sys, time, threading, random, logging, warnings, json, re, tempfile, concurrent.futures, itertools, typing, string
CONFIG = {'limit': 3}
LIMITS = [1, 2]
_registry = {}
logger = logging.getLogger('app')

class Meta(type):

    def __getitem__(cls, k):
        return k * 2

    def __len__(cls):
        return 7

class M(metaclass=Meta):
    count = 0
    names = []
    _cache = {}

    @classmethod
    def make(cls):
        cls.count += 1
        cls.names.append(f'm{cls.count}')
        return cls()

class Singleton:
    _inst = None

    def __new__(cls):
        if cls._inst is None:
            cls._inst = super().__new__(cls)
        return cls._inst

class Err(Exception):

    def __init__(self, msg, code=1):
        super().__init__(msg)
        self.code = code

class Sub(Err, KeyError):
    pass

def register(name):

    def deco(fn):
        _registry[name] = fn
        return fn
    return deco

def fire(name, *a):
    return _registry[name](*a)

@functools.lru_cache(maxsize=None)
def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)

def warn():
    warnings.warn('old', DeprecationWarning)
    return 1

def log():
    logger.warning('hello %s', 'x')
    return 1

def env():
    return os.environ.get('HOME_X', 'none')

def roll():
    return random.randint(1, 6)

def now():
    return time.time()

def nap():
    time.sleep(100)
    return 1

def readfile(p):
    with open(p) as f:
        return f.read()

def writefile(p, s):
    with open(p, 'w') as f:
        f.write(s)

def fails(n):
    if n == 0:
        raise Sub('k', 5)
    if n == 1:
        raise Err('boom') from ValueError('inner')
    if n == 2:
        try:
            1 / 0
        except ZeroDivisionError:
            raise KeyError('ctx')
    if n == 3:
        sys.exit('bye')
    if n == 4:
        raise KeyboardInterrupt
    if n == 5:
        raise OSError(2, 'No such', 'f.txt')
    if n == 6:
        raise UnicodeDecodeError('utf-8', b'\xff', 0, 1, 'bad')
    if n == 7:
        assert False, 'asserted'
    if n == 8:
        raise NotImplementedError
    if n == 9:
        raise json.JSONDecodeError('x', 'doc', 0)
    if n == 10:
        raise ExceptionGroup('g', [ValueError(1), ExceptionGroup('h', [TypeError(2)])])
    if n == 11:
        raise GeneratorExit
    if n == 12:
        raise StopAsyncIteration
    if n == 13:
        raise asyncio.TimeoutError
    if n == 14:
        raise re.error('bad', 'a(', 1)

def use(cb):
    return cb(2)

def use_kw(cb):
    return cb(*[2], a=1)

def countdown(n):
    try:
        while n:
            got = (yield n)
            if got:
                n = got
            else:
                n -= 1
    except ValueError:
        yield 'caught'
    finally:
        LIMITS.append('closed')
    return 'done'

def each(items):
    for i in items:
        yield (i, sum((1 for _ in items)))

@contextlib.contextmanager
def cd(x):
    LIMITS.append(x)
    try:
        yield x
    finally:
        LIMITS.remove(x)

async def gather(fs):
    return await asyncio.gather(*(f() for f in fs))

async def timeout(fn):
    try:
        return await asyncio.wait_for(fn(), 0.01)
    except asyncio.TimeoutError:
        return 'late'

class AQ:

    def __init__(self):
        self.q = asyncio.Queue()

    async def put(self, x):
        await self.q.put(x)

    async def get(self):
        return await self.q.get()

    async def drain(self):
        while not self.q.empty():
            yield (await self.q.get())

    @contextlib.asynccontextmanager
    async def hold(self):
        await self.put('held')
        yield self
        await self.put('freed')

async def worker(ev):
    await ev.wait()
    return 'ok'

class Thread_:

    def __init__(self):
        self.n = 0
        self.lock = threading.Lock()

    def run(self, k):
        ts = [threading.Thread(target=self.inc) for _ in range(k)]
        [t.start() for t in ts]
        [t.join() for t in ts]
        return self.n

    def inc(self):
        with self.lock:
            self.n += 1

def pool(xs):
    with concurrent.futures.ThreadPoolExecutor(3) as ex:
        return list(ex.map(lambda x: x * x, xs))

def visit(o):
    return {type(o).__name__: getattr(o, 'name', None)}

def walk(t):
    return t if not isinstance(t, (list, tuple)) else [walk(x) for x in t]

def attr_set(o):
    o.flag = True
    return o

def first(it):
    return next(it)

def echo(*a, **k):
    return (a, k)

def total(xs):
    return sum((x.price * x.qty for x in xs))

def sort(xs):
    return sorted(xs)

def eq(a, b):
    return a == b

def ident(x):
    return x

def same(a, b):
    return a is b

def say():
    print('out')
    print('err', file=sys.stderr)
    sys.stdout.write('raw')

def ask():
    return [input('> '), sys.stdin.readline(), sys.stdin.read()]

def main(argv=None):
    argv = sys.argv[1:] if argv is None else argv
    print(len(argv))
    return 0
#: tests
import asyncio, contextlib, io, logging, os, random, sys, time, unittest, warnings, functools, itertools, operator, tempfile, types, threading, collections, dataclasses, enum, decimal, datetime, pathlib, string
from unittest import mock
import solution
from solution import *
from solution import _registry

class Item:

    def __init__(self, price, qty):
        self.price, self.qty = (price, qty)

    def __lt__(self, o):
        return self.price < o.price

    def __eq__(self, o):
        return isinstance(o, Item) and self.price == o.price

    def __hash__(self):
        return 1

@dataclasses.dataclass(order=True)
class DC:
    price: int
    qty: int = 1

class Basic(unittest.TestCase):

    def test_count(self):
        M.count = 0
        M.names.clear()
        M.make()
        M.make()
        self.assertEqual(M.count, 2)
        self.assertEqual(M.names, ['m1', 'm2'])

    def test_single(self):
        self.assertIs(Singleton(), Singleton())

    def test_config(self):
        solution.CONFIG['limit'] = 9
        self.assertEqual(solution.CONFIG['limit'], 9)
        self.assertEqual(CONFIG['limit'], 9)

    def test_register(self):

        @register('a')
        def fn(x):
            return x + 1
        self.assertEqual(fire('a', 1), 2)
        self.assertIn('a', _registry)
        self.assertEqual(fn(2), 3)

    def test_lru(self):
        fib.cache_clear()
        self.assertEqual(fib(30), 832040)
        self.assertEqual(fib.cache_info().misses, 31)
        self.assertEqual(fib.__wrapped__(1), 1)

    def test_env(self):
        with mock.patch.dict(os.environ, {'HOME_X': 'y'}):
            self.assertEqual(env(), 'y')
        self.assertEqual(env(), 'none')

    def test_roll(self):
        with mock.patch('random.randint', return_value=4):
            self.assertEqual(roll(), 4)
        with mock.patch.object(solution.random, 'randint', side_effect=[1, 2]):
            self.assertEqual([roll(), roll()], [1, 2])
        random.seed(3)
        a = roll()
        random.seed(3)
        self.assertEqual(roll(), a)

    def test_now(self):
        with mock.patch('time.time', return_value=5.0):
            self.assertEqual(now(), 5.0)
        with mock.patch('solution.time.time', lambda: 6.0):
            self.assertEqual(now(), 6.0)

    def test_nap(self):
        with mock.patch('time.sleep') as s:
            self.assertEqual(nap(), 1)
        s.assert_called_once_with(100)

    def test_file(self):
        with tempfile.TemporaryDirectory() as d:
            p = os.path.join(d, 'x')
            writefile(p, 'hi')
            self.assertEqual(readfile(p), 'hi')
            self.assertEqual(pathlib.Path(p).read_text(), 'hi')
            self.assertEqual(os.listdir(d), ['x'])

    def test_open(self):
        with mock.patch('builtins.open', mock.mock_open(read_data='zz')):
            self.assertEqual(readfile('nope'), 'zz')
        with self.assertRaises(FileNotFoundError) as c:
            readfile('/nope/x')
        self.assertEqual(c.exception.errno, 2)

    def test_err0(self):
        with self.assertRaises(KeyError) as c:
            fails(0)
        self.assertEqual(c.exception.code, 5)
        self.assertIsInstance(c.exception, Err)
        self.assertIsInstance(c.exception, Sub)

    def test_err1(self):
        with self.assertRaises(Err) as c:
            fails(1)
        self.assertEqual(str(c.exception.__cause__), 'inner')
        self.assertEqual(str(c.exception), 'boom')
        with self.assertRaisesRegex(Err, '^boom$'):
            fails(1)

    def test_err2(self):
        with self.assertRaises(KeyError) as c:
            fails(2)
        self.assertIsInstance(c.exception.__context__, ZeroDivisionError)
        self.assertIsNone(c.exception.__cause__)

    def test_err3(self):
        with self.assertRaises(SystemExit) as c:
            fails(3)
        self.assertEqual(c.exception.code, 'bye')

    def test_err5(self):
        with self.assertRaises(FileNotFoundError) as c:
            fails(5)
        self.assertEqual((c.exception.errno, c.exception.filename), (2, 'f.txt'))

    def test_err6(self):
        with self.assertRaises(UnicodeDecodeError) as c:
            fails(6)
        self.assertEqual(c.exception.start, 0)

    def test_err7(self):
        with self.assertRaises(AssertionError):
            fails(7)

    def test_err8(self):
        with self.assertRaises(NotImplementedError):
            fails(8)

    def test_err9(self):
        import json
        with self.assertRaises(json.JSONDecodeError) as c:
            fails(9)
        self.assertEqual(c.exception.pos, 0)

    def test_err10(self):
        with self.assertRaises(ExceptionGroup) as c:
            fails(10)
        self.assertEqual(c.exception.split(ValueError)[0].exceptions[0].args, (1,))
        self.assertEqual(len(c.exception.exceptions), 2)

    def test_err11(self):
        with self.assertRaises(GeneratorExit):
            fails(11)

    def test_err12(self):
        with self.assertRaises(StopAsyncIteration):
            fails(12)
        with self.assertRaises(KeyboardInterrupt):
            fails(4)
        with self.assertRaises(TimeoutError):
            fails(13)
        import re
        with self.assertRaises(re.error):
            fails(14)

    def test_own_error(self):

        class Mine(ValueError):
            pass

        def cb(x):
            raise Mine('mine')
        with self.assertRaises(Mine):
            use(cb)

    def test_cb(self):
        self.assertEqual(use(lambda x: x * 2), 4)
        self.assertEqual(use_kw(lambda *a, **k: (a, k)), ((2,), {'a': 1}))
        m = mock.Mock(return_value=3)
        self.assertEqual(use(m), 3)
        m.assert_called_once_with(2)
        self.assertEqual(use(str), '2')
        self.assertEqual(use(operator.neg), -2)
        self.assertEqual(use(functools.partial(pow, 3)), 9)
        self.assertEqual(use([1, 2, 3].__getitem__), 3)
        self.assertEqual(use('{}!'.format), '2!')
        self.assertEqual(use({2: 'x'}.get), 'x')

    def test_gen2(self):
        g = countdown(3)
        next(g)
        g.close()
        self.assertIn('closed', solution.LIMITS)
        with self.assertRaises(StopIteration):
            next(g)

    def test_each(self):
        self.assertEqual(list(each([1, 2])), [(1, 2), (2, 2)])

    def test_cd(self):
        with cd(77):
            self.assertIn(77, solution.LIMITS)
        self.assertNotIn(77, solution.LIMITS)
        with self.assertRaises(ValueError):
            with cd(78):
                raise ValueError
        self.assertNotIn(78, solution.LIMITS)

    def test_thread(self):
        self.assertEqual(Thread_().run(5), 5)
        self.assertEqual(pool([1, 2]), [1, 4])

    def test_visit(self):
        self.assertEqual(visit(types.SimpleNamespace(name='q')), {'SimpleNamespace': 'q'})
        self.assertEqual(visit(Item(1, 2)), {'Item': None})

    def test_walk(self):
        self.assertEqual(walk([1, (2, [3])]), [1, [2, [3]]])

    def test_first(self):
        it = iter([5, 6])
        self.assertEqual(first(it), 5)
        self.assertEqual(next(it), 6)
        g = (x for x in [7, 8])
        first(g)
        self.assertEqual(list(g), [8])

    def test_echo(self):
        self.assertEqual(echo(1, a=2), ((1,), {'a': 2}))
        self.assertEqual(echo(*[1, 2], **{'b': None}), ((1, 2), {'b': None}))

    def test_items(self):
        self.assertEqual(total([Item(2, 3), Item(1, 1)]), 7)
        self.assertEqual([i.price for i in sort([Item(3, 0), Item(1, 0)])], [1, 3])
        self.assertTrue(eq(Item(1, 2), Item(1, 3)))
        self.assertEqual(total([DC(2, 3)]), 6)
        self.assertEqual(sort([DC(2), DC(1)])[0], DC(1))
        a = Item(1, 1)
        self.assertIs(ident(a), a)
        self.assertTrue(same(a, a))
        self.assertEqual(sort([(1, Item(1, 1))])[0][0], 1)

    def test_say(self):
        with contextlib.redirect_stdout(io.StringIO()) as o, contextlib.redirect_stderr(io.StringIO()) as e:
            say()
        self.assertEqual(o.getvalue(), 'out\nraw')
        self.assertEqual(e.getvalue(), 'err\n')
        with mock.patch('sys.stdout', new_callable=io.StringIO) as o:
            say()
        self.assertEqual(o.getvalue(), 'out\nraw')
        with mock.patch('builtins.print') as p:
            say()
        self.assertEqual(p.call_count, 2)
        p.assert_any_call('out')

    def test_ask(self):
        with mock.patch('sys.stdin', io.StringIO('a\nb\nc\nd')), contextlib.redirect_stdout(io.StringIO()) as o:
            self.assertEqual(ask(), ['a', 'b\n', 'c\nd'])
        self.assertEqual(o.getvalue(), '> ')
        with mock.patch('builtins.input', side_effect=['x']), mock.patch('sys.stdin', io.StringIO('')):
            self.assertEqual(ask(), ['x', '', ''])
        with self.assertRaises(EOFError):
            with mock.patch('sys.stdin', io.StringIO('')):
                ask()

    def test_argv(self):
        with mock.patch.object(sys, 'argv', ['p', '1', '2']), contextlib.redirect_stdout(io.StringIO()) as o:
            self.assertEqual(main(), 0)
        self.assertEqual(o.getvalue(), '2\n')

    def test_patch_name(self):
        with mock.patch('solution.roll', return_value=99):
            self.assertEqual(solution.roll(), 99)
        with mock.patch.object(Sub, '__str__', lambda s: 'patched', create=True):
            pass

    def test_patch_method(self):
        with mock.patch.object(M, 'make', return_value=4):
            self.assertEqual(M.make(), 4)

    def test_module(self):
        self.assertTrue(hasattr(solution, 'fib'))
        self.assertFalse(hasattr(solution, 'nope'))
        self.assertEqual(solution.__name__, 'solution')
        self.assertIn('fib', dir(solution))

    def test_subtests(self):
        for i in range(3):
            with self.subTest(i=i):
                self.assertEqual(ident(i), i)

    def test_asserts(self):
        self.assertCountEqual(sort([3, 1]), [3, 1])
        self.assertAlmostEqual(ident(0.1) + 0.2, 0.3)
        self.assertListEqual(sort([2, 1]), [1, 2])
        self.assertDictEqual(ident({'a': 1}), {'a': 1})
        self.assertIsNone(ident(None))
        self.assertIn('a', ident('abc'))
        self.assertGreater(ident(3), 2)
        self.assertRegex(ident('abc'), 'b')
        self.assertIsInstance(ident((1,)), tuple)
        self.assertTupleEqual(ident((1,)), (1,))
        self.assertSetEqual(ident({1}), {1})
        self.assertNotIsInstance(ident(1), str)
        self.assertMultiLineEqual(ident('a\nb'), 'a\nb')

class Async(unittest.IsolatedAsyncioTestCase):

    async def asyncSetUp(self):
        self.q = AQ()

    async def test_gather(self):

        async def one():
            await asyncio.sleep(0)
            return 1
        self.assertEqual(await gather([one, one]), [1, 1])

    async def test_q(self):
        await self.q.put(1)
        await self.q.put(2)
        self.assertEqual(await self.q.get(), 1)
        self.assertEqual([x async for x in self.q.drain()], [2])

    async def test_hold(self):
        async with self.q.hold() as q:
            self.assertEqual(await q.get(), 'held')
        self.assertEqual(await self.q.get(), 'freed')

    async def test_event(self):
        ev = asyncio.Event()
        t = asyncio.create_task(worker(ev))
        await asyncio.sleep(0)
        ev.set()
        self.assertEqual(await t, 'ok')

    async def test_cancel(self):
        t = asyncio.create_task(worker(asyncio.Event()))
        await asyncio.sleep(0)
        t.cancel()
        with self.assertRaises(asyncio.CancelledError):
            await t

    async def test_amock(self):
        m = mock.AsyncMock(return_value=4)
        self.assertEqual(await gather([m]), [4])
        m.assert_awaited_once()

    async def test_iter(self):
        it = self.q.drain().__aiter__()
        with self.assertRaises(StopAsyncIteration):
            await it.__anext__()

    async def test_tg(self):
        await self.q.put(1)
        async with asyncio.TaskGroup() as tg:
            t = tg.create_task(self.q.get())
        self.assertEqual(t.result(), 1)
