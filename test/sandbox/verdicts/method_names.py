#: solution
import enum

class Light(enum.Enum):
    RED = 1
    GREEN = 2

    def next(self):
        return Light(3 - self.value)

    def call(self):
        return self.name

class Node:

    def __init__(self, value):
        self.value = value

    def next(self):
        return Node(self.value + 1)

    def call(self, x):
        return x + self.value

    def plain(self):
        return 'plain'

    def pickle(self):
        return 'gherkin'

    def getattr(self, a, b=0):
        return (a, b)

    def setattr(self, a):
        return a

    def delattr(self):
        return 'gone'

    async def step(self):
        return 1

class Waiter:

    async def next(self):
        return 7

    async def call(self):
        return 8
#: tests
import unittest, asyncio
from solution import Light, Node, Waiter

class Basic(unittest.TestCase):

    def test_member(self):
        self.assertIs(Light.RED.next(), Light.GREEN)
        self.assertEqual(Light.RED.call(), 'RED')

    def test_object(self):
        n = Node(1)
        self.assertEqual(n.next().value, 2)
        self.assertEqual(n.call(4), 5)
        self.assertEqual(n.plain(), 'plain')
        self.assertEqual(n.pickle(), 'gherkin')
        self.assertEqual(n.getattr(1), (1, 0))
        self.assertEqual(n.getattr(1, b=2), (1, 2))
        self.assertEqual(n.setattr(3), 3)
        self.assertEqual(n.delattr(), 'gone')

    def test_async(self):
        self.assertEqual(asyncio.run(Waiter().next()), 7)
        self.assertEqual(asyncio.run(Waiter().call()), 8)
#: right has slots and lambdas
import enum

class Light(enum.Enum):
    RED = 1
    GREEN = 2

    def next(self):
        return Light.GREEN if self is Light.RED else Light.RED

    def call(self):
        return self._name_

class Node:
    __slots__ = ('value',)

    def __init__(self, value):
        self.value = value

    def next(self):
        return type(self)(self.value + 1)
    call = lambda self, x: x + self.value
    plain = lambda self: 'plain'
    pickle = lambda self: 'gherkin'

    def getattr(self, a, b=0):
        return (a, b)

    def setattr(self, a):
        return a

    def delattr(self):
        return 'gone'

    async def step(self):
        return 1

class Waiter:

    async def next(self):
        return 7

    async def call(self):
        return 8
#: wrong goes on by two; says expected 2, got 3
import enum

class Light(enum.Enum):
    RED = 1
    GREEN = 2

    def next(self):
        return Light(3 - self.value)

    def call(self):
        return self.name

class Node:

    def __init__(self, value):
        self.value = value

    def next(self):
        return Node(self.value + 2)

    def call(self, x):
        return x + self.value

    def plain(self):
        return 'plain'

    def pickle(self):
        return 'gherkin'

    def getattr(self, a, b=0):
        return (a, b)

    def setattr(self, a):
        return a

    def delattr(self):
        return 'gone'

    async def step(self):
        return 1

class Waiter:

    async def next(self):
        return 7

    async def call(self):
        return 8
