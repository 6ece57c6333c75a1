#: solution
import asyncio
class Machine:
    def __init__(self, stock):
        self.stock = dict(stock)
        self.log = []
        self.groups = {}
    def buy(self, name):
        self.stock[name] -= 1
        self.log.append(name)
        return self.stock[name]
    def entries(self):
        return list(self.log)
    def left(self):
        return dict(self.stock)
    def put(self, group, names):
        self.groups[group] = list(names)
    def add(self, group, name):
        self.groups[group].append(name)
    def get(self, group):
        return self.groups[group]
def note(items):
    return len(items)
def rows(n):
    return [[0] * n for _ in range(n)]
def fill(value):
    return value
async def ordered(items):
    await asyncio.sleep(0)
    return sorted(items)
#: tests
import asyncio, unittest
from solution import Machine, note, rows, fill, ordered


class Basic(unittest.TestCase):
    def test_stock_stays(self):
        stock = {"a": 2}
        m = Machine(stock)
        self.assertEqual(m.buy("a"), 1)
        self.assertEqual(stock, {"a": 2})

    def test_literal_stock(self):
        m = Machine({"a": 2})
        m.buy("a")
        self.assertEqual(m.left(), {"a": 1})

    def test_entries_are_a_copy(self):
        m = Machine({"a": 2})
        m.buy("a")
        before = m.entries()
        m.buy("a")
        self.assertEqual(before, ["a"])
        self.assertEqual(m.entries(), ["a", "a"])

    def test_left_is_a_copy(self):
        m = Machine({"a": 2})
        left = m.left()
        m.buy("a")
        self.assertEqual(left, {"a": 2})

    def test_groups(self):
        m = Machine({})
        names = ["x"]
        m.put("g", names)
        m.add("g", "y")
        self.assertEqual(names, ["x"])
        self.assertEqual(m.get("g"), ["x", "y"])

    def test_live_group(self):
        m = Machine({})
        m.put("g", [])
        live = m.get("g")
        m.add("g", "y")
        self.assertEqual(live, ["y"])
        live.append("z")
        self.assertEqual(m.get("g"), ["y", "z"])
        m.add("g", "w")
        self.assertEqual(live, ["y", "z", "w"])
        self.assertIs(m.get("g"), live)

    def test_note(self):
        a, b = [1], [2]
        note(a)
        note(b)
        note([3])
        self.assertEqual((a, b), ([1], [2]))

    def test_note_twice(self):
        a = [1]
        self.assertEqual([note(a), note(a)], [1, 1])
        self.assertEqual(a, [1])

    def test_nested(self):
        a = {"k": [1, 2]}
        note(a)
        note({})
        self.assertEqual(a, {"k": [1, 2]})

    def test_rows(self):
        one = rows(2)
        one[0][0] = 1
        self.assertEqual(one, [[1, 0], [0, 0]])
        self.assertEqual(rows(2), [[0, 0], [0, 0]])

    def test_fill(self):
        a = [1]
        b = fill(a)
        note(b)
        self.assertEqual(a, [1])

    def test_ordered(self):
        a = [2, 1]
        self.assertEqual(asyncio.run(ordered(a)), [1, 2])
        self.assertEqual(a, [2, 1])
#: wrong keeps what it gets and changes it later; says it changed argument 1 of an earlier call
import asyncio
_seen = []
class Machine:
    def __init__(self, stock):
        self.stock = stock
        self.log = []
        self.groups = {}
    def buy(self, name):
        self.stock[name] -= 1
        self.log.append(name)
        return self.stock[name]
    def entries(self):
        return self.log
    def left(self):
        return self.stock
    def put(self, group, names):
        self.groups[group] = names
    def add(self, group, name):
        self.groups[group].append(name)
    def get(self, group):
        return self.groups[group]
def note(items):
    if _seen:
        last = _seen[-1]
        if isinstance(last, dict):
            for v in last.values():
                v.append(99)
        else:
            last.append(99)
    _seen.append(items)
    return len(items)
def rows(n):
    return [[0] * n] * n
def fill(value):
    return value
async def ordered(items):
    await asyncio.sleep(0)
    items.sort()
    return items
#: wrong keeps inner parts; says it changed argument 1 of an earlier call
import asyncio
_seen = []
class Machine:
    def __init__(self, stock):
        self.stock = dict(stock)
        self.log = []
        self.groups = {}
    def buy(self, name):
        self.stock[name] -= 1
        self.log.append(name)
        return self.stock[name]
    def entries(self):
        return list(self.log)
    def left(self):
        return dict(self.stock)
    def put(self, group, names):
        self.groups[group] = list(names)
    def add(self, group, name):
        self.groups[group].append(name)
    def get(self, group):
        return self.groups[group]
_rows = [[0] * 2 for _ in range(2)]
def note(items):
    for v in _seen:
        v.append(7)
    if isinstance(items, dict):
        _seen.extend(items.values())
    return len(items)
def rows(n):
    return list(_rows)
def fill(value):
    return value
async def ordered(items):
    await asyncio.sleep(0)
    return sorted(items)
