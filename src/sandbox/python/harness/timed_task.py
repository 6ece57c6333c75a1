"""What is known of a task's costs, and inputs kept ready for its next fix.

Every input is drawn from the operating system's randomness, its size included, and given to one fix only.
"""

from __future__ import annotations

import inspect
import math
import os
import random
import re
import time

from harness.errors import InfrastructureError
from harness.task import Task
from harness.timed_reference import NotTimed, Sample, TimedReference, TooLarge
from shared import frames

STEP = 4.0  # how much larger inputs are from one step to the next
_FIRST_LOOK = (-2, 0)
_BATCH, _BATCH_NS = 16, 200_000  # so many inputs at most make a look, until the reference works that long for them
_NEEDED_NS, _CARRY_NS, _DRAW_NS = 400_000, 800_000, 2_000_000  # step 0 is where one of these is reached
_FIRST_N, _SEARCH_N, _LAST_N, _SEARCH_LOOKS = 16, 1 << 16, 1 << 18, 3
_SMALLEST_PART = 0.64  # sizes of a step are drawn between this part of it and the whole
_LATELY, _NOISE = 8, 1.3  # an input may cost the reference this much more than the cheapest two of the last of its kind
_WEIGHED = 3  # inputs of a step of which it is measured what their parts cost to be sorted
_DECLARED = re.compile(r"O\((?:(1|log n)|n(?:\^([\d.]+))?(?: log n)?)\)")


class QuickRandom(random.Random):
    """Makes the common draws of one float each, several times faster than the standard library, for small spans."""

    def randint(self, a: int, b: int) -> int:
        """A whole number in a..b, both included."""
        return a + int(self.random() * (b - a + 1)) if 0 <= b - a < 1 << 40 else super().randint(a, b)

    def randrange(self, start: int, stop: int | None = None, step: int = 1) -> int:
        """A whole number from start, or from 0, up to but not including the last argument."""
        low, high = (0, start) if stop is None else (start, stop)
        is_common = step == 1 and 0 < high - low < 1 << 40
        return low + int(self.random() * (high - low)) if is_common else super().randrange(start, stop, step)


class TimedTask:
    """One task; `learn` comes first. Raises NotTimed where there is nothing to time."""

    def __init__(self, task: Task) -> None:
        self.task = task
        self.has_growth = "scale" in task.inputs
        function = getattr(task.reference, task.entry_points[0], None)
        if not inspect.isfunction(function) or inspect.iscoroutinefunction(function):
            raise NotTimed("the entry point is no function that could be timed")
        if not self.has_growth and ("fresh" not in task.inputs or "drive" in task.inputs):
            raise NotTimed("the task has no inputs to time")
        self.known = False
        self.stock: list[Sample] = []
        self.weighed: dict[int, list[float]] = {}  # what sorting a part of the input costs, by step
        self.kept: dict[tuple[str, int], list[float]] = {}
        self.n, self.slope, self.needed_ns = _FIRST_N, 1.0, float(_BATCH_NS)

    def learn(self, reference: TimedReference) -> None:
        """Measures the reference once: its tests, and the sizes to look at."""
        self.load_ns, self.pace_ns = reference.load_ns, reference.pace_ns()
        self.tests_ns, self.tests_needed_ns = reference.measure_tests()
        if self.has_growth:
            self.search(reference)
        self.known = True

    def search(self, reference: TimedReference) -> None:
        """Doubles n until the reference, carrying its arguments or drawing them takes as long as a first look may."""
        needed: dict[int, float] = {}
        while self.n <= _SEARCH_N:
            try:
                # The least of several: one busy moment must not end the search.
                costs = [self.cost(reference) for _ in range(_SEARCH_LOOKS)]
            except TooLarge as error:
                if not needed:
                    raise InfrastructureError(str(error)) from None
                break
            needed[self.n], carry_ns, draw_ns = map(min, zip(*costs))
            if needed[self.n] > _NEEDED_NS or carry_ns > _CARRY_NS or draw_ns > _DRAW_NS:
                break
            self.n *= 2
        self.n = max(needed)
        self.slope, self.needed_ns = declared_slope(self.task.complexity, needed), needed[self.n]
        self.kept.clear()
        self.weighed.clear()

    def cost(self, reference: TimedReference) -> tuple[float, float, float]:
        """CPU ns of the reference, of carrying and of drawing for one input of the largest size so far."""
        began_ns = time.thread_time_ns()
        sample = self.draw(reference, 0)
        return sample.needed_ns, sample.carry_ns, time.thread_time_ns() - began_ns

    def draw(self, reference: TimedReference, step: int) -> Sample:
        """A new sample: of a size near the step's, or a batch of fresh inputs for a task without growth. Small inputs
        come several at a time."""
        rng = QuickRandom(os.urandom(16))
        if not self.has_growth:
            return reference.answer(0, 0, [tuple(self.task.inputs["fresh"](rng)) for _ in range(_BATCH)], False)
        n = max(round(self.n * STEP**step * rng.uniform(_SMALLEST_PART, 1)), _FIRST_N)
        if n > _LAST_N:
            raise TooLarge(f"{n} is beyond the largest size, {_LAST_N}")
        count = math.ceil(_BATCH_NS / (self.needed_ns * STEP ** (step * self.slope)))
        calls = [tuple(self.task.inputs["scale"](n, rng)) for _ in range(min(count, _BATCH))]
        weighed = self.weighed.setdefault(step, [])
        sample = reference.answer(step, n, calls, len(weighed) < _WEIGHED)
        if any(reply.kind != frames.RETURNED for reply in sample.replies):
            raise TooLarge(f"the reference of {self.task.id} raises an exception on an input of scale")
        weighed += [sample.part_ns] if sample.part_ns else []
        return sample._replace(
            needed_ns=self.quiet(("needed", step), float(n) ** self.slope, sample.needed_ns),
            carry_ns=self.quiet(("carry", step), n, sample.carry_ns),
            part_ns=min(weighed),
        )

    def quiet(self, kind: tuple[str, int], scale: float, spent_ns: float) -> float:
        """A cost of the reference, without what a busy moment added to it."""
        kept = [*self.kept.get(kind, []), spent_ns / scale]
        two = sorted(kept)[:2]
        # Carrying that seems dear would hide work, so its least counts for ever.
        self.kept[kind] = kept[-_LATELY:] if kind[0] == "needed" else two
        return min(spent_ns, two[-1] * scale * _NOISE)

    def missing(self) -> int | None:
        """A step of the first look of which there is nothing in the stock."""
        have = {sample.step for sample in self.stock}
        return next((step for step in (_FIRST_LOOK if self.has_growth else (0,)) if step not in have), None)

    def take(self, step: int) -> Sample | None:
        """A sample of that step from the stock, for one fix."""
        found = next((sample for sample in self.stock if sample.step == step), None)
        if found is not None:
            self.stock.remove(found)
        return found


def declared_slope(complexity: str | None, needed_ns: dict[int, float]) -> float:
    """Exponent of the growth that a task declares, n log n being n; else as measured between a size and the largest."""
    power = _DECLARED.fullmatch(complexity or "")
    if power is not None:
        return 0.0 if power[1] else float(power[2] or 1)
    top = max(needed_ns)
    middle = max((n for n in needed_ns if n * STEP <= top), default=top)
    return math.log(needed_ns[top] / needed_ns[middle]) / math.log(top / middle) if middle < top else 1.0
