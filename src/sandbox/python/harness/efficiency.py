"""What a fix costs beside the reference of its task: figures, no judgement.

The fix is called on inputs that nobody has seen, at sizes that nobody announced, and every value is checked. All CPU
of its process counts, less what the reference's own process needed to take the same arguments in and give the same
answer back. Three figures come of it: the ratio of costs at the largest size; the excess growth, by which the exponent
of n in the fix's cost is above the reference's; and how many of the reference's calls the fix has burned at import and
in the tests, beyond what the reference needed there.

A busy machine makes a call seem dearer, never cheaper. So a figure comes with a margin, which more calls and sizes
further apart make smaller, and the fix is called until no border that the server named lies within it.
"""

from __future__ import annotations

import copy
import math
import re
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, NamedTuple, TypeVar

from harness import fresh
from harness.errors import Cancelled, CandidateEnded, InfrastructureError
from harness.timed_process import Halted, TimedProcess
from harness.timed_reference import NotTimed, TimedReference, TooLarge
from harness.timed_task import STEP, TimedTask

if TYPE_CHECKING:
    from harness.timing import Timing

_T = TypeVar("_T")
# Work that C does fast and that still grows with the size: where it stands in the source, a larger size is looked at.
_WORK_IN_C = re.compile(r"\.pop\(\s*[^)\s-]|\.insert\(|insort|\.remove\(|\bdel\b[^\n]*\[")
_FAR_N = 1 << 16  # far enough for what C does fast
_FLOOR_NS, _FLOOR_OF_CARRY = 10_000, 0.1  # a call counts at least that, and this part of its carrying
_NOISE, _NOISE_OF_CARRY = 1.0, 0.6  # what a busy machine may add to one call; to the least of k, a k-th of it
_NEAR_N = 1 << 10  # up to it little work may still be work that grows
_SLOW_RATIO = 8.0  # beyond it at a small size, the next size is chosen by what it may cost
_CALL_NS, _REFERENCE_NS = 200_000_000, 120_000_000  # a call is not made where it is expected to cost more
_AGAIN_NS = 60_000_000  # such calls are not made more than twice: large costs are hardly noisy
_LIMIT_SHARE = 0.4  # of the fix's CPU limit may go into all calls
_USUAL_NS = 500_000  # what a call of the reference usually needs: work outside of calls is measured in it
_PACE_OF_CALL_NS = 6_000  # stands for the plain loop where inputs have no size
_LEAST_DISTANCE = 0.01  # of two sizes, as a logarithm
_FAR_STEPS = 2  # between the sizes that growth is read from, where there are so many
_LOOKS_FIRST, _LOOKS = 3, 5  # calls of a size before a larger one follows, and at most


class WrongAnswer(Exception):
    """The fix answered something else than the reference; the text is the outcome."""


class Borders(NamedTuple):
    """Where the server's levels part."""

    same_work: float  # up to this ratio growth does not matter
    ratio: float
    growth: list[float]
    prepared: float


class Call(NamedTuple):
    """One timed call of the fix."""

    n: int
    own_ns: float  # its CPU without what carrying needs
    needed_ns: float  # that of the reference
    carry_ns: float
    pace_ns: float  # what a plain loop over the input needs

    @property
    def counted_ns(self) -> float:
        """Its cost as far as the clock can tell."""
        return max(self.own_ns, _FLOOR_NS, self.carry_ns * _FLOOR_OF_CARRY)

    @property
    def multiple(self) -> float:
        """Cost over the reference's exact need; growth is read from it."""
        return self.counted_ns / self.needed_ns

    @property
    def ratio(self) -> float:
        """Cost over the reference's, which counts as a plain loop at least: what the reference leaves to C is no
        measure for an honest loop."""
        return self.own_ns / max(self.needed_ns, self.pace_ns, _FLOOR_NS, self.carry_ns * _FLOOR_OF_CARRY)


class Figure(NamedTuple):
    """A measured exponent, or the logarithm of a ratio, and how far it may be from the truth."""

    value: float
    margin: float

    def least(self) -> float:
        return self.value - self.margin

    def is_below(self, border: float) -> bool:
        return self.value + self.margin <= border

    def is_above(self, border: float) -> bool:
        return self.least() > border


