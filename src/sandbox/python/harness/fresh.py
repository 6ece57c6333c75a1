"""Fresh inputs: what the fix returns for arguments that nobody has seen before, next to what the reference returns.

The reference runs here in the harness. The calls to the fix are sent in advance and collected in order, so that
twenty of them cost little more than one. Floats are compared with a relative tolerance of 1e-9, and True is not 1.
"""

from __future__ import annotations

import copy
import inspect
import types
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

from harness import tolerance
from harness.comparison import Comparison, Path, float_places
from harness.errors import Cancelled, CandidateEnded, InfrastructureError
from harness.failures import ArgumentChanged, RemoteExit, Unsendable, kinds_of
from harness.handles import RemoteObject
from harness.plain_values import ReferenceValues, encode, plain, request
from harness.suite import Record, record
from shared import frames, wire

if TYPE_CHECKING:
    from harness.candidate_process import CandidateProcess
    from harness.halted import Halted
    from harness.session import Session
    from harness.task import Task

_STEPS_KEPT = 16
_SLACK_OF_TIMED = 1e-12

ReturnsFloats = Callable[[Path], bool]
_Outcome = tuple[str, Any, Any]  # status, value, arguments as they were changed


def outcome_of(session: Session, reply: tuple[bytes, bytes]) -> tuple[str, Any]:
    """("value", what a timed call returned), ("raise", names of the class and of those that it extends), or another
    status for what no reference does. Raises what ends a grading."""
    return _outcome(session, lambda: session.outcome(*reply), False)[:2]


def mistake(
    task: Task, arguments: tuple[Any, ...], expected: tuple[str, Any], got: tuple[str, Any], meanwhile: Halted
) -> str:
    """ "exception" or "wrong-value" where the outcome of a timed call is not as good as the reference's, else "".
    `meanwhile`: of the fix, while values are compared that do not ask it."""
    (status, value), (got_status, got_value) = expected, got
    if "raise" in (status, got_status):
        both = status == got_status and expected_kind(value, task.entry_points) in got_value
        return "" if both else "exception"
    if got_status != "value":
        return "wrong-value"
    if "accept" in task.inputs:
        return "" if accepted(task, got_value, copy.deepcopy(arguments), value) else "wrong-value"
    with meanwhile:
        return "" if same_large(task, arguments, value, got_value) else "wrong-value"


def same_large(task: Task, arguments: tuple[Any, ...], expected: object, got: object) -> bool:
    """Whether the values of a timed call are the same. Many more numbers went into it than into a fresh input, so what
    is near zero beside the others may be rounding at once; what is all near zero is looked into as there."""
    near = Comparison(task.loose, absolute=_SLACK_OF_TIMED * tolerance.scale_of(expected))
    if near.same(expected, got):
        return True
    if "drive" in task.inputs:
        return False
    cap = tolerance.CAP * max(tolerance.scale_of(arguments), tolerance.scale_of(expected))
    if not Comparison(task.loose, cap).same(expected, got):
        return False
    return Comparison(task.loose, rounding_of(task, arguments, expected)).same(expected, got)


def rounding_of(task: Task, arguments: tuple[Any, ...], expected: object) -> float:
    """The absolute tolerance for the reference's value of these arguments; for arguments that are to be changed,
    `expected` is the pair of both."""

    def run(args: tuple[Any, ...]) -> Any:
        value = plain(getattr(task.load_reference(), task.entry_points[0])(*args), task.reference)
        return (value, plain(args, task.reference)) if task.in_place else value

    return tolerance.rounding_of(run, arguments, expected)


class Case:
    """One fresh input: encoded before the reference runs (it may change its arguments), and what the reference made
    of it."""

    __slots__ = ("encoded", "args", "status", "value", "changed", "lazy", "absolute", "payload")

    def __init__(self, task: Task, reference: types.ModuleType, args: Any) -> None:
        self.status, self.lazy = "value", False
        self.value: Any = None
        self.changed: Any = None
        self.absolute: float | None = None
        self.payload: bytes | None = None
        try:
            if "drive" in task.inputs:
                self.args = copy.deepcopy(args)
                result = task.inputs["drive"](reference, *args)
            else:
                self.encoded = encode(args)
                result = getattr(reference, task.entry_points[0])(*args)
            self.lazy = hasattr(type(result), "__next__")
            self.value = plain(result, reference)
            self.changed = plain(args, reference) if task.in_place else None
        except Exception as error:
            self.status, self.value = "raise", expected_kind(kinds_of(error), task.entry_points)

    def request(self, task: Task) -> bytes:
        """The payload of the call with the arguments as they were drawn. The same for every fix."""
        if self.payload is None:
            flags = task.call_flags + (["drain"] if self.lazy or task.loose else [])
            self.payload = request(task.entry_points[0], self.encoded, flags)
        return self.payload

    def accepts(self, task: Task, status: str, value: Any, changed: Any, returns_floats: ReturnsFloats) -> bool:
        if status != self.status:
            return False
        if status == "raise":
            return self.value in value
        if "accept" in task.inputs:
            return self.is_accepted(task, value)
        comparison = Comparison(task.loose, returns_floats=returns_floats)
        if comparison.same(self.value, value) and comparison.same(self.changed, changed):
            return True
        return self.is_near(task, value, changed, returns_floats)

    def is_accepted(self, task: Task, value: Any) -> bool:
        try:
            return accepted(task, value, self.arguments(task), self.value)
        except Exception:
            return False

    def is_near(self, task: Task, value: Any, changed: Any, returns_floats: ReturnsFloats) -> bool:
        """Whether rounding explains the difference; looked into only where it could."""
        if "drive" in task.inputs:
            return False
        args = self.arguments(task)
        cap = tolerance.CAP * max(map(tolerance.scale_of, (args, self.value, self.changed)))
        widest = Comparison(task.loose, cap, returns_floats)
        if not (widest.same(self.value, value) and widest.same(self.changed, changed)):
            return False
        if self.absolute is None:
            self.absolute = rounding_of(task, args, (self.value, self.changed) if task.in_place else self.value)
        near = Comparison(task.loose, self.absolute, returns_floats)
        return near.same(self.value, value) and near.same(self.changed, changed)

    def arguments(self, task: Task) -> Any:
        if "drive" in task.inputs:
            return copy.deepcopy(self.args)
        return wire.Decoder(ReferenceValues(task.reference).resolve, wire.UNLIMITED, wire.REQUEST_DEPTH_LIMIT).decode(
            self.encoded
        )


