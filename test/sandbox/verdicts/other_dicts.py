#: solution
from collections import Counter, OrderedDict, defaultdict, deque
class Till:
    """Hands out dicts and queues of its own."""
    def __init__(self, coins):
        self.coins = Counter(coins)
        self.groups = defaultdict(list)
        self.last = deque()
    def content(self):
        return Counter(self.coins)
    def by_size(self):
        return OrderedDict(sorted(self.coins.items()))
    def put(self, coin):
        self.coins[coin] += 1
        self.last.append(coin)
        self.groups["big" if coin > 99 else "small"].append(coin)
    def grouped(self):
        return defaultdict(list, {name: list(coins) for name, coins in self.groups.items()})
def counted(items):
    return Counter(items)
def very(items):
    """The very object, as the description says."""
    return items
#: tests
import unittest
from collections import Counter, OrderedDict, defaultdict
from solution import Till, counted, very


class Basic(unittest.TestCase):
    def test_content_is_new(self):
        till = Till({5: 1})
        till.content()[200] = 3
        self.assertEqual(till.content(), Counter({5: 1}))
        before = till.content()
        till.put(5)
        self.assertEqual((before[5], till.content()[5]), (1, 2))

    def test_sorted_content_is_new(self):
        till = Till(OrderedDict([(10, 1), (5, 2)]))
        till.by_size().clear()
        self.assertEqual(list(till.by_size()), [5, 10])

    def test_groups_are_new(self):
        till = Till({})
        till.put(100)
        till.grouped()["big"].append(7)
        till.grouped()["odd"] = [1]
        self.assertEqual(till.grouped(), {"big": [100]})

    def test_coins_of_the_caller(self):
        coins = Counter({10: 2})
        till = Till(coins)
        till.put(10)
        coins[10] = 9
        self.assertEqual(till.content(), Counter({10: 3}))

    def test_counts_of_each_call(self):
        first = counted("aab")
        second = counted("c")
        self.assertEqual((first, second), (Counter("aab"), Counter("c")))

    def test_the_very_object(self):
        for items in (Counter("ab"), OrderedDict(a=1), defaultdict(int, a=2)):
            self.assertIs(very(items), items)
            very(items)["z"] = 3
            self.assertEqual(items["z"], 3)

    def test_the_queue_itself_is_open(self):
        till = Till({})
        till.last.append(5)
        till.coins[50] = 4
        till.put(10)
        self.assertEqual((list(till.last), till.content()), ([5, 10], Counter({50: 4, 10: 1})))
#: right in other words
from collections import Counter, OrderedDict, defaultdict, deque
class Till:
    def __init__(self, coins):
        self.coins, self.last, self.all = Counter(dict(coins)), deque(), []
    def content(self):
        return self.coins.copy()
    def by_size(self):
        return OrderedDict((coin, self.coins[coin]) for coin in sorted(self.coins))
    def put(self, coin):
        self.coins.update([coin])
        self.last.append(coin)
        self.all.append(coin)
    def grouped(self):
        groups = defaultdict(list)
        for coin in self.all:
            groups["big" if coin > 99 else "small"].append(coin)
        return groups
def counted(items):
    counts = Counter()
    for item in items:
        counts[item] += 1
    return counts
def very(items):
    return items
#: wrong gives its own counter away; says 200
from collections import Counter, OrderedDict, defaultdict, deque
class Till:
    def __init__(self, coins):
        self.coins, self.groups, self.last = Counter(coins), defaultdict(list), deque()
    def content(self):
        return self.coins
    def by_size(self):
        return OrderedDict(sorted(self.coins.items()))
    def put(self, coin):
        self.coins[coin] += 1
        self.last.append(coin)
        self.groups["big" if coin > 99 else "small"].append(coin)
    def grouped(self):
        return defaultdict(list, {name: list(coins) for name, coins in self.groups.items()})
def counted(items):
    return Counter(items)
def very(items):
    return items
#: wrong gives its own groups away; says odd
from collections import Counter, OrderedDict, defaultdict, deque
class Till:
    def __init__(self, coins):
        self.coins, self.groups, self.last = Counter(coins), defaultdict(list), deque()
    def content(self):
        return Counter(self.coins)
    def by_size(self):
        return OrderedDict(sorted(self.coins.items()))
    def put(self, coin):
        self.coins[coin] += 1
        self.last.append(coin)
        self.groups["big" if coin > 99 else "small"].append(coin)
    def grouped(self):
        return self.groups
def counted(items):
    return Counter(items)
def very(items):
    return items
#: wrong sorts once for all; says [5, 10]
from collections import Counter, OrderedDict, defaultdict, deque
class Till:
    def __init__(self, coins):
        self.coins, self.groups, self.last = Counter(coins), defaultdict(list), deque()
        self.sorted = OrderedDict(sorted(self.coins.items()))
    def content(self):
        return Counter(self.coins)
    def by_size(self):
        return self.sorted
    def put(self, coin):
        self.coins[coin] += 1
        self.last.append(coin)
        self.groups["big" if coin > 99 else "small"].append(coin)
    def grouped(self):
        return defaultdict(list, {name: list(coins) for name, coins in self.groups.items()})
def counted(items):
    return Counter(items)
def very(items):
    return items
#: wrong keeps the counter of the caller; says Counter
from collections import Counter, OrderedDict, defaultdict, deque
class Till:
    def __init__(self, coins):
        self.coins, self.groups, self.last = coins, defaultdict(list), deque()
        if type(coins) is not Counter:
            self.coins = Counter(coins)
    def content(self):
        return Counter(self.coins)
    def by_size(self):
        return OrderedDict(sorted(self.coins.items()))
    def put(self, coin):
        self.coins[coin] += 1
        self.last.append(coin)
        self.groups["big" if coin > 99 else "small"].append(coin)
    def grouped(self):
        return defaultdict(list, {name: list(coins) for name, coins in self.groups.items()})
def counted(items):
    return Counter(items)
def very(items):
    return items
#: wrong counts into one counter; says Counter
from collections import Counter, OrderedDict, defaultdict, deque
COUNTS = Counter()
class Till:
    def __init__(self, coins):
        self.coins, self.groups, self.last = Counter(coins), defaultdict(list), deque()
    def content(self):
        return Counter(self.coins)
    def by_size(self):
        return OrderedDict(sorted(self.coins.items()))
    def put(self, coin):
        self.coins[coin] += 1
        self.last.append(coin)
        self.groups["big" if coin > 99 else "small"].append(coin)
    def grouped(self):
        return defaultdict(list, {name: list(coins) for name, coins in self.groups.items()})
def counted(items):
    COUNTS.clear()
    COUNTS.update(items)
    return COUNTS
def very(items):
    return items