class Timed:
    """One fix beside its reference."""

    def __init__(self, timing: Timing, task: TimedTask, fix: TimedProcess, borders: Borders, source: str) -> None:
        self.timing, self.task, self.fix, self.borders, self.source = timing, task, fix, borders, source
        self.before_ns, self.imports_ns = fix.read_ns, 0.0
        self.calls: dict[int, list[Call]] = {}
        self.largest: int | None = None  # the last step of which inputs can be had

    def run(self) -> None:
        """Calls the fix until the figures are clear. Raises WrongAnswer and CandidateEnded."""
        if not self.task.known:
            self.with_reference(self.task.learn)
        if self.task.has_growth:
            self.first_look()
        else:
            self.look(0)
        if self.prepared() > self.borders.prepared:
            with Halted(self.fix):
                self.imports_ns = self.timing.imports.allowed_ns(self.source)
        while (step := self.next_step()) is not None:
            self.look(step)

    def first_look(self) -> None:
        """A small size, and the largest ordinary one or, for what is slow already, the largest that takes no time."""
        self.look(-2)
        if self.best(-2).own_ns < _CALL_NS / STEP**4:
            self.look(-2)
        is_slow = self.best(-2).ratio > _SLOW_RATIO
        steps = [step for step in (0, -1) if not is_slow or self.expected_ns(step) <= _CALL_NS / 2]
        self.look(steps[0] if steps else -3)

    def next_step(self) -> int | None:
        """The size that tells most of what is not clear yet; None where all is clear, or nothing tells more."""
        top, is_clear = max(self.calls), self.is_clear()
        if is_clear:
            return top + 1 if not self.is_far() and not self.is_worse() and self.may_call(top + 1) else None
        seen = {step: len(self.calls[step]) for step in (*self.distant(), top)}
        again = min((step for step in seen if self.may_call(step)), key=lambda step: seen[step], default=None)
        if again is not None and seen[again] < _LOOKS_FIRST:
            return again
        return top + 1 if self.may_call(top + 1) else again

    def is_far(self) -> bool:
        """Whether the largest size would show what grows late: work that C does fast, or that is small beside the rest
        of what inputs of such a task cost."""
        top = self.best(max(self.calls))
        if _WORK_IN_C.search(self.source) is not None and top.n < _FAR_N:
            return False
        growth, is_more = self.growth(), top.ratio > self.borders.same_work
        if growth is not None and (growth.value > self.borders.growth[0] or is_more) and top.n < _NEAR_N:
            return False
        return top.needed_ns > _USUAL_NS / STEP or self.ratio().is_below(math.log(self.borders.same_work))

    def may_call(self, step: int) -> bool:
        """Whether another call of that size is worth its time."""
        expected_ns = self.expected_ns(step)
        limit_ns = self.before_ns + (self.fix.process.cpu_limit_ns - self.before_ns) * _LIMIT_SHARE
        if self.fix.read_ns + expected_ns > limit_ns:
            return False
        if step in self.calls:
            return len(self.calls[step]) < (2 if expected_ns > _AGAIN_NS else _LOOKS)
        if not self.task.has_growth:
            return False
        known = self.best(max(self.calls))
        reference_ns = known.needed_ns * STEP**self.task.slope + known.carry_ns * STEP
        return self.largest is None and expected_ns <= _CALL_NS and reference_ns <= _REFERENCE_NS

    def expected_ns(self, step: int) -> float:
        """Cost of the fix at a step: by the growth seen so far, or as if it were one class worse."""
        if step in self.calls:
            return self.best(step).own_ns
        known, growth = max(self.calls), self.growth()
        exponent = self.task.slope + (1.2 if growth is None else max(growth.value, 0.0) + 0.2)
        return float(self.best(known).own_ns * STEP ** ((step - known) * exponent))

    def look(self, step: int) -> None:
        """One call at a step, or none where no input of that size can be had."""
        try:
            sample = self.task.take(step) or self.with_reference(lambda reference: self.task.draw(reference, step))
        except TooLarge as error:
            if step <= 0:
                raise InfrastructureError(str(error)) from None
            self.largest = step - 1
            return
        spent_ns, replies = self.fix.ask(sample.requests)
        for index, reply in enumerate(replies):
            if reply != sample.replies[index]:
                self.check(sample.calls[index], sample.outcomes[index], self.fix.outcome(reply))
        own_ns = max(spent_ns / len(replies) - sample.carry_ns, 1.0)
        pace_ns = self.task.pace_ns * sample.n**self.task.slope if sample.n else _PACE_OF_CALL_NS
        call = Call(sample.n, own_ns, sample.needed_ns, sample.carry_ns, pace_ns)
        self.calls.setdefault(step, []).append(call)

    def with_reference(self, work: Callable[[TimedReference], _T]) -> _T:
        """What needs the reference's process, while the fix waits. What fails there is ours."""
        with Halted(self.fix):
            try:
                return work(self.timing.reference_of(self.task.task))
            except (NotTimed, TooLarge, Cancelled, InfrastructureError):
                raise
            except BaseException as error:
                name = self.task.task.id
                raise InfrastructureError(f"the reference of {name}: {type(error).__name__}: {error}") from None

    def check(self, arguments: tuple[Any, ...], expected: tuple[str, Any], got: tuple[str, Any]) -> None:
        task, (status, value) = self.task.task, expected
        if status != got[0] or status == "raise" and nearest(value) not in got[1]:
            raise WrongAnswer("exception")
        if status == "raise":
            return
        if "accept" in task.inputs:
            is_right = fresh.accepted(task, got[1], copy.deepcopy(arguments), value)
        else:
            with Halted(self.fix):
                is_right = fresh.same_large(task, arguments, value, got[1])
        if not is_right:
            raise WrongAnswer("wrong-value")

    def best(self, step: int) -> Call:
        """The least of the calls at a step; of three or more the second: one whose carrying was taken for too much."""
        calls = sorted(self.calls[step], key=lambda call: call.multiple)
        return calls[0 if len(calls) < 3 else 1]

    def doubt(self, step: int) -> float:
        """By how much, as a logarithm, the cost at a step may seem too large."""
        best, looks = self.best(step), len(self.calls[step])
        carry = _NOISE_OF_CARRY * best.carry_ns / best.counted_ns
        return math.hypot(math.log1p(_NOISE / looks), math.log1p(carry / looks))

    def ratio(self) -> Figure:
        """The logarithm of the ratio of costs at the largest size."""
        top = max(self.calls)
        return Figure(math.log(self.best(top).ratio), self.doubt(top))

    def distant(self) -> list[int]:
        """The steps from which growth up to the largest size is read: nearer ones show little but how caches fill."""
        steps = sorted(self.calls)
        return [step for step in steps if step <= steps[-1] - _FAR_STEPS] or steps[:1][: len(steps) - 1]

    def growth(self) -> Figure | None:
        """The excess growth, from where it is surest to be large; None where nothing grows."""
        return max(map(self.growth_since, self.distant()), key=Figure.least, default=None)

    def growth_since(self, step: int) -> Figure:
        """The excess growth from a step to the largest size."""
        top = max(self.calls)
        one, other = self.best(step), self.best(top)
        distance = max(math.log(other.n / one.n), _LEAST_DISTANCE)
        margin = math.hypot(self.doubt(step), self.doubt(top)) / distance
        return Figure(math.log(other.multiple / one.multiple) / distance, margin)

    def prepared(self) -> float:
        """How many of the reference's calls the fix has burned at import and in the tests beyond the reference, as
        far as neither its pace in the calls nor a busy machine explains it."""
        pace = min(max(self.best(min(self.calls)).ratio - 1, 0.0), self.borders.ratio)
        explained_ns = (self.task.load_ns + self.task.tests_ns) * (1 + _NOISE) + pace * self.task.tests_needed_ns
        usual = self.best(max(step for step in self.calls if step <= 0))
        return max(self.before_ns - explained_ns - self.imports_ns, 0.0) / max(usual.needed_ns, _USUAL_NS)

    def is_worse(self) -> bool:
        """Whether it surely grows faster than the reference."""
        growth = self.growth()
        is_more = self.ratio().is_above(math.log(self.borders.same_work))
        return growth is not None and is_more and growth.is_above(self.borders.growth[0])

    def is_clear(self) -> bool:
        """Whether no border lies within a figure's margin."""
        ratio, growth = self.ratio(), self.growth()
        if growth is not None and self.is_worse():
            return all(growth.is_below(border) or growth.is_above(border) for border in self.borders.growth)
        same_work, most = math.log(self.borders.same_work), math.log(self.borders.ratio)
        is_same = growth is None or growth.is_below(self.borders.growth[0]) or ratio.is_below(same_work)
        return is_same and (ratio.is_below(most) or ratio.is_above(most))


