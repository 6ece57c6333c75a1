"""unittest's assertions as tasks' tests use them: messages are the same on every run, and both values are kept."""

import unittest
import unittest.case
import unittest.util
from collections.abc import Callable
from typing import Any

from harness import texts
from harness.failures import RemoteExit


class Mismatch(AssertionError):
    """What assertEqual raises here; keeps both values for the message."""

    def __init__(self, got: object, expected: object, note: object) -> None:
        super().__init__()
        self.got = got
        self.expected = expected
        self.note = note


def assert_equal(self: unittest.TestCase, first: object, second: object, msg: object = None) -> None:
    """Stands in for unittest's assertEqual: the message is the same on every run, and True is not 1."""
    kinds = {type(first), type(second)}
    if bool in kinds and int in kinds or not first == second:
        raise Mismatch(first, second, msg)


def install() -> None:
    """Makes unittest's messages deterministic; called once, the harness is ours alone."""
    unittest.TestCase.assertEqual = assert_equal  # type: ignore[method-assign]
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
