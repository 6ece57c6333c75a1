"""A small fix of our own: a fork runs it while nobody waits, so that it has touched what a first call needs."""

WARM_UP = """
import math
from collections import defaultdict

class Pair:
    def __init__(self, left, right=0):
        self.left, self.right = left, right

    def total(self):
        return sum([self.left, self.right])

def echo(*values):
    return values

def fail():
    raise ValueError("warm-up")

def walk(values, limit=10):
    seen = defaultdict(list)
    for index, value in enumerate(sorted(values)):
        if value % 2 == 0 and index < limit:
            seen[str(value)].append((index, value * 2))
        else:
            seen["odd"].append(f"{value:>3}".strip())
    return {key: list(found) for key, found in seen.items()}

result = [walk(range(20)), Pair(1, 2).total(), math.floor(2.5), "a,b".split(",")]
result += [max([1, 2]), min(3, 4), {c: i for i, c in enumerate("abc")}]
"""