def nearest(kinds: list[str]) -> str:
    """The class that a fix's exception has to be or extend: the first that is not the reference's own."""
    return next((kind for kind in kinds if not kind.startswith("solution:")), "Exception")


def measure(timing: Timing, task: TimedTask, fix: TimedProcess, borders: Borders, source: str) -> dict[str, Any]:
    """The figures as plain data; what the fix does wrong is an outcome. Raises Cancelled, InfrastructureError, and
    NotTimed where the task gives nothing to time."""
    timed = Timed(timing, task, fix, borders, source)
    outcome, detail = "measured", ""
    try:
        timed.run()
    except WrongAnswer as error:
        outcome = str(error)
    except CandidateEnded as ended:
        outcome, detail = "out-of-time" if ended.verdict == "timed-out" else "ended", ended.reason
    calls = [call for step in sorted(timed.calls) for call in timed.calls[step]]
    growth = timed.growth() if outcome == "measured" else None
    return {
        "outcome": outcome,
        "detail": detail,
        "ratio": math.exp(timed.ratio().value) if outcome == "measured" else None,
        "excess_growth": growth and growth.value,
        "prepared": timed.prepared() if outcome == "measured" else 0.0,
        "reached": max(timed.calls, default=-1) >= 0,
        "looks": [{"n": call.n, "spent_ms": call.own_ns / 1e6, "needed_ms": call.needed_ns / 1e6} for call in calls],
    }
