"""Screens many programs of one task against its visible tests: what a search for repairs asks thousands of times.

One candidate process serves one program after the other, which spares most of a grading's cost. So a program may find
what an earlier one of the same search left behind; that can mislead its own search and nothing else, since a screening
is no grading: it never pays, and what a search finds is graded alone like any fix. A program that ends the process is
looked at once more in one of its own, unless it ran out of time.

With `lines`, the lines that each test runs are told as well, for finding the mistake. With `before`, the failing tests
of the program that the others were made from run first, and a program that changes nothing about them runs no more.
"""

from __future__ import annotations

import copy
import re
import time
import types
import unittest
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from harness.errors import CandidateEnded
from harness.grading import Grading
from harness.suite import Record, Suite
from harness.suite_run import PlannedTest, SuiteRun
from shared import frames

if TYPE_CHECKING:
    from harness.candidate_process import CandidateProcess
    from harness.prefetch import KnownCall
    from harness.server import Harness
    from harness.session import Session
    from harness.task import Task

_WALL_FACTOR = 6
_WALL_EXTRA_S = 1.0
_PLACE = re.compile(r" \(solution\.py line .*\)$")


class Screening:
    """One message `screen`: `sources`, other `files` of a package that each of them replaces, seconds of CPU for each
    in `cpu_s`, `lines` and `before`."""

    def __init__(self, harness: Harness, task: Task, message: dict[str, Any]) -> None:
        self.harness = harness
        self.task = task
        self.message = message
        self.cpu_s: float = message["cpu_s"]
        self.wall_s = self.cpu_s * _WALL_FACTOR + _WALL_EXTRA_S
        self.process: CandidateProcess | None = None
        self.served = 0

    def run(self) -> list[dict[str, Any]]:
        """A report for each program, in order. Raises Cancelled and InfrastructureError."""
        try:
            return [self.screen(source) for source in self.message["sources"]]
        finally:
            self.let_go()

    def screen(self, source: str) -> dict[str, Any]:
        shared = self.served > 0
        grading = ScreenedGrading(self, source)
        report = grading.run()
        if grading.ended is None:
            return report
        self.let_go()
        again = shared and grading.ended.verdict != "timed-out"
        return self.screen(source) if again else report

    def take_process(self) -> CandidateProcess:
        """The process of the program before, or a new one; in both cases with time for one more program."""
        if self.process is None:
            whole_s = self.cpu_s * len(self.message["sources"])
            self.process = self.harness.processes.new_process(whole_s, self.task.memory_bytes)
            self.process.tries_before = 2  # it may serve many programs
            self.process.begin(cpu_s=self.cpu_s, wall_s=self.wall_s, cancel=self.harness.control_fd)
        else:
            self.process.cpu_limit_ns = self.process.cpu_ns() + int(self.cpu_s * 1e9)
            self.process.deadline = time.monotonic() + self.wall_s
        self.served += 1
        return self.process

    def let_go(self) -> None:
        if self.process is not None:
            self.harness.processes.close_later(self.process)
            self.harness.processes.close_finished()
            self.process = None
            self.served = 0


class ScreenedGrading(Grading):
    """A grading in a process that others share; it tells less."""

    def __init__(self, screening: Screening, source: str) -> None:
        job = {"source": source, "files": screening.message["files"], "scope": "visible", "efficiency": False}
        super().__init__(screening.harness, screening.task, job)
        self.screening = screening
        self.lines: list[list[int]] = []
        self.unchanged = False

    def start(self) -> CandidateProcess:
        process = self.screening.take_process()
        process.begin_grading()
        self.cpu_before_ns = process.cpu_ns()
        return process

    def finish(self) -> None:
        process = self.process
        self.cpu_used_ns = process.cpu_ns() - self.cpu_before_ns if process.ended is None else 0

    def suite_run(self, suite: Suite, module: types.ModuleType) -> SuiteRun:
        if not self.screening.message["lines"]:
            return ComparedRun(suite, self.session, module, self)
        self.take_lines()
        return WatchedRun(suite, self.session, module, self)

    def failed_before(self) -> dict[str, tuple[str, str]]:
        """Status and message of each test that failed in the program from which this one was made."""
        return {
            test["name"]: (test["status"], without_lines(test["message"]))
            for test in self.screening.message["before"]
            if test["status"] != "passed"
        }

    def take_lines(self) -> list[int]:
        """Lines that ran since the last time, or none from a process that has ended or says nonsense."""
        process = self.process
        if process.ended is not None:
            return []
        try:
            kind, payload = process.request(frames.TAKE_LINES, ())
            lines = process.decode(payload) if kind == frames.RETURNED else []
        except CandidateEnded:
            return []
        return [line for line in lines if type(line) is int] if type(lines) is list else []

    def report(self, verdict: str | None, wall_s: float) -> dict[str, Any]:
        if self.ended is not None:
            verdict = self.ended.verdict
            self.error_text = self.error_text or self.ended.reason
        elif verdict != "passed" and self.out_of_memory:
            verdict = "out-of-memory"
        return {
            "verdict": verdict,
            "compiled": self.compiled,
            "imported": self.imported,
            "tests": self.complete(verdict),
            "error_text": self.error_text,
            "error_line": self.error_line,
            "cpu_ms": self.cpu_used_ns / 1e6,
            "lines": self.lines,
            "unchanged": self.unchanged and self.ended is None,
        }


def without_lines(message: str) -> str:
    """A failure is the same wherever in the program it happened."""
    return _PLACE.sub("", message)


class ComparedRun(SuiteRun):
    """The tests that failed before come first. Where nothing about them has changed, the others are not asked."""

    def __init__(
        self, suite: Suite, session: Session, module: types.ModuleType, grading: ScreenedGrading
    ) -> None:
        super().__init__(suite, session, module)
        self.grading = grading

    def play(self, tests: Sequence[PlannedTest], calls: Sequence[KnownCall | None]) -> list[Record]:
        before = self.grading.failed_before()
        failed = [f"{cls.__name__}.{name}" in before for cls, name in tests]
        if not any(failed):
            return super().play(tests, calls)
        known = list(calls) + [None] * (len(tests) - len(calls))
        first, rest = ([i for i in range(len(tests)) if failed[i] is wanted] for wanted in (True, False))
        records = super().play([tests[i] for i in first], [known[i] for i in first])
        self.grading.unchanged = all(
            before[record["name"]] == (record["status"], without_lines(record["message"])) for record in records
        )
        if not self.grading.unchanged:
            records += super().play([tests[i] for i in rest], [known[i] for i in rest])
        return records


class WatchedRun(SuiteRun):
    """Asks after every test which lines it ran; so no call may be made before its own test."""

    def __init__(
        self, suite: Suite, session: Session, module: types.ModuleType, grading: ScreenedGrading
    ) -> None:
        alone = copy.copy(suite)
        alone.known_calls = None
        super().__init__(alone, session, module)
        self.grading = grading

    def one(self, cls: type[unittest.TestCase], name: str, broken: BaseException | None) -> Record:
        result = super().one(cls, name, broken)
        self.grading.lines.append(self.grading.take_lines())
        return result
