"""Timed calls of one fix beside the reference's, and the figures that come of them.

A busy machine makes a call seem dearer, never cheaper, so the least of several calls counts. What carrying needs can be
taken for too much or too little, most of all at small sizes: a growth is what is left of it either way.
"""

from __future__ import annotations

import math
from typing import NamedTuple

_FLOOR_NS = 10_000  # a call counts at least that: below, the clock says little
_NOISE = 2.0  # a call may cost this many times the least of its size: beyond, it was work of another kind
_CARRY_DOUBT = 0.25  # what carrying cost the fix may be above what it cost the reference by this part
_LEAST = 0.01  # a cost over the reference's counts as that at least
_SORTING = 0.35  # growth beyond the parts' number that sorting them can explain at most
_SPAN = 10.0  # between the sizes that growth is read from, where they lie that far apart


class Look(NamedTuple):
    """The mean of the calls that were made together."""

    n: int
    times: int  # calls
    spent_ns: float  # CPU of the fix's process
    needed_ns: float  # that of the reference's function
    carry_ns: float  # that of the reference's process for taking arguments in and giving the result back
    pace_ns: float  # what a plain loop over the input needs
    slope: float  # exponent of n in the reference's cost
    part_ns: float  # what sorting and remembering one part of such an input needs

    @property
    def own_ns(self) -> float:
        """Cost of the fix without carrying."""
        return max(self.spent_ns - self.carry_ns, 1.0)

    @property
    def multiple(self) -> float:
        """Whole cost over the reference's."""
        return max(self.spent_ns, _FLOOR_NS) / max(self.needed_ns + self.carry_ns, _FLOOR_NS)

    @property
    def ratio(self) -> float:
        """Own cost over the reference's, which counts as a plain loop at least."""
        return self.own_ns / self.reference_ns

    @property
    def most(self) -> float:
        """The larger of both: beside dear carrying the one hides work, and the other is none of it where carrying cost
        less than is known."""
        return max(self.multiple, self.ratio)

    @property
    def reference_ns(self) -> float:
        """What the ratio is held against: what the reference leaves to C is no measure for an honest loop."""
        return max(self.needed_ns, self.pace_ns, _FLOOR_NS)

    def growth_from(self, low: Look) -> float:
        """By how much, at least, the exponent of n in the fix's cost is above the reference's, or above that of
        sorting as many parts, which n log n and the caches make grow. The small cost may be the larger of two figures,
        and carrying the large input may have cost more than is known."""
        span = math.log(self.n / low.n)
        least = max(self.ratio - _CARRY_DOUBT * self.carry_ns / self.reference_ns, _LEAST)
        sorting = self.slope + min(math.log(self.part_ns / low.part_ns) / span, _SORTING)
        reference = math.log(self.reference_ns / low.reference_ns) / span
        return math.log(least / low.most) / span - max(sorting - reference, 0.0)


class Looks:
    """All looks at one fix, by step."""

    def __init__(self) -> None:
        self.by_step: dict[int, list[Look]] = {}

    def add(self, step: int, look: Look) -> None:
        """Keeps one more."""
        self.by_step.setdefault(step, []).append(look)

    def all(self) -> list[Look]:
        """Smaller steps first."""
        return [look for step in sorted(self.by_step) for look in self.by_step[step]]

    def count(self, step: int) -> int:
        """Looks at one step."""
        return len(self.by_step.get(step, ()))

    def best(self, step: int) -> Look:
        """The least at one step, beside the least that the reference needed there in the same moments."""
        looks = self.by_step[step]
        needed = min(look.needed_ns / look.pace_ns for look in looks)
        return min(
            (look._replace(needed_ns=needed * look.pace_ns) for look in looks), key=lambda look: look.multiple
        )

    @property
    def top(self) -> int:
        """The largest step."""
        return max(self.by_step)

    def largest(self) -> Look:
        """The least at the largest step."""
        return self.best(self.top)

    def ratio(self) -> float:
        """The least at the largest step, each look beside what the reference needed for that very input."""
        return min(self.by_step[self.top], key=lambda look: look.multiple).ratio

    def far_below(self) -> list[int]:
        """The steps from which growth up to the largest is read; where none is far enough below, the smallest."""
        n, lower = self.largest().n, sorted(self.by_step)[:-1]
        return [step for step in lower if self.best(step).n * _SPAN <= n] or lower[:1]

    def growth(self) -> float | None:
        """By how much, at least, the exponent of n in the fix's cost is above the reference's, from where that is
        most; None where nothing grows."""
        high = self.largest()
        lows = [self.best(step) for step in self.far_below()]
        return max((high.growth_from(low) for low in lows if low.n < high.n), default=None)

    def spent_ns(self) -> float:
        """CPU in all calls."""
        return sum(look.spent_ns * look.times for look in self.all())

    def unconfirmed(self, usual_ns: float) -> float:
        """How many of the reference's calls, each as dear as at its size and as `usual_ns` at least, went into calls
        that others of their size don't confirm."""
        return sum(
            _excess_ns(look, self.best(step)) / max(look.needed_ns, usual_ns)
            for step, looks in self.by_step.items()
            for look in looks
        )


def _excess_ns(look: Look, least: Look) -> float:
    """What calls cost beyond what noise explains beside the least of their size."""
    return look.spent_ns * look.times * max(1 - least.multiple * _NOISE / look.multiple, 0.0)
