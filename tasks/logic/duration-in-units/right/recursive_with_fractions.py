from fractions import Fraction
from math import floor

SIZES = {"d": 86400, "h": 3600, "m": 60, "s": 1}


def write(left):
    for name, size in SIZES.items():
        if left >= size:
            return [f"{left // size}{name}", *write(left % size)]
    return []


def format_duration(seconds, parts=None):
    if parts is not None and parts < 1:
        raise ValueError("parts")
    if seconds < 0:
        return "-" + format_duration(-seconds, parts)
    reached = [size for size in SIZES.values() if size <= seconds]
    if parts is not None and reached:
        smallest = reached[min(parts, len(reached)) - 1]
        seconds = floor(Fraction(seconds, smallest) + Fraction(1, 2)) * smallest
    return " ".join(write(seconds)) or "0s"
