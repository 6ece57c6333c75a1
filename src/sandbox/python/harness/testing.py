"""Runs a task's unittest classes in the harness and says of each test what was expected and what came.

One test method is one test. Classes and methods run in the order in which they are written. Solved means passed: a
skipped test, an expected failure and a test that could not run any more are no passes.
"""

from __future__ import annotations

import sys
import types
import unittest
import unittest.case
import unittest.util
from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, Any

from harness import texts
from harness.errors import Cancelled, CandidateEnded, InfrastructureError
from harness.failures import ArgumentChanged, Failure, RemoteExit, Unsendable
from harness.prefetch import KnownCall, PrefetchedCalls

if TYPE_CHECKING:
    from harness.session import Session

TIERS = ("Basic", "Intermediate", "Complex", "Edge")
Record = dict[str, str]  # name, group, tier, status and message of one test
Plan = list[tuple[str, list[tuple[str, str]]]]  # [(group, [(name, tier)])]
_ExcInfo = Any  # sys.exc_info() of a failure


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


class Outcome(unittest.TestResult):
    """The result of one test method."""

    def __init__(self) -> None:
        super().__init__()
        self.error: BaseException | None = None
        self.failed = False
        self.skip: str | None = None
        self.unexpected: str | None = None

    def addError(self, test: unittest.TestCase, err: _ExcInfo) -> None:
        self.error = self.error or err[1]

    def addFailure(self, test: unittest.TestCase, err: _ExcInfo) -> None:
        self.error = self.error or err[1]
        self.failed = True

    def addSubTest(self, test: unittest.TestCase, subtest: unittest.TestCase, err: _ExcInfo) -> None:
        if err is not None:
            self.error = self.error or err[1]

    def addSkip(self, test: unittest.TestCase, reason: str) -> None:
        self.skip = reason

    def addExpectedFailure(self, test: unittest.TestCase, err: _ExcInfo) -> None:
        self.unexpected = "failed as expected, which is no pass"

    def addUnexpectedSuccess(self, test: unittest.TestCase) -> None:
        self.unexpected = "passed although a failure was expected"


class Suite:
    """The tests of one source text: planned once, run against any fix."""

    def __init__(self, source: str, name: str, group: str) -> None:
        self.name = name
        self.group = group
        self.source = source
        self.code = compile(source, f"{name}.py", "exec", dont_inherit=True)
        self.plan: list[tuple[str, str]] | None = None
        self.known_calls: list[KnownCall | None] | None = None

    def load(self, solution: types.ModuleType) -> types.ModuleType:
        """A fresh module each time, so that nothing of an earlier grading is in it."""
        module = types.ModuleType(self.name)
        module.__file__ = f"{self.name}.py"
        sys.modules["solution"] = solution
        sys.modules[self.name] = module
        exec(self.code, module.__dict__)
        return module

    def planned(self, module: types.ModuleType) -> list[tuple[type[unittest.TestCase], str]]:
        """[(class, method name)] in the order of writing."""
        plan: list[tuple[type[unittest.TestCase], str]] = []
        for value in list(vars(module).values()):
            if isinstance(value, type) and issubclass(value, unittest.TestCase) and value.__module__ == self.name:
                seen: dict[str, None] = {}
                for base in reversed(value.__mro__):
                    for name in vars(base):
                        if name.startswith("test") and callable(getattr(value, name, None)):
                            seen[name] = None
                plan += [(value, name) for name in seen]
        return plan

    def learn_plan(self, reference: types.ModuleType) -> list[tuple[str, str]]:
        """Names and tiers of all tests, from loading them beside the reference; so that they are known even if a fix
        dies at import."""
        if self.plan is None:
            module = self.load(reference)
            self.plan = [(f"{cls.__name__}.{name}", tier(cls.__name__)) for cls, name in self.planned(module)]
        return self.plan


def tier(class_name: str) -> str:
    return class_name if class_name in TIERS else "Basic"


def record(name: str, group: str, level: str, status: str, message: str) -> Record:
    return {
        "name": name,
        "group": group,
        "tier": level,
        "status": status,
        "message": message if group == "visible" else "",
    }


