#: solution
class Register:
    """Hands out lists and dicts of its own."""
    def __init__(self):
        self.names = []
    def add(self, name):
        self.names.append(name)
        return list(self.names)
    def take(self, lines):
        self.lines = dict(lines)
    def give(self):
        return dict(self.lines)
def ordered(items):
    return sorted(items)
def summary(items, options):
    return {"items": list(items), "options": [dict(options)], "count": len(items)}
def defaults():
    return {"tags": [], "size": 1}
def same(items):
    """The very list, as the description says."""
    return items
#: tests
import unittest
from solution import Register, defaults, ordered, same, summary


class Basic(unittest.TestCase):
    def test_ordered_list_is_new(self):
        items = [1]
        ordered(items).append(0)
        self.assertEqual(items, [1])

    def test_parts_are_new(self):
        items, options = [1, 2], {"a": 1}
        result = summary(items, options)
        result["items"].append(3)
        result["options"][0]["b"] = 2
        self.assertEqual((items, options), ([1, 2], {"a": 1}))

    def test_each_dict_is_new(self):
        first = defaults()
        first["tags"].append("x")
        first["size"] = 9
        second = defaults()
        self.assertEqual(second, {"tags": [], "size": 1})
        second["size"] = 5
        self.assertEqual(first, {"tags": ["x"], "size": 9})

    def test_own_names_stay(self):
        register = Register()
        names = register.add("a")
        register.add("b")
        self.assertEqual(names, ["a"])
        names.append("x")
        self.assertEqual(register.add("c"), ["a", "b", "c"])

    def test_lines_are_copied(self):
        register = Register()
        lines = {"pen": 1}
        register.take(lines)
        register.give()["ink"] = 2
        self.assertEqual(lines, {"pen": 1})

    def test_the_very_list(self):
        items = [3]
        self.assertIs(same(items), items)
        same(items).append(4)
        self.assertEqual(items, [3, 4])
        self.assertEqual(same(items=items), [3, 4])
#: right in other words
class Register:
    def __init__(self):
        self.names = ()
    def add(self, name):
        self.names += (name,)
        return [*self.names]
    def take(self, lines):
        self.lines = tuple(lines.items())
    def give(self):
        return {key: value for key, value in self.lines}
def ordered(items):
    copy = items[:]
    copy.sort()
    return copy
def summary(items, options):
    return {"items": [*items], "options": [{**options}], "count": len(items)}
def defaults():
    return dict(tags=[], size=1)
def same(items):
    return items
#: wrong gives a short list back; says expected [1], got [1, 0]
class Register:
    def __init__(self):
        self.names = []
    def add(self, name):
        self.names.append(name)
        return list(self.names)
    def take(self, lines):
        self.lines = dict(lines)
    def give(self):
        return dict(self.lines)
def ordered(items):
    return items if len(items) < 2 else sorted(items)
def summary(items, options):
    return {"items": list(items), "options": [dict(options)], "count": len(items)}
def defaults():
    return {"tags": [], "size": 1}
def same(items):
    return items
#: wrong shares parts of its result with the arguments; says [1, 2, 3]
class Register:
    def __init__(self):
        self.names = []
    def add(self, name):
        self.names.append(name)
        return list(self.names)
    def take(self, lines):
        self.lines = dict(lines)
    def give(self):
        return dict(self.lines)
def ordered(items):
    return sorted(items)
def summary(items, options):
    return {"items": items, "options": [options], "count": len(items)}
def defaults():
    return {"tags": [], "size": 1}
def same(items):
    return items
#: wrong has one dict for all calls; says 'size': 5
LAST = {}
class Register:
    def __init__(self):
        self.names = []
    def add(self, name):
        self.names.append(name)
        return list(self.names)
    def take(self, lines):
        self.lines = dict(lines)
    def give(self):
        return dict(self.lines)
def ordered(items):
    return sorted(items)
def summary(items, options):
    return {"items": list(items), "options": [dict(options)], "count": len(items)}
def defaults():
    LAST.clear()
    LAST.update(tags=[], size=1)
    return LAST
def same(items):
    return items
#: wrong gives its own list away; says ['a', 'b']
class Register:
    def __init__(self):
        self.names = []
    def add(self, name):
        self.names.append(name)
        return self.names
    def take(self, lines):
        self.lines = dict(lines)
    def give(self):
        return dict(self.lines)
def ordered(items):
    return sorted(items)
def summary(items, options):
    return {"items": list(items), "options": [dict(options)], "count": len(items)}
def defaults():
    return {"tags": [], "size": 1}
def same(items):
    return items
#: wrong keeps the caller's lines and gives them back; says 'ink': 2
class Register:
    def __init__(self):
        self.names = []
    def add(self, name):
        self.names.append(name)
        return list(self.names)
    def take(self, lines):
        self.lines = lines
    def give(self):
        return self.lines
def ordered(items):
    return sorted(items)
def summary(items, options):
    return {"items": list(items), "options": [dict(options)], "count": len(items)}
def defaults():
    return {"tags": [], "size": 1}
def same(items):
    return items
#: wrong gives copies of what it should give back; says is not [3]
class Register:
    def __init__(self):
        self.names = []
    def add(self, name):
        self.names.append(name)
        return list(self.names)
    def take(self, lines):
        self.lines = dict(lines)
    def give(self):
        return dict(self.lines)
def ordered(items):
    return sorted(items)
def summary(items, options):
    return {"items": list(items), "options": [dict(options)], "count": len(items)}
def defaults():
    return {"tags": [], "size": 1}
def same(items):
    return list(items)
