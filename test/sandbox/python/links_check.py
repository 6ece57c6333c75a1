"""Random and hostile claims about which parts of a result a test has already: none changes an argument, none raises."""

import json
import random
import sys

sys.path.insert(0, sys.argv[1])

from harness.links import NOTHING, joined  # noqa: E402

STEPS = ["a", "b", 0, 1, 2, -1, True, None, 10**20, 1.5, (), [], b"x"]
WHERES = [0, 1, "key", -1, 7, None, (), 1.5]


def value_of(rng, depth=0):
    kind = rng.randrange(5 if depth < 3 else 2)
    if kind < 2:
        return rng.choice([1, "x", None, 2.5])
    parts = [value_of(rng, depth + 1) for _ in range(rng.randrange(3))]
    return [parts, tuple(parts), {rng.choice("ab"): part for part in parts}][kind - 2]


def claim(rng):
    path = tuple(rng.choice(STEPS) for _ in range(rng.choice([0, 0, 1, 1, 2, 12])))
    inner = tuple(rng.choice(STEPS) for _ in range(rng.choice([0, 0, 1, 2])))
    link = (path, rng.choice([5, 4, 10**30, "n"]), rng.choice(WHERES), inner)
    return rng.choice([link, link, link, link, link, link[:3], list(link), None])


def main() -> None:
    rng = random.Random(7)
    joins, same = 0, 0
    for _ in range(5_000):
        given = {0: value_of(rng), 1: value_of(rng), "key": value_of(rng)}
        before, results = repr(given), {4: value_of(rng)}
        value = rng.choice([value_of(rng), eval(before)[0], results[4]])

        def source(nonce, where, given=given, results=results):
            return results.get(nonce, NOTHING) if where == -1 else given.get(where, NOTHING) if nonce == 5 else NOTHING

        text = repr(value)
        claims = rng.choice([[claim(rng) for _ in range(6)], None, {}, claim(rng)])
        made = joined(value, claims, 5, source, lambda nonce: True)
        joins += repr(given) == before
        same += repr(made) == text
    print(json.dumps({"arguments stay": joins, "values stay": same}))


main()
