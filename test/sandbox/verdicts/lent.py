#: solution
import csv, functools, io, json
def add(items):
    return sum(items)
def rows(stream):
    return list(csv.reader(stream))
def load(stream):
    return json.load(stream)
def save(stream, value):
    json.dump(value, stream)
def log(stream, *words):
    print(*words, file=stream)
def retry(action, times, errors):
    for left in reversed(range(times)):
        try:
            return action()
        except errors:
            if not left:
                raise
def notify(listeners, event):
    for listener in listeners:
        listener.on(event)
    return len(listeners)
def cached(function):
    known = {}
    @functools.wraps(function)
    def inner(*args):
        if args not in known:
            known[args] = function(*args)
        return known[args]
    return inner
def arity(function):
    import inspect
    return len(inspect.signature(function).parameters)
def greet():
    name = input("name? ")
    print("hello", name)
def best(items, key=None):
    return max(items, key=key)
#: tests
import contextlib, io, itertools, operator, unittest
from unittest import mock
from solution import add, arity, best, cached, greet, load, log, notify, retry, rows, save


class Broken(Exception):
    pass


class Basic(unittest.TestCase):
    def test_iterators(self):
        self.assertEqual(add(x * x for x in range(4)), 14)
        self.assertEqual(add(map(int, "123")), 6)
        self.assertEqual(add(itertools.islice(itertools.count(5), 2)), 11)

    def test_streams(self):
        self.assertEqual(rows(io.StringIO("a,b\nc,d\n")), [["a", "b"], ["c", "d"]])
        self.assertEqual(load(io.StringIO('{"a": 1}')), {"a": 1})
        out = io.StringIO()
        save(out, [1, 2])
        log(out, "x", 3)
        self.assertEqual(out.getvalue(), "[1, 2]x 3\n")

    def test_own_exception(self):
        calls = []

        def action():
            calls.append(1)
            if len(calls) < 3:
                raise Broken("again")
            return "done"

        self.assertEqual(retry(action, 3, (Broken,)), "done")
        calls.clear()
        with self.assertRaises(Broken):
            retry(action, 2, Broken)

    def test_own_object(self):
        class Listener:
            def __init__(self):
                self.events = []

            def on(self, event):
                self.events.append(event)

        listener, other = Listener(), mock.Mock()
        self.assertEqual(notify([listener, other], "x"), 2)
        self.assertEqual(listener.events, ["x"])
        other.on.assert_called_once_with("x")

    def test_decorated(self):
        calls = []

        @cached
        def square(x):
            "Squares."
            calls.append(x)
            return x * x

        self.assertEqual([square(3), square(3)], [9, 9])
        self.assertEqual((square.__name__, square.__doc__, calls), ("square", "Squares.", [3]))

    def test_signature(self):
        self.assertEqual(arity(lambda a, b, *c: None), 3)

    def test_prints(self):
        with contextlib.redirect_stdout(io.StringIO()) as out, mock.patch("builtins.input", return_value="Ann"):
            greet()
        self.assertEqual(out.getvalue(), "hello Ann\n")

    def test_reads(self):
        with mock.patch("sys.stdin", io.StringIO("Bob\n")), mock.patch("sys.stdout", new_callable=io.StringIO) as out:
            greet()
        self.assertIn("hello Bob", out.getvalue())

    def test_key(self):
        self.assertEqual(best(["a", "bbb", "cc"], key=len), "bbb")
        self.assertEqual(best([(1, 5), (2, 3)], key=operator.itemgetter(1)), (1, 5))
#: wrong does not look at what it is given
def add(items):
    return 0
def rows(stream):
    return []
def load(stream):
    return {}
def save(stream, value):
    pass
def log(stream, *words):
    print(*words)
def retry(action, times, errors):
    return "done"
def notify(listeners, event):
    return len(listeners)
def cached(function):
    return function
def arity(function):
    return 0
def greet():
    print("hello you")
def best(items, key=None):
    return items[0]
