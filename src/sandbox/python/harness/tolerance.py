"""How far apart two right results may be near zero: the difference that rounding alone makes.

A relative tolerance says nothing where the exact result is 0 and the float is 1e-17. What rounding can do there is
found by trying: the reference runs on inputs whose floats are moved by a few units in the last place (more where many
floats add up), and its own results differ by that much. Without floats in the arguments, the largest float that the
reference works with decides. Results that are truly small keep their distance: moving the inputs by 1e-16 of
themselves moves them as little. A result that is no larger than what moving it makes of it is zero and rounding.
"""

import math
import random
import sys
import types
from collections.abc import Callable
from typing import Any

_SAMPLES = 8
_UNITS = 4
_UNITS_OF_EACH = 0.5  # adding up many floats can lose half a unit with each
_MARGIN = 4
_NOISE = 8
_EPSILON = sys.float_info.epsilon
# Whatever rounding could do, more than this part of the largest number in sight is no rounding.
CAP = 1e-10


def scale_of(value: Any, depth: int = 0) -> float:
    """The largest size of a number in plain data; 0 for none."""
    if depth > 50:
        return 0.0
    if isinstance(value, (int, float, complex)) and not isinstance(value, bool):
        try:
            size = float(abs(value))
        except OverflowError:
            return 0.0
        return size if math.isfinite(size) else 0.0
    if isinstance(value, dict):
        return max((max(scale_of(k, depth + 1), scale_of(v, depth + 1)) for k, v in value.items()), default=0.0)
    if isinstance(value, (list, tuple, set, frozenset)):
        return max((scale_of(item, depth + 1) for item in value), default=0.0)
    return 0.0


def floats_in(value: Any, depth: int = 0) -> int:
    """How many floats stand in plain data, keys left out."""
    if depth > 50:
        return 0
    if isinstance(value, dict):
        value = list(value.values())
    if isinstance(value, (list, tuple)):
        return sum(floats_in(item, depth + 1) for item in value)
    return int(isinstance(value, float))


def rounding_of(run: Callable[[tuple[Any, ...]], Any], args: tuple[Any, ...], expected: Any) -> float:
    """The absolute tolerance for one input. `run(args)` returns the reference's plain value; it may raise."""
    count = floats_in(args)
    if count == 0:
        return _MARGIN * 2 * _EPSILON * largest_float(lambda: run(args))
    rng = random.Random(0)
    units = max(_UNITS, round(count * _UNITS_OF_EACH))
    widest = 0.0
    for _ in range(_SAMPLES):
        try:
            moved = run(tuple(move(arg, rng, units) for arg in args))
        except Exception:
            continue
        widest = max(widest, distance(expected, moved))
    tolerance = _MARGIN * widest
    if scale_of(expected) <= _NOISE * widest:
        # Nothing but rounding: another order of the same sums has more of it, or less.
        tolerance = max(tolerance, units * _EPSILON * scale_of(args))
    return min(tolerance, CAP * max(scale_of(args), scale_of(expected)))


def move(value: Any, rng: random.Random, units: int) -> Any:
    """The value with its floats moved by at most so many units in the last place."""
    if type(value) is float:
        return value * (1 + rng.randint(-units, units) * _EPSILON) if math.isfinite(value) else value
    if type(value) in (list, tuple):
        return type(value)(move(item, rng, units) for item in value)
    return {k: move(v, rng, units) for k, v in value.items()} if type(value) is dict else value


def distance(one: Any, other: Any) -> float:
    """The largest difference of two floats at one place; 0 where the values have not the same shape."""
    if isinstance(one, float) and isinstance(other, float):
        difference = abs(one - other)
        return difference if math.isfinite(difference) else 0.0
    if type(one) is not type(other):
        return 0.0
    if isinstance(one, (list, tuple)):
        same_length = len(one) == len(other)
        return max((distance(a, b) for a, b in zip(one, other)), default=0.0) if same_length else 0.0
    if isinstance(one, dict):
        return max((distance(v, other[k]) for k, v in one.items() if k in other), default=0.0)
    return 0.0


def largest_float(run: Callable[[], Any]) -> float:
    """The largest float among the variables of the reference while it runs."""
    largest = 0.0

    def look(frame: types.FrameType, event: str, argument: Any) -> Any:
        nonlocal largest
        if frame.f_code.co_filename != "reference.py":
            return None
        for value in [*frame.f_locals.values(), argument]:
            if type(value) is float and math.isfinite(value):
                largest = max(largest, abs(value))
        return look

    before = sys.gettrace()
    sys.settrace(look)
    try:
        run()
    except Exception:
        pass
    finally:
        sys.settrace(before)
    return largest
