#: solution
def groups(words):
    """The words by their first letters: a list of lists, in the order of the letters' first words."""
    found = {}
    for word in words:
        found.setdefault(word[:1], []).append(word)
    return list(found.values())
#: tests
import unittest
from solution import groups


class Basic(unittest.TestCase):
    def test_two(self):
        self.assertEqual(groups(["ab", "b", "ac"]), [["ab", "ac"], ["b"]])

    def test_nothing(self):
        self.assertEqual(groups([]), [])
#: inputs
def fresh(rng):
    return ([rng.choice("abc") + rng.choice("xyz") for _ in range(rng.randint(0, 6))],)
#: wrong answers a view; says dict_values
def groups(words):
    found = {}
    for word in words:
        found.setdefault(word[:1], []).append(word)
    return found.values()
#: wrong answers a map
def groups(words):
    found = {}
    for word in words:
        found.setdefault(word[:1], []).append(word)
    return map(list, found.values())
#: wrong answers a deque of lists; says deque
from collections import deque
def groups(words):
    found = {}
    for word in words:
        found.setdefault(word[:1], []).append(word)
    return deque(found.values())
#: wrong has tuples inside
def groups(words):
    found = {}
    for word in words:
        found.setdefault(word[:1], []).append(word)
    return [tuple(group) for group in found.values()]
#: right has a list of its own kind
class Groups(list):
    pass
def groups(words):
    found = Groups()
    for word in words:
        for group in found:
            if group[0][:1] == word[:1]:
                group.append(word)
                break
        else:
            found.append([word])
    return found