def accepted(task: Task, value: Any, arguments: Any, expected: Any) -> bool:
    """By the task's own word, where several results are right. Its `accept` gets the reference's result where it asks
    for `expected`. Raises what that function raises."""
    accept = task.inputs["accept"]
    asks = "expected" in inspect.signature(accept).parameters
    return bool(accept(value, *arguments, **({"expected": expected} if asks else {})))


def expected_kind(kinds: Sequence[str], entry_points: list[str]) -> str:
    """The class that a fix's exception has to be or extend: the nearest that anybody but the reference knows."""
    known = (kind for kind in kinds if not kind.startswith("solution:") or kind.rpartition(":")[2] in entry_points)
    return next(known, "Exception")


def cases(task: Task, seed: int, step: int) -> list[Case]:
    """The fresh inputs of one step. Kept for a while: a trainer posts many fixes for one seed and step."""
    key = seed, step
    if key not in task.fresh_cases:
        reference = task.load_reference()
        task.fresh_cases[key] = [Case(task, reference, args) for args in task.fresh_inputs(seed, step)]
        while len(task.fresh_cases) > _STEPS_KEPT:
            task.fresh_cases.popitem(last=False)
    return task.fresh_cases[key]


def run(task: Task, session: Session, module: types.ModuleType, seed: int, step: int) -> list[Record]:
    """Records of all fresh inputs. Raises Cancelled and InfrastructureError only."""
    drawn = cases(task, seed, step)
    if "drive" in task.inputs:
        outcomes = [_drive(task, session, module, case) for case in drawn]
    else:
        outcomes = _call_all(task, session, drawn)
    returns_floats = places_of_floats(drawn)
    records = []
    for index, (case, (status, value, changed)) in enumerate(zip(drawn, outcomes)):
        if status in ("value", "raise"):
            status = "passed" if case.accepts(task, status, value, changed, returns_floats) else "failed"
        records.append(record(f"fresh[{index}]", "fresh", "Basic", status, ""))
    return records


def places_of_floats(drawn: list[Case]) -> ReturnsFloats:
    """Tells whether the reference returns a float at a place for some input of this step: then a whole float is as
    good there as an integer."""
    places: list[set[Path]] = []

    def returns_floats(path: Path) -> bool:
        if not places:
            places.append(set().union(*(float_places(case.value) for case in drawn if case.status == "value")))
        return path in places[0]

    return returns_floats


def _call_all(task: Task, session: Session, drawn: list[Case]) -> list[_Outcome]:
    """Sends every call before it collects the first reply. Where the reference returns an iterator, the candidate
    runs it to its end."""
    process = session.process
    outcomes: list[_Outcome] = []
    try:
        session.mirror()
        nonces = process.post_all(frames.CALL, [case.request(task) for case in drawn])
        for nonce in nonces:
            collect = lambda nonce=nonce: session.outcome(*process.collect(nonce))
            outcomes.append(_outcome(session, collect, task.in_place))
    except CandidateEnded:
        pass
    return outcomes + [_lost(process)] * (len(drawn) - len(outcomes))


def _drive(task: Task, session: Session, module: types.ModuleType, case: Case) -> _Outcome:
    if session.process.ended is not None:
        return _lost(session.process)
    try:
        return _outcome(session, lambda: task.inputs["drive"](module, *copy.deepcopy(case.args)), False)
    except CandidateEnded:
        return _lost(session.process)


def _lost(process: CandidateProcess) -> _Outcome:
    return ("timeout" if process.ended is not None and process.ended.verdict == "timed-out" else "error", None, None)


def _outcome(session: Session, call: Callable[[], Any], in_place: bool) -> _Outcome:
    try:
        value = call()
        changed = None
        if in_place:
            if not (type(value) is tuple and len(value) == 2):
                return "error", None, None
            value, changed = value
        if isinstance(value, RemoteObject):
            return "error", None, None
        return "value", value, changed
    except (Cancelled, InfrastructureError, CandidateEnded):
        raise
    except (ArgumentChanged, Unsendable):
        return "failed", None, None
    except (Exception, RemoteExit) as error:
        failure = session.failure_of(error)
        return "raise", failure.kinds if failure is not None else kinds_of(error), None
