"""What a fix costs beside the reference of its task: figures, no judgement.

The fix is called on inputs that nobody has seen, at sizes that nobody announced, and every value is checked. All CPU
of its process counts. Three figures come of it: the ratio of costs at the largest size; the excess growth, by which
the exponent of n in the fix's cost is above the reference's; and how many of the reference's calls the fix has burned
outside of what the first two speak of: at import, in the tests, between calls, or in calls that others of their size
don't confirm.

One small and one larger size are enough where growth is far from the borders that the server named. Where it is near
one, the same sizes are called again, and then larger ones, whose growth parts the classes more plainly.
"""

from __future__ import annotations

import copy
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, NamedTuple, TypeVar

from harness import fresh
from harness.errors import Cancelled, CandidateEnded, InfrastructureError
from harness.looks import Look, Looks
from harness.timed_process import Halted, TimedProcess
from harness.timed_reference import NotTimed, TimedReference, TooLarge
from harness.timed_task import STEP, TimedTask

if TYPE_CHECKING:
    from harness.timing import Timing

_T = TypeVar("_T")
_FAR_N = 1 << 16  # far enough for what C does fast
_NEAR = 0.2  # growth this near below a border needs a larger size
_SURE = 0.4  # and this near above it: no fix is refused for one busy moment
_DEAR = 3.0  # a fix that needs so many times the reference's cost is looked at one size further
_SMALL_N = 1 << 12  # up to it half of that, and further still
_SLOW_RATIO = 8.0  # beyond it at a small size, the next size is chosen by what it may cost
_CALL_NS, _REFERENCE_NS = 200_000_000, 60_000_000  # a call is not made where it is expected to cost more
_AGAIN_NS = 60_000_000  # such calls are not made more than twice: large costs are hardly noisy
_LOOKS = 3  # at one size
_LIMIT_SHARE = 0.4  # of the fix's CPU limit may go into all calls
_USUAL_NS = 500_000  # what a call of the reference usually needs: work outside of calls is measured in it
_PACE_OF_CALL_NS = 6_000  # stands for the plain loop where inputs have no size
_NOISE = 2.0  # times the reference's own cost that import and tests may need on a busy machine


class WrongAnswer(Exception):
    """The fix answered something else than the reference; the text is the outcome."""


class Borders(NamedTuple):
    """Where the server's levels part."""

    same_work: float  # up to this ratio growth does not matter
    ratio: float
    growth: list[float]
    prepared: float
    far: bool  # the source holds work that C does fast: a larger size is looked at