class SuiteRun:
    """One run of a suite against one session."""

    def __init__(self, suite: Suite, session: Session, solution: types.ModuleType) -> None:
        self.suite = suite
        self.session = session
        self.solution = solution
        self.out_of_memory = False

    def run(self) -> list[Record]:
        """Returns records of all tests. Raises Cancelled and InfrastructureError; everything else is a record."""
        try:
            module = self.suite.load(self.solution)
        except (Cancelled, InfrastructureError):
            raise
        except BaseException as error:
            # Tests that use the fix while they are loaded: what is wrong with it is wrong with every test.
            reason = f"the tests cannot be loaded with this fix: {self.explain(error)}"
            return [record(n, self.suite.group, t, "error", reason) for n, t in self.suite.plan or []]
        records = []
        current: type[unittest.TestCase] | None = None
        broken: BaseException | None = None
        ahead = PrefetchedCalls(self.session.process, self.suite.known_calls or ())
        self.session.prefetched = ahead
        for position, (cls, name) in enumerate(self.suite.planned(module)):
            if cls is not current:
                self.leave(current)
                current = cls
                broken = self.enter(cls)
            self.unless_ended(ahead.before_test, position)
            records.append(self.one(cls, name, broken))
        self.leave(current)
        self.unless_ended(ahead.finish)
        self.session.prefetched = None
        return records

    def unless_ended(self, action: Callable[..., None], *arguments: int) -> None:
        """Whatever ends the fix here is said by the tests that come next."""
        if self.session.process.ended is None:
            try:
                action(*arguments)
            except CandidateEnded:
                pass

    def enter(self, cls: type[unittest.TestCase]) -> BaseException | None:
        try:
            cls.setUpClass()
        except (Cancelled, InfrastructureError):
            raise
        except BaseException as error:
            return error
        return None

    def leave(self, cls: type[unittest.TestCase] | None) -> None:
        if cls is None:
            return
        try:
            cls.tearDownClass()
            cls.doClassCleanups()
        except (Cancelled, InfrastructureError):
            raise
        except BaseException:
            pass

    def one(self, cls: type[unittest.TestCase], name: str, broken: BaseException | None) -> Record:
        label, group, level = f"{cls.__name__}.{name}", self.suite.group, tier(cls.__name__)
        process = self.session.process
        if process.ended is not None:
            return record(label, group, level, "error", f"not run: {process.ended.reason}")
        outcome = Outcome()
        self.session.last_call = process.failed_assertion = None
        if broken is not None:
            outcome.error = broken
        else:
            cls(name).run(outcome)
        if process.failed_assertion is not None and self.session.failure_of(process.failed_assertion) is None:
            outcome.error = process.failed_assertion
        self.session.forget_lent()
        if isinstance(outcome.error, (Cancelled, InfrastructureError)):
            raise outcome.error
        try:
            return self.judge(label, level, outcome)
        except (Cancelled, InfrastructureError):
            raise
        except BaseException as error:
            return record(label, group, level, "error", f"the failure cannot be described: {type(error).__name__}")

    def judge(self, label: str, level: str, outcome: Outcome) -> Record:
        group = self.suite.group
        error = outcome.error
        ended = self.session.process.ended
        if ended is not None:
            status = "timeout" if ended.verdict == "timed-out" else "error"
            return record(label, group, level, status, self.with_call(ended.reason))
        if error is not None:
            if isinstance(error, MemoryError):
                self.out_of_memory = True
            return record(label, group, level, "failed" if self.is_failure(error) else "error", self.explain(error))
        if outcome.unexpected or outcome.skip is not None:
            return record(label, group, level, "skipped", texts.clean(outcome.unexpected or str(outcome.skip), 300))
        return record(label, group, level, "passed", "")

    def is_failure(self, error: BaseException) -> bool:
        if isinstance(error, ArgumentChanged):
            return True
        return isinstance(error, AssertionError) and self.session.failure_of(error) is None

    def with_call(self, text: str) -> str:
        call = self.session.last_call
        return texts.clean(f"{texts.show_call(*call)}: {text}" if call else text)

    def explain(self, error: BaseException) -> str:
        if isinstance(error, Mismatch):
            note = f" ({texts.clean(str(error.note), 300)})" if error.note else ""
            return self.with_call(f"expected {texts.show(error.expected)}, got {texts.show(error.got)}{note}")
        failure = self.session.failure_of(error)
        if failure is not None:
            return self.with_call(describe_failure(failure))
        if isinstance(error, AssertionError):
            return self.with_call(texts.clean(str(error) or "assertion failed"))
        if isinstance(error, (ArgumentChanged, Unsendable)):
            return self.with_call(str(error))
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
