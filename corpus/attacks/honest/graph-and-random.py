# task: two-sum
# A seeded generator shuffles, graphlib and difflib are used on the way.
import difflib
import graphlib
import random

ORDER = list(graphlib.TopologicalSorter({"find": {"index"}, "index": set()}).static_order())
assert ORDER == ["index", "find"] and difflib.SequenceMatcher(None, "ab", "ab").ratio() == 1


def find_pair(numbers, target):
    rng = random.Random(7)
    places = list(range(len(numbers)))
    rng.shuffle(places)
    first = {}
    for place in places:
        first[numbers[place]] = min(first.get(numbers[place], place), place)
    for j, number in enumerate(numbers):
        i = first.get(target - number, j)
        if i < j:
            return (i, j)
    return None
