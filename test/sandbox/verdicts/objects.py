#: solution
import collections, dataclasses, typing
@dataclasses.dataclass(order=True)
class Card:
    rank: int
    suit: str = "x"
class Pile(list):
    def top(self):
        return self[-1]
class Table(dict):
    def total(self):
        return sum(self.values())
class Point(typing.NamedTuple):
    x: int
    y: int = 0
    def norm(self):
        return abs(self.x) + abs(self.y)
Pair = collections.namedtuple("Pair", "left right")
def card(n):
    return Card(n)
def pile(*items):
    return Pile(items)
def pair(a, b):
    return Pair(a, b)
def table():
    return collections.defaultdict(lambda: 7, a=1)
#: tests
import copy, pickle, unittest
from solution import Card, Pair, Pile, Point, Table, card, pair, pile, table


class Basic(unittest.TestCase):
    def test_copy(self):
        self.assertEqual(copy.copy(card(3)), Card(3))
        self.assertEqual(copy.deepcopy(card(3)).rank, 3)

    def test_pickle(self):
        self.assertEqual(pickle.loads(pickle.dumps(card(4))), Card(4))

    def test_order(self):
        self.assertLess(Card(1), Card(2))
        self.assertEqual(sorted([Card(2), Card(1)])[0].rank, 1)

    def test_list_of_its_own(self):
        self.assertEqual(pile(1, 2), [1, 2])
        self.assertEqual(pile(1, 2).top(), 2)
        self.assertIsInstance(pile(), Pile)
        mine = Pile([1])
        mine.append(5)
        self.assertEqual(list(mine), [1, 5])
        self.assertEqual(len(mine), 2)

    def test_dict_of_its_own(self):
        table = Table(a=1)
        table["b"] = 4
        self.assertEqual(table.total(), 5)
        self.assertEqual(table, {"a": 1, "b": 4})

    def test_records(self):
        self.assertEqual(Point(3, -4).norm(), 7)
        self.assertEqual(Point(3).y, 0)
        self.assertEqual(pair(1, 2), Pair(1, 2))
        self.assertEqual(pair(1, 2), (1, 2))
        self.assertEqual(pair(1, 2)._replace(left=5), (5, 2))
        left, right = pair(1, 2)
        self.assertEqual((left, right), (1, 2))

    def test_defaults(self):
        self.assertEqual(table()["zz"], 7)
#: wrong swaps the fields
import collections, dataclasses, typing
@dataclasses.dataclass(order=True)
class Card:
    rank: int
    suit: str = "x"
class Pile(list):
    def top(self):
        return self[0]
class Table(dict):
    def total(self):
        return len(self)
class Point(typing.NamedTuple):
    x: int
    y: int = 1
    def norm(self):
        return self.x
Pair = collections.namedtuple("Pair", "right left")
def card(n):
    return Card(n + 1)
def pile(*items):
    return list(items)
def pair(a, b):
    return Pair(b, a)
def table():
    return {"a": 1}
