"""What a fix costs beside the reference of its task: figures, no judgement.

The fix is called on inputs that nobody has seen, at sizes that nobody announced, and every value is checked. All CPU
of its process counts, less what the reference's own process needed to take the same arguments in and give the same
answer back. Two figures come of it: the ratio of costs at the largest size, and the excess growth, by which the
exponent of n in the fix's cost is above the reference's. What the fix burned at import and in the tests beyond the
reference counts as part of its largest call.

Growth needs distance: where a first look leaves a doubt, larger sizes follow, up to where quadratic work in C shows.
Where the figures stay near a border that the server named, the same sizes are measured again and the least counts, as
noise only adds.
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
_FLOOR_NS, _FLOOR_OF_CARRY, _FLOOR_OF_BATCH_NS, _FLOOR_OF_TESTS_NS = 20_000, 0.1, 100_000, 500_000
_TELLING_NS = 100_000
_FAR_N = 1 << 16  # far enough for what C does fast
_SLOW_RATIO = 8.0  # beyond it at a small size, the next size is chosen by what it may cost
_CALL_NS, _REFERENCE_NS = 200_000_000, 120_000_000  # a call is not made where it is expected to cost more
_AGAIN_NS = 60_000_000  # … and not made again beyond this: large costs are hardly noisy
_AS_FAST, _FLAT, _RATIO_DOUBT, _GROWTH_DOUBT, _ONCE_DOUBT = 1.4, 0.15, 1.6, 0.2, 0.3
_PREPARED_RATIO = 25.0  # what is burned at import and in the tests may make of the ratio, whatever the task allows
_DISTANCE = 1.5  # sizes nearer to each other than this factor say nothing of growth
_ROUNDS = 3


class WrongAnswer(Exception):
    """The fix answered something else than the reference; the text is the outcome."""


class Borders(NamedTuple):
    """Where the server's levels part: near these figures it pays to look longer."""

    same_work: float  # up to this ratio growth does not matter
    ratio: float
    growth: list[float]


class Call(NamedTuple):
    """One timed call of the fix."""

    n: int
    own_ns: float  # its CPU without what carrying needs
    needed_ns: float  # that of the reference
    carry_ns: float
    least_ns: float

    @property
    def floor_ns(self) -> float:
        """What a call counts at least: below it the clock says little."""
        return max(self.least_ns, self.carry_ns * _FLOOR_OF_CARRY)

    @property
    def ratio(self) -> float:
        """Cost over the reference's, as far as the clock can tell."""
        return self.own_ns / max(self.needed_ns, self.floor_ns)

    @property
    def multiple(self) -> float:
        """Cost over the reference's exact need; growth is read from it."""
        return max(self.own_ns, self.floor_ns) / self.needed_ns


class Figures(NamedTuple):
    """What the calls so far say."""

    ratio: float
    growth: float | None  # None where nothing grows
    is_prepared: bool  # what was burned outside the calls decides


