"""What growth is read from timed calls of made-up costs; a test runs it.

usage: looks_check.py <folder of the sandbox's Python part>
prints {"name of a program": its excess growth}
"""

import json
import math
import sys

sys.path.insert(0, sys.argv[1])
from harness.looks import Look, Looks

SIZES = {-2: 800, 0: 13_000, 1: 52_000, 2: 210_000}


def sorting_ns(n):
    """Of one part: n log n, and what no longer fits into the caches."""
    return 15.0 * math.log2(n) * (1 + math.log2(n / 800) / 4)


def growth(program, reference=lambda n: 25.0 * n, part_ns=sorting_ns):
    looks = Looks()
    for step, n in SIZES.items():
        carry_ns = 20.0 * n
        looks.add(step, Look(n, 1, program(n) + carry_ns, reference(n), carry_ns, 20.0 * n, 1.0, part_ns(n)))
    return looks.growth()


print(
    json.dumps(
        {
            "the reference": growth(lambda n: 25.0 * n),
            "sorts all parts": growth(lambda n: sorting_ns(n) * n),
            "a loop of quadratic work": growth(lambda n: 25.0 * n * n),
            "quadratic work that C does fast": growth(lambda n: 40.0 * n + n * n / 40),
            "the same on a text, which has no parts to sort": growth(
                lambda n: 40.0 * n + n * n / 40, part_ns=lambda n: 200.0
            ),
            "cubic work": growth(lambda n: n**3),
        }
    )
)
