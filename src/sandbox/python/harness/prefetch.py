"""Calls sent in advance: while the harness looks at one value, the candidate already works on the next.

A test that asks the fix once makes the same call whatever the fix returns, and a suite of such tests makes the same
calls in the same order. They are learned by running the suite beside the reference, and posted a few at a time; the
test that makes a call then finds its reply waiting. The order in which the candidate sees its calls stays that of the
tests. Suites that could prepare something besides a call (files, environment, clocks, mocks) are left alone, and so
are tests with several calls: whether they make the later ones depends on the fix.
"""

import ast
import collections
import inspect
import types
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any, NamedTuple

from harness import plain_values
from harness.exact_bytes import exact_bytes
from shared import frames, wire
from shared.plain_data import plain_bytes

if TYPE_CHECKING:
    from harness.candidate_process import CandidateProcess
    from harness.suite import Suite
    from harness.task import Task

_WINDOW = 8
_REFILL_AT = 3
_CALL_LIMIT_BYTES = 4096
# What a suite may import without preparing anything outside its own arguments.
_HARMLESS_IMPORTS = frozenset(
    "unittest solution collections math string itertools functools fractions decimal datetime json re dataclasses"
    " typing operator copy hashlib hmac base64 struct textwrap statistics heapq bisect enum uuid calendar".split()
)
_TELLTALE_NAMES = frozenset("open exec eval compile globals setattr input mock patch".split())


class KnownCall(NamedTuple):
    """A call as it is known again (its exact bytes, much sooner made than its encoding), and as it is sent."""

    key: bytes
    payload: bytes


class PrefetchedCalls:
    """One run of a suite. `calls` holds the known call of each test in order, None for tests whose calls are not
    known."""

    def __init__(self, process: "CandidateProcess", calls: Sequence[KnownCall | None]) -> None:
        self.process = process
        self.calls = calls
        self.next = 0
        self.waiting: collections.deque[tuple[bytes, int]] = collections.deque()

    def before_test(self, position: int) -> None:
        """Posts the calls of this test and the following ones, up to the first that is not known; several together."""
        self.next = max(self.next, position)
        if len(self.waiting) > _REFILL_AT:
            return
        calls: list[KnownCall] = []
        for call in self.calls[self.next : self.next + _WINDOW - len(self.waiting)]:
            if call is None:
                break
            calls.append(call)
        if calls:
            nonces = self.process.post_all(frames.CALL, [call.payload for call in calls], prefetch=True)
            self.waiting.extend((call.key, nonce) for call, nonce in zip(calls, nonces))
            self.next += len(calls)

    def take(self, name: str, args: tuple[Any, ...], kwargs: dict[str, Any]) -> int | None:
        """The nonce under which this call was posted already, or None."""
        if self.waiting and self.waiting[0][0] == exact_bytes((name, args, kwargs)):
            return self.waiting.popleft()[1]
        return None

    def finish(self) -> None:
        """Takes in replies that no test asked for."""
        while self.waiting:
            self.process.collect(self.waiting.popleft()[1])


def learn_calls(task: "Task", suite: "Suite") -> list[KnownCall | None] | None:
    """[known call of each test, or None], or None for a suite whose calls cannot be sent in advance. Runs the suite
    beside the reference, here in the harness."""
    functions = [getattr(task.reference, name, None) for name in task.entry_points]
    if (
        task.in_place
        or not all(inspect.isfunction(f) and not inspect.iscoroutinefunction(f) for f in functions)
        or not _is_harmless(suite.source)
        or _reads_state(task.reference, suite.source)
    ):
        return None
    made: list[KnownCall | None] = []
    flags = [*task.call_flags, frames.LINKS]
    module = suite.load(_noting(task.load_reference(), task.entry_points, made, flags))
    calls: list[KnownCall | None] = []
    for cls, name in suite.planned(module):
        cls.setUpClass()
        if made:
            return None  # calls outside tests
        cls(name).run()
        calls.append(made[0] if len(made) == 1 else None)
        made.clear()
        cls.tearDownClass()
        cls.doClassCleanups()
    return calls if not made and any(calls) else None


def _noting(
    reference: types.ModuleType, names: Sequence[str], made: list[KnownCall | None], flags: Any
) -> types.ModuleType:
    """The reference as `solution`, whose functions note each call."""

    def noting(name: str, function: Callable[..., Any]) -> Callable[..., Any]:
        def call(*args: Any, **kwargs: Any) -> Any:
            made.append(_known(name, args, kwargs, flags))
            return function(*args, **kwargs)

        return call

    module = types.ModuleType("solution")
    module.__dict__.update({k: v for k, v in reference.__dict__.items() if not k.startswith("__")})
    for name in names:
        setattr(module, name, noting(name, getattr(reference, name)))
    return module


def _known(name: str, args: tuple[Any, ...], kwargs: dict[str, Any], flags: Any) -> KnownCall | None:
    key, payload = exact_bytes((name, args, kwargs)), _encoded(name, args, kwargs, flags)
    return None if key is None or payload is None else KnownCall(key, payload)


def _encoded(name: str, args: tuple[Any, ...], kwargs: dict[str, Any], flags: Any) -> bytes | None:
    values = name, args, kwargs, flags
    plain = plain_bytes(values)
    try:
        call = plain_values.encode(values) if plain is None else frames.PLAIN + plain
    except wire.WireError:
        return None
    return call if len(call) <= _CALL_LIMIT_BYTES else None


def _reads_state(reference: types.ModuleType, source: str) -> bool:
    """Whether tests name something of the solution that a call may have changed by then: anything but functions."""
    names = {node.id for node in ast.walk(ast.parse(source)) if isinstance(node, ast.Name)}
    names |= {node.attr for node in ast.walk(ast.parse(source)) if isinstance(node, ast.Attribute)}
    values = [getattr(reference, name) for name in names if not name.startswith("__") and hasattr(reference, name)]
    return not all(inspect.isfunction(value) or isinstance(value, types.ModuleType) for value in values)


def _is_harmless(source: str) -> bool:
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Import) and any(
            alias.name.split(".")[0] not in _HARMLESS_IMPORTS or "." in alias.name for alias in node.names
        ):
            return False
        if isinstance(node, ast.ImportFrom) and node.module not in _HARMLESS_IMPORTS:
            return False
        if (
            isinstance(node, ast.Name)
            and node.id in _TELLTALE_NAMES
            or isinstance(node, ast.Attribute)
            and node.attr in _TELLTALE_NAMES
        ):
            return False
    return True
