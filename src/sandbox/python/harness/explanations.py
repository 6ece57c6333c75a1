"""What a test's record says of its failure: what was expected, what came, and where the fix raised it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from harness import texts
from harness.assertions import Mismatch
from harness.failures import ArgumentChanged, Failure, Unsendable

if TYPE_CHECKING:
    from harness.session import Session


def with_call(session: Session, text: str) -> str:
    """Puts the call that was made last before a text."""
    call = session.last_call
    return texts.clean(f"{texts.show_call(*call)}: {text}" if call else text)


def explain(session: Session, error: BaseException) -> str:
    """What went wrong, in one line."""
    if isinstance(error, Mismatch):
        note = f" ({texts.clean(str(error.note), 300)})" if error.note else ""
        return with_call(session, f"expected {texts.show(error.expected)}, got {texts.show(error.got)}{note}")
    failure = session.failure_of(error)
    if failure is not None:
        limit = f"; the limit is {session.process.memory_bytes >> 20} MiB" if isinstance(error, MemoryError) else ""
        return with_call(session, describe_failure(failure) + limit)
    if isinstance(error, AssertionError):
        return with_call(session, texts.clean(str(error) or "assertion failed"))
    if isinstance(error, (ArgumentChanged, Unsendable)):
        return with_call(session, str(error))
    return texts.clean(f"{type(error).__name__}: {error}")


def describe_failure(failure: Failure) -> str:
    """`raised ValueError: negative (solution.py line 6 in f)`"""
    said = f": {failure.text}" if failure.text else ""
    return f"raised {failure.name}{said}{place(failure.lines)}"


def known_lines(lines: Iterable[Any]) -> list[tuple[int, str]]:
    """The pairs (line number, function) that can be such, of what the fix says of its traceback."""
    pairs = (pair for pair in lines if type(pair) is tuple and len(pair) == 2)
    return [(n, f) for n, f in pairs if type(n) is int and type(f) is str and 1 <= n <= 100_000]


def place(lines: Iterable[Any]) -> str:
    """` (solution.py line 3 in f, line 7 in g)`, from what the fix says of its traceback."""
    known = known_lines(lines)
    if not known:
        return ""
    return " (solution.py " + ", ".join(f"line {n} in {texts.clean(f, 60)}" for n, f in known[-3:]) + ")"
