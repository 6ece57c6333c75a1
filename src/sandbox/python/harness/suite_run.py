"""Runs a task's unittest classes in the harness.

One test method is one test. Classes and methods run in the order in which they are written. Solved means passed: a
skipped test, an expected failure and a test that could not run any more are no passes.
"""

from __future__ import annotations

import sys
import types
import unittest
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

from harness import texts
from harness.errors import Cancelled, CandidateEnded, InfrastructureError
from harness.explanations import explain, with_call
from harness.failures import ArgumentChanged
from harness.prefetch import KnownCall, PrefetchedCalls
from harness.suite import Record, Suite, record, tier

if TYPE_CHECKING:
    from harness.session import Session

PlannedTest = tuple[type[unittest.TestCase], str]  # class and name of the method
_ExcInfo = Any  # sys.exc_info() of a failure


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
            self.raise_swallowed()
        except (Cancelled, InfrastructureError):
            raise
        except BaseException as error:
            # Tests that use the fix while they are loaded: what is wrong with it is wrong with every test.
            reason = f"the tests cannot be loaded with this fix: {explain(self.session, error)}"
            return [record(n, self.suite.group, t, "error", reason) for n, t in self.suite.plan or []]
        return self.play(self.suite.planned(module), self.suite.known_calls or ())

    def play(self, tests: Sequence[PlannedTest], calls: Sequence[KnownCall | None]) -> list[Record]:
        """Runs tests in their order; `calls` are their known calls, None for those whose call is not known."""
        records = []
        current: type[unittest.TestCase] | None = None
        broken: BaseException | None = None
        prefetched = PrefetchedCalls(self.session.process, calls)
        self.session.prefetched = prefetched
        for position, (cls, name) in enumerate(tests):
            if cls is not current:
                self.leave(current)
                current = cls
                broken = self.enter(cls)
            self.unless_ended(prefetched.before_test, position)
            records.append(self.one(cls, name, broken))
        self.leave(current)
        self.unless_ended(prefetched.finish)
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
        self.session.process.failed_assertion = None
        try:
            cls.setUpClass()
            self.raise_swallowed()
        except (Cancelled, InfrastructureError):
            raise
        except BaseException as error:
            return error
        return None

    def swallowed(self) -> BaseException | None:
        """The assertion that failed in a function of the test, wherever the fix has kept it from the test."""
        failed = self.session.process.failed_assertion
        return failed if failed is not None and self.session.failure_of(failed) is None else None

    def raise_swallowed(self) -> None:
        failed = self.swallowed()
        if failed is not None:
            raise failed

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
        outcome.error = self.swallowed() or outcome.error
        self.session.forget_lent([*vars(sys.modules[cls.__module__]).values(), *vars(cls).values()])
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
            return record(label, group, level, status, with_call(self.session, ended.reason))
        if error is not None:
            if isinstance(error, MemoryError):
                self.out_of_memory = True
            status = "failed" if self.is_failure(error) else "error"
            return record(label, group, level, status, explain(self.session, error))
        if outcome.unexpected or outcome.skip is not None:
            return record(label, group, level, "skipped", texts.clean(outcome.unexpected or str(outcome.skip), 300))
        return record(label, group, level, "passed", "")

    def is_failure(self, error: BaseException) -> bool:
        if isinstance(error, ArgumentChanged):
            return True
        return isinstance(error, AssertionError) and self.session.failure_of(error) is None