class Timed:
    """One fix beside its reference. Where `far`, growth may show at large sizes only."""

    def __init__(self, timing: Timing, task: TimedTask, fix: TimedProcess, borders: Borders, source: str) -> None:
        self.timing, self.task, self.fix, self.borders, self.source = timing, task, fix, borders, source
        self.far = _WORK_IN_C.search(source) is not None
        self.imports_ns = 0.0
        self.before_ns = fix.read_ns
        self.calls: dict[int, list[Call]] = {}

    def run(self) -> Figures:
        """Calls the fix until the figures are clear. Raises WrongAnswer and CandidateEnded."""
        if not self.task.known:
            self.with_reference(self.task.learn)
        if self.task.has_growth:
            self.first_look()
            self.allow_imports()
            self.look_further()
        else:
            self.look(0)
            self.allow_imports()
        self.look_again(sorted(self.calls)[-2:])
        return self.figures()

    def first_look(self) -> None:
        """A small size, and the largest ordinary one or, for what is slow already, the largest that takes no time."""
        self.look(-2)
        if self.best(-2).own_ns < _CALL_NS / STEP**4:
            self.look(-2)
        is_slow = self.best(-2).ratio > _SLOW_RATIO
        steps = [step for step in (0, -1) if not is_slow or self.expected_ns(step) <= _CALL_NS / 2]
        self.look(steps[0] if steps else -3)

    def allow_imports(self) -> None:
        """Finds out what the fix's imports cost, where what it burned outside the calls would count against it."""
        ratio, growth, is_prepared = self.figures()
        if is_prepared or growth is None and ratio > self.borders.ratio:
            with Halted(self.fix):
                self.imports_ns = self.timing.imports.allowed_ns(self.source)

    def look_further(self) -> None:
        """Larger sizes, as long as they may tell more and do not take too long."""
        while not self.is_clear() or self.far and self.is_flat() and self.best(max(self.calls)).n < _FAR_N:
            top = max(self.calls)
            known = self.best(top)
            if len(self.calls[top]) < 2 and not self.is_flat() and known.own_ns < _AGAIN_NS:
                self.look(top)
                continue
            reference_ns = known.needed_ns * STEP**self.task.slope + known.carry_ns * STEP
            if self.expected_ns(top + 1) > _CALL_NS or reference_ns > _REFERENCE_NS:
                return
            if not self.look(top + 1):
                return

    def look_again(self, steps: list[int]) -> None:
        """The same sizes once more, while that may change something."""
        for _ in range(_ROUNDS):
            if self.is_clear() or sum(self.best(step).own_ns for step in steps) > _AGAIN_NS:
                return
            if not all(self.look(step) for step in steps):
                return

    def expected_ns(self, step: int) -> float:
        """Cost of the fix at a larger step: by the growth seen so far, or as if it were one class worse."""
        known, growth = max(self.calls), self.figures().growth
        exponent = self.task.slope + (1.0 if growth is None else max(growth, 0.0) + _GROWTH_DOUBT)
        return float(self.best(known).own_ns * STEP ** ((step - known) * exponent))

    def look(self, step: int) -> bool:
        """One call at a step. False where no input of that size can be had."""
        try:
            sample = self.task.take(step) or self.with_reference(lambda reference: self.task.draw(reference, step))
        except TooLarge as error:
            if step > 0:
                return False
            raise InfrastructureError(str(error)) from None
        spent_ns, replies = self.fix.ask(sample.requests)
        for index, reply in enumerate(replies):
            if reply != sample.replies[index]:
                self.check(sample.calls[index], sample.outcomes[index], self.fix.outcome(reply))
        own_ns, least_ns = max(spent_ns - sample.carry_ns, 1.0), _FLOOR_NS if sample.n else _FLOOR_OF_BATCH_NS
        call = Call(sample.n, own_ns, sample.needed_ns, sample.carry_ns, least_ns)
        self.calls.setdefault(step, []).append(call)
        return True

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
            is_right = bool(task.inputs["accept"](got[1], *copy.deepcopy(arguments)))
        else:
            with Halted(self.fix):
                is_right = fresh.same_large(task, arguments, value, got[1])
        if not is_right:
            raise WrongAnswer("wrong-value")

    def best(self, step: int) -> Call:
        """The least of the calls at a step."""
        return min(self.calls[step], key=lambda call: call.ratio)

    def figures(self) -> Figures:
        """What is known so far."""
        top, prepared_ns = self.best(max(self.calls)), self.prepared_ns()
        if not self.task.has_growth:
            tests = 1 + prepared_ns / max(self.task.tests_needed_ns, _FLOOR_OF_TESTS_NS)
            return Figures(max(top.ratio, tests), None, False)
        whole = top._replace(own_ns=top.own_ns + prepared_ns)
        # A task may allow its calls much; what happens outside of them is allowed little, whatever the task, and a
        # larger call does not make it smaller.
        usual = self.best(max(step for step in self.calls if step <= 0))
        prepared = usual._replace(own_ns=usual.own_ns + prepared_ns)
        is_prepared = prepared.ratio > min(self.borders.ratio, _PREPARED_RATIO) >= usual.ratio
        if is_prepared:
            top, whole = usual, prepared
        multiple = (whole if is_prepared else top).multiple
        # What is small beside the noise says nothing, unless the larger call leaves no doubt about it.
        telling_ns = 0 if is_prepared or top.own_ns > _CALL_NS / STEP**2 else _TELLING_NS
        smaller = [call for call in map(self.best, sorted(self.calls)) if call.own_ns > telling_ns]
        smaller = [call for call in smaller if call.n * _DISTANCE < top.n]
        growth = math.log(multiple / smaller[0].multiple, top.n / smaller[0].n) if smaller else None
        return Figures(whole.ratio, growth, is_prepared)

    def prepared_ns(self) -> float:
        """CPU that the fix burned at import and in the tests beyond the reference, as far as its pace in the calls
        does not explain it."""
        pace = max(self.best(min(self.calls)).ratio - 1, 0.0) if self.task.has_growth else 0.0
        tests_ns = self.task.tests_ns + pace * self.task.tests_needed_ns
        return max(self.before_ns - self.task.load_ns - tests_ns - self.imports_ns, 0.0)

    def is_flat(self) -> bool:
        """Whether nothing says that the fix grows faster."""
        growth = self.figures().growth
        return growth is None or growth <= self.borders.growth[0]

    def is_clear(self) -> bool:
        """Whether the figures stand far enough from every border."""
        ratio, growth, is_prepared = self.figures()
        if not self.task.has_growth or growth is not None and growth <= _FLAT:
            return not is_prepared and not 1 / _RATIO_DOUBT < ratio / self.borders.ratio < _RATIO_DOUBT
        if ratio <= _AS_FAST:
            return True
        if growth is None or is_prepared or self.is_flat() or ratio < self.borders.same_work * _RATIO_DOUBT:
            return False
        if len(self.calls[max(self.calls)]) > 1:
            return all(abs(growth - border) > _GROWTH_DOUBT for border in self.borders.growth)
        # Seen once, it may have been a busy moment, unless it lies well within its class.
        one, two = self.borders.growth
        return one + _ONCE_DOUBT < growth < two - _ONCE_DOUBT and ratio > self.borders.ratio * _RATIO_DOUBT


def nearest(kinds: list[str]) -> str:
    """The class that a fix's exception has to be or extend: the first that is not the reference's own."""
    return next((kind for kind in kinds if not kind.startswith("solution:")), "Exception")


def measure(timing: Timing, task: TimedTask, fix: TimedProcess, borders: Borders, source: str) -> dict[str, Any]:
    """The figures as plain data; what the fix does wrong is an outcome. Raises Cancelled, InfrastructureError, and
    NotTimed where the task gives nothing to time."""
    timed = Timed(timing, task, fix, borders, source)
    outcome, detail, figures = "measured", "", None
    try:
        figures = timed.run()
    except WrongAnswer as error:
        outcome = str(error)
    except CandidateEnded as ended:
        outcome, detail = "out-of-time" if ended.verdict == "timed-out" else "ended", ended.reason
    calls = [call for step in sorted(timed.calls) for call in timed.calls[step]]
    return {
        "outcome": outcome,
        "detail": detail,
        "ratio": figures and figures.ratio,
        "excess_growth": figures and figures.growth,
        "looks": [{"n": call.n, "spent_ms": call.own_ns / 1e6, "needed_ms": call.needed_ns / 1e6} for call in calls],
    }
