#: solution
class Log:
    made = []
    def __init__(self):
        self.entries = []
        self.by_name = {}
        Log.made.append(1)
    def add(self, name, value):
        self.entries.append((name, value))
        self.by_name.setdefault(name, []).append(value)
    def reset(self):
        self.entries = []
    @property
    def names(self):
        return sorted(self.by_name)
#: tests
import unittest
from solution import Log


class Basic(unittest.TestCase):
    def test_live_entries(self):
        log = Log()
        entries = log.entries
        log.add("a", 1)
        self.assertEqual(entries, [("a", 1)])
        self.assertIs(entries, log.entries)

    def test_reset_makes_new(self):
        log = Log()
        log.add("a", 1)
        entries = log.entries
        log.reset()
        self.assertEqual(entries, [("a", 1)])
        self.assertEqual(log.entries, [])
        log.add("b", 2)
        self.assertEqual(entries, [("a", 1)])
        self.assertEqual(log.entries, [("b", 2)])

    def test_by_name(self):
        log = Log()
        log.add("a", 1)
        values = log.by_name["a"]
        log.add("a", 2)
        self.assertEqual(values, [1, 2])
        log.by_name["a"].append(3)
        log.add("a", 4)
        self.assertEqual(log.by_name, {"a": [1, 2, 3, 4]})

    def test_changed_through_attribute(self):
        log = Log()
        log.entries.append(("z", 0))
        log.add("a", 1)
        self.assertEqual(log.entries, [("z", 0), ("a", 1)])

    def test_names(self):
        log = Log()
        names = log.names
        log.add("a", 1)
        self.assertEqual(names, [])
        self.assertEqual(log.names, ["a"])

    def test_made(self):
        made = len(Log.made)
        Log()
        self.assertEqual(len(Log.made), made + 1)
        held = Log.made
        Log()
        self.assertEqual(len(held), made + 2)

#: wrong hands out copies; says add('a', 1): expected [('a', 1)], got []
class Log:
    made = []
    def __init__(self):
        self._entries = []
        self.by_name = {}
        Log.made = Log.made + [1]
    @property
    def entries(self):
        return list(self._entries)
    def add(self, name, value):
        self._entries.append((name, value))
        self.by_name = {**self.by_name, name: [*self.by_name.get(name, []), value]}
    def reset(self):
        self._entries.clear()
    @property
    def names(self):
        self.n = getattr(self, "n", [])
        self.n[:] = sorted(self.by_name)
        return self.n
