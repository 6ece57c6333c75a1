# task: max-subarray
# Stretches are objects that are added up.
from dataclasses import dataclass
from functools import reduce


@dataclass
class Stretch:
    whole: int
    left: int
    right: int
    best: int

    def __add__(self, other):
        return Stretch(
            self.whole + other.whole,
            max(self.left, self.whole + other.left),
            max(other.right, other.whole + self.right),
            max(self.best, other.best, self.right + other.left),
        )


def max_run_sum(numbers):
    if not numbers:
        return 0
    return reduce(lambda one, other: one + other, (Stretch(x, x, x, x) for x in numbers)).best
