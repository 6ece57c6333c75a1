# task: two-sum
# The pair is a named tuple.
from typing import NamedTuple


class Pair(NamedTuple):
    first: int
    second: int


def find_pair(numbers, target):
    places = {}
    for j, number in enumerate(numbers):
        if target - number in places:
            return Pair(places[target - number], j)
        places.setdefault(number, j)
