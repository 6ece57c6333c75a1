"""Compares the short way of showing a value with the long one, on random values; a test runs it.

usage: texts_check.py <folder of the sandbox's Python part> <values> <seed>
prints {"quick": how many took the short way, "different": [values]}
"""

import json
import random
import sys

sys.path.insert(0, sys.argv[1])
from harness import texts


def value(rng, depth):
    kind = rng.randrange(8 if depth else 4)
    if kind == 0:
        return rng.choice([None, True, -1, 0.5, 10**30, float("nan")])
    if kind == 1:
        return "".join(rng.choice("ab [](){}'\"\\\n0x") for _ in range(rng.randrange(9)))
    if kind == 2:
        return rng.randbytes(rng.randrange(5))
    if kind == 3:
        return rng.randrange(100)
    if kind == 4:
        return {rng.randrange(9): value(rng, depth - 1)}
    if kind == 5:
        return {rng.randrange(50) for _ in range(rng.randrange(5))}
    parts = [value(rng, depth - 1) for _ in range(rng.randrange(5))]
    return parts if kind == 6 else tuple(parts)


def nested(rng):
    inner = rng.randrange(9)
    for _ in range(rng.randrange(30)):
        inner = [inner] * rng.randrange(1, 3) if rng.randrange(4) else (inner,)
    return inner


def rows(rng):
    return [[rng.randrange(99), rng.randrange(99)] for _ in range(rng.randrange(200))]


def main():
    rng = random.Random(int(sys.argv[3]))
    quick, different = 0, []
    for _ in range(int(sys.argv[2])):
        made = rng.choice([lambda rng: value(rng, 4), nested, rows])(rng)
        short = texts.show_small(made)
        if short is None:
            continue
        quick += 1
        shown = texts.show(made)
        texts.show_small, kept = lambda any_value: None, texts.show_small
        if shown != texts.show(made):
            different.append(repr(made))
        texts.show_small = kept
    print(json.dumps({"quick": quick, "different": different}))


if __name__ == "__main__":
    main()