class Timed:
    """One fix beside its reference."""

    def __init__(self, timing: Timing, task: TimedTask, fix: TimedProcess, borders: Borders, source: str) -> None:
        self.timing, self.task, self.fix, self.borders, self.source = timing, task, fix, borders, source
        self.before_ns, self.imports_ns = fix.read_ns, 0.0
        self.looks = Looks()
        self.largest: int | None = None  # the last step of which inputs can be had

    def run(self) -> None:
        """Calls the fix until the figures are clear. Raises WrongAnswer and CandidateEnded."""
        if not self.task.known:
            self.with_reference(self.task.learn)
        if self.task.has_growth:
            self.first_look()
        else:
            self.look(0)
        while (step := self.next_step()) is not None:
            self.look(step)
        self.fix.watch(self.borders.prepared * _USUAL_NS)
        if self.prepared() > self.borders.prepared:
            with Halted(self.fix):
                self.imports_ns = self.timing.imports.allowed_ns(self.source)

    def first_look(self) -> None:
        """A small size, and the largest ordinary one or, for what is slow already, the largest that takes no time. The
        small one again, so that no busy moment hides growth, unless there is nothing to be hidden."""
        self.look(-2)
        is_slow = self.looks.best(-2).ratio > _SLOW_RATIO
        steps = [step for step in (0, -1) if not is_slow or self.expected_ns(step) <= _CALL_NS / 2]
        self.look(steps[0] if steps else -3)
        if self.looks.largest().most > self.borders.same_work and self.looks.best(-2).own_ns < _CALL_NS / STEP**4:
            self.look(-2)

    def next_step(self) -> int | None:
        """The size that tells most of what is not clear yet; None where all is clear, or nothing tells more."""
        top, growth = self.looks.top, self.looks.growth()
        if top < 0 and self.may_call(0):
            return 0
        if growth is None:
            return top if self.looks.largest().ratio > self.borders.ratio and self.may_call(top) else None
        is_same, is_near = growth <= self.borders.growth[0] - _NEAR, self.is_near(growth)
        if not is_same or self.looks.largest().ratio > self.borders.ratio:
            again = min(top, *self.looks.far_below(), key=self.looks.count)
            if (is_near or self.looks.count(again) < 2) and self.may_call(again):
                return again
        is_worth_it = is_near if not is_same else not self.is_far()
        if is_worth_it and is_same and self.looks.count(top) < 2 and self.looks.largest().most < _DEAR:
            return top  # the first call of a size finds nothing warm: a second is cheaper than a larger size
        return top + 1 if is_worth_it and self.may_call(top + 1) else None

    def is_near(self, growth: float) -> bool:
        """Whether a border is so near that a larger size would tell more."""
        return any(border - _NEAR < growth < border + _SURE for border in self.borders.growth)

    def is_far(self) -> bool:
        """Whether the largest size would show what grows late: work that C does fast, or what costs more all along."""
        largest = self.looks.largest()
        if self.borders.far:
            return largest.n >= _FAR_N
        if largest.n > _SMALL_N:
            return largest.most < _DEAR or self.looks.top > 0
        return largest.most < _DEAR / 2

    def may_call(self, step: int) -> bool:
        """Whether another call of that size is worth its time."""
        expected_ns, count = self.expected_ns(step), self.looks.count(step)
        limit_ns = self.before_ns + (self.fix.process.cpu_limit_ns - self.before_ns) * _LIMIT_SHARE
        if self.fix.read_ns + expected_ns > limit_ns:
            return False
        if count > 0:
            return count < (2 if expected_ns > _AGAIN_NS else _LOOKS)
        known = self.looks.largest()
        reference_ns = known.needed_ns * STEP**self.task.slope + known.carry_ns * STEP
        return self.largest is None and expected_ns <= _CALL_NS and reference_ns <= _REFERENCE_NS

    def expected_ns(self, step: int) -> float:
        """Cost of the fix at a step: by the growth seen so far, or as if it were one class worse."""
        if self.looks.count(step) > 0:
            return self.looks.best(step).own_ns
        growth = self.looks.growth()
        exponent = self.task.slope + (1.2 if growth is None else max(growth, 0.0) + 0.2)
        return float(self.looks.largest().own_ns * STEP ** ((step - self.looks.top) * exponent))

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
        pace_ns = self.task.pace_ns * sample.n**self.task.slope if sample.n else _PACE_OF_CALL_NS
        count = len(replies)
        costs = spent_ns / count, sample.needed_ns, sample.carry_ns, pace_ns
        self.looks.add(step, Look(sample.n, count, *costs, self.task.slope, sample.part_ns))

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
        """Raises WrongAnswer where the fix's outcome is not as good as the reference's."""
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

    def prepared(self) -> float:
        """How many of the reference's calls the fix has burned outside of what its calls are counted for, as far as
        neither its pace in the calls nor a busy machine explains it."""
        smallest, usual = self.looks.best(min(self.looks.by_step)), self.looks.best(min(self.looks.top, 0))
        pace = min(max(smallest.ratio - 1, 0.0), self.borders.ratio)
        explained_ns = (self.task.load_ns + self.task.tests_ns) * _NOISE + pace * self.task.tests_needed_ns
        burned_ns = self.fix.read_ns - self.looks.spent_ns() - explained_ns - self.imports_ns
        return max(burned_ns, 0.0) / max(usual.needed_ns, _USUAL_NS) + self.looks.unconfirmed(_USUAL_NS)


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
    looks, is_measured = timed.looks, outcome == "measured"
    return {
        "outcome": outcome,
        "detail": detail,
        "ratio": looks.ratio() if is_measured else None,
        "excess_growth": looks.growth() if is_measured else None,
        "prepared": timed.prepared() if is_measured else 0.0,
        "reached": max(looks.by_step, default=-1) >= 0,
        "looks": [
            {"n": look.n, "spent_ms": look.own_ns / 1e6, "needed_ms": look.needed_ns / 1e6} for look in looks.all()
        ],
    }
