#: solution
import enum
class Light(enum.Enum):
    RED = "red"
    GREEN = "green"
    AMBER = "amber"
    def after(self):
        order = list(Light)
        return order[(order.index(self) + 1) % len(order)]
class Level(enum.IntEnum):
    LOW = 1
    HIGH = 2
def light(n):
    return [Light.RED, Light.GREEN, Light.AMBER][n % 3]
def level(n):
    return Level.HIGH if n > 5 else Level.LOW
#: tests
import unittest
from solution import Level, Light, level, light


class Basic(unittest.TestCase):
    def test_red(self):
        self.assertEqual(light(0), Light.RED)

    def test_green(self):
        self.assertIs(light(1), Light.GREEN)

    def test_in_a_list(self):
        self.assertEqual([light(2), light(0)], [Light.AMBER, Light.RED])

    def test_level(self):
        self.assertEqual(level(9), 2)
        self.assertEqual(level(1), Level.LOW)

    def test_names(self):
        self.assertEqual([l.name for l in Light], ["RED", "GREEN", "AMBER"])
        self.assertEqual(light(0).value, "red")

    def test_method(self):
        self.assertEqual(light(0).after(), Light.GREEN)
#: wrong answers the value; says 'red'
import enum
class Light(enum.Enum):
    RED = "red"
    GREEN = "green"
    AMBER = "amber"
    def after(self):
        return Light.GREEN
class Level(enum.IntEnum):
    LOW = 1
    HIGH = 2
def light(n):
    return ["red", Light.GREEN, Light.AMBER][n % 3]
def level(n):
    return Level.HIGH if n > 5 else Level.LOW
#: wrong answers the name
import enum
class Light(enum.Enum):
    RED = "red"
    GREEN = "green"
    AMBER = "amber"
    def after(self):
        return "GREEN"
class Level(enum.IntEnum):
    LOW = 1
    HIGH = 2
def light(n):
    return ["RED", "GREEN", "AMBER"][n % 3]
def level(n):
    return Level.HIGH if n > 5 else Level.LOW
#: wrong has the wrong method
import enum
class Light(enum.Enum):
    RED = "red"
    GREEN = "green"
    AMBER = "amber"
    def after(self):
        return self
class Level(enum.IntEnum):
    LOW = 1
    HIGH = 2
def light(n):
    return [Light.RED, Light.GREEN, Light.AMBER][n % 3]
def level(n):
    return Level.HIGH if n > 5 else Level.LOW
#: right answers plain numbers for levels
import enum
class Light(enum.Enum):
    RED = "red"
    GREEN = "green"
    AMBER = "amber"
    def after(self):
        return {"red": Light.GREEN, "green": Light.AMBER, "amber": Light.RED}[self.value]
class Level(enum.IntEnum):
    LOW = 1
    HIGH = 2
def light(n):
    return list(Light)[n % 3]
def level(n):
    return 2 if n > 5 else 1
