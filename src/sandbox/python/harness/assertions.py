"""unittest's assertions as tasks' tests use them: messages are the same on every run, and both values are kept."""

import decimal
import fractions
import unittest
import unittest.case
import unittest.util
from collections.abc import Callable
from typing import Any

from harness import texts
from harness.failures import RemoteExit
from harness.handles import RemoteObject, ask, is_plain

_NUMBERS = (int, float, complex, decimal.Decimal, fractions.Fraction)
_OF_THE_FIX = ("solution", RemoteObject.__module__)


class Mismatch(AssertionError):
    """What assertEqual raises here; keeps both values for the message."""

    def __init__(self, got: object, expected: object, note: object) -> None:
        super().__init__()
        self.got = got
        self.expected = expected
        self.note = note


def assert_equal(self: unittest.TestCase, first: object, second: object, msg: object = None) -> None:
    """Stands in for unittest's assertEqual: the message is the same on every run, and True is not 1."""
    truths = (type(first) is bool) + (type(second) is bool)
    is_mixed = truths == 1 and isinstance(first, int) and isinstance(second, int)
    if is_mixed or not first == second:
        raise Mismatch(first, second, msg)


def number_beside(value: Any, other: object) -> Any:
    """The value itself; where an object of the fix stands beside a number that a test expects, the number that it is.
    Its own `-` would be asked with that number in hand. Raises Mismatch for one that is none."""
    if type(other) not in _NUMBERS or type(value).__module__ not in _OF_THE_FIX:
        return value
    if isinstance(value, RemoteObject) and is_plain(value):
        return ask(value, "plain")
    if isinstance(value, RemoteObject) and not hasattr(type(value), "__float__"):
        raise Mismatch(value, other, None)
    kind: Any = next((kind for kind in (int, float, complex) if isinstance(value, kind)), None)
    return float(value) if kind is None else kind.__add__(value, 0)


def _of_numbers(name: str) -> Callable[..., Any]:
    """An assertion that takes the difference of two values."""
    original = getattr(unittest.TestCase, name)

    def method(self: Any, first: object, second: object, *args: Any, **kwargs: Any) -> Any:
        return original(self, number_beside(first, second), number_beside(second, first), *args, **kwargs)

    method.__name__ = name
    return method


def install() -> None:
    """Makes unittest's messages deterministic; called once, the harness is ours alone."""
    unittest.TestCase.assertEqual = assert_equal  # type: ignore[method-assign]
    for name in ("assertAlmostEqual", "assertNotAlmostEqual"):
        setattr(unittest.TestCase, name, _of_numbers(name))
    for name in (
        "assertListEqual",
        "assertTupleEqual",
        "assertDictEqual",
        "assertSetEqual",
        "assertMultiLineEqual",
        "assertSequenceEqual",
    ):
        setattr(unittest.TestCase, name, _same_kind(name, getattr(unittest.TestCase, name)))
    expect_exceptions()
    show = lambda value, short=False: texts.show(value)
    for module in (unittest.case, unittest.util):
        setattr(module, "safe_repr", show)  # noqa: B010


def expect_exceptions() -> None:
    """`assertRaises` may expect what comes as a `RemoteExit`: StopIteration, SystemExit and the like."""
    context = unittest.case._AssertRaisesContext  # noqa: SLF001 (the one place where all forms of it meet)
    leave = context.__exit__

    def exit(self: Any, kind: Any, error: BaseException | None, trace: Any) -> bool:
        original = error.original if isinstance(error, RemoteExit) else None
        if original is not None and issubclass(type(original), self.expected):
            kind, error = type(original), original
        return bool(leave(self, kind, error, trace))

    setattr(context, "__exit__", exit)  # noqa: B010


def _same_kind(name: str, original: Callable[..., Any]) -> Callable[..., Any]:
    def method(self: Any, first: object, second: object, msg: object = None, *args: Any, **kwargs: Any) -> Any:
        if not first == second:
            raise Mismatch(first, second, msg)
        return original(self, first, second, msg, *args, **kwargs)

    method.__name__ = name
    return method
