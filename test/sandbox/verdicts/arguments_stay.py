#: solution
def ranks(scores, weights=None):
    """Names by falling score; neither the mapping nor the list of weights is changed."""
    weights = list(weights or [])
    return sorted(scores, key=lambda name: (-scores[name] - sum(weights), name))
#: tests
import unittest
from solution import ranks


class Basic(unittest.TestCase):
    def test_two(self):
        self.assertEqual(ranks({"a": 1, "b": 2}), ["b", "a"])

    def test_weights(self):
        self.assertEqual(ranks({"a": 1, "b": 1}, weights=[3, 4]), ["a", "b"])

    def test_nothing(self):
        self.assertEqual(ranks({}), [])
#: inputs
def fresh(rng):
    return ({rng.choice("abcdef"): rng.randint(0, 5) for _ in range(4)}, [rng.randint(0, 3)])
#: wrong takes the entries out; says changed argument 1
def ranks(scores, weights=None):
    found = []
    while scores:
        best = min(scores, key=lambda name: (-scores[name], name))
        found.append(best)
        del scores[best]
    return found
#: wrong keeps its notes in the list of weights; says changed the argument weights
def ranks(scores, weights=None):
    if weights:
        weights.append(0)
    return sorted(scores, key=lambda name: (-scores[name], name))
#: wrong puts a default into the mapping; says changed argument 1
def ranks(scores, weights=None):
    names = sorted((n for n in scores), key=lambda name: (-scores[name], name))
    scores.setdefault("zz", 0)
    return names
#: right works on a copy
def ranks(scores, weights=None):
    left = dict(scores)
    found = []
    while left:
        best = min(left, key=lambda name: (-left[name], name))
        found.append(best)
        left.pop(best)
    return found
