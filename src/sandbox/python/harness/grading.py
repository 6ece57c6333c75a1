"""One grading in the harness: start the candidate, load the fix, run the tests that the scope asks for, report facts.

What the fix prints is kept only while the visible tests run: held-out tests and fresh inputs must not come back as
output.
"""

from __future__ import annotations

import time
import types
from typing import TYPE_CHECKING, Any

from harness import efficiency, fresh, stand_ins, texts
from harness.errors import Cancelled, CandidateEnded, InfrastructureError, NoProcess
from harness.explanations import known_lines, place
from harness.session import Session
from harness.suite import Record, Suite, record
from harness.suite_run import SuiteRun
from harness.timed_process import TimedProcess
from harness.timed_reference import NotTimed
from shared import frames

if TYPE_CHECKING:
    from harness.candidate_process import CandidateProcess
    from harness.server import Harness
    from harness.task import Task

_SYNTAX_ERRORS = ("SyntaxError", "IndentationError", "TabError")


class Grading:
    def __init__(self, harness: Harness, task: Task, job: dict[str, Any]) -> None:
        self.harness = harness
        self.task = task
        self.job = job
        self.scope: str = job["scope"]
        self.compiled = self.imported = False
        self.error_text = ""
        self.error_line: int | None = None
        self.records: list[Record] = []
        self.ended: CandidateEnded | None = None
        self.out_of_memory = False
        self.efficiency: dict[str, Any] | None = None

    def start(self) -> CandidateProcess:
        """A process for this task: the spare where its limits fit."""
        task, harness = self.task, self.harness
        process = harness.processes.take_process(task.cpu_s, task.memory_bytes)
        process.tries_before = self.job["tries_before"]
        process.begin(
            cpu_s=task.cpu_s,
            wall_s=self.job["wall_s"],
            cancel=harness.control_fd,
            wall_retry="deadline" if self.job["wall_is_deadline"] else None,
            put_off_s=self.job["put_off_s"],
        )
        process.begin_grading()
        return process

    def run(self) -> dict[str, Any]:
        """The report as plain data. Raises Cancelled and InfrastructureError; everything else is in the report."""
        self.plan = self.task.plan(self.scope)
        if self.job["efficiency"]:
            self.harness.timing.ahead = self.task, self.job["efficiency"]["ahead"]
        started = time.monotonic()
        self.process = self.start()
        try:
            verdict = self.play()
            # A fix that passed every test and was ended while it was timed has passed: the time is the efficiency's
            # business.
            self.ended = self.process.ended if verdict != "passed" else None
        finally:
            self.process.own_time.end()
            self.finish()
        return self.report(verdict, time.monotonic() - started)

    def play(self) -> str | None:
        """The verdict; None where the candidate ended, or was ended for what it sent. Raises Cancelled and
        InfrastructureError."""
        try:
            try:
                verdict = self.load() or self.test()
                self.process.judge_scratch()
                return verdict
            except NoProcess:
                if not self.has_taken_all_processes():
                    raise
                self.process.end("out-of-memory", "the fix started more processes than may be there")
            except (Cancelled, CandidateEnded, InfrastructureError):
                raise
            except BaseException as error:
                # It came of handling what the fix did; so it is the fix's, whatever it is.
                reason = f"what the fix did could not be handled: {type(error).__name__}"
                self.process.end("crashed", reason)
        except CandidateEnded:
            return None

    def has_taken_all_processes(self) -> bool:
        """Whether there is a process to be had once the candidate is gone."""
        self.process.kill_and_wait()
        probe = self.harness.processes.new_process(self.task.cpu_s, self.task.memory_bytes, role="again")
        return probe.discard() > 0

    def finish(self) -> None:
        """The process has served this fix."""
        self.harness.processes.close_later(self.process)

    def load(self) -> str | None:
        """None when the fix is loaded, else the verdict."""
        process = self.process
        nonce = process.post(frames.LOAD, self.source_text().encode("utf-8"))
        kind, payload = process.collect(nonce)
        if kind == frames.SYNTAX_ERROR:
            facts = process.decode(payload)
            if (
                type(facts) is not tuple
                or len(facts) != 3
                or not (type(facts[0]) is type(facts[1]) is str and type(facts[2]) is int)
            ):
                process.violation("malformed syntax error")
            name, message, line = facts
            line = line if 1 <= line <= 100_000 else 0
            self.error_line = line or None
            self.error_text = texts.clean(f"{name}: {message}" + (f" (solution.py, line {line})" if line > 0 else ""))
            self.out_of_memory = name == "MemoryError"
            return "syntax-error"
        if kind != frames.COMPILED:
            process.violation("a reply out of turn")
        self.compiled = True
        self.session = Session(process, self.task.reference, self.task.in_place, self.task.free)
        kind, payload = process.collect(nonce)
        if kind == frames.IMPORTED:
            self.imported = True
            return None
        if kind != frames.RAISED:
            process.violation("a reply out of turn")
        self.note_import_error(payload)
        if self.task.kind.name != "function" and self.error_text.startswith(_SYNTAX_ERRORS):
            self.compiled = False  # its module was compiled around it
            return "syntax-error"
        return "import-error"

    def source_text(self) -> str:
        """The module that is loaded for this fix."""
        return self.task.kind.module_text(self.job["source"], self.job.get("files"))

    def note_import_error(self, payload: bytes) -> None:
        try:
            self.session.raise_remote(payload)
        except CandidateEnded:
            raise
        except BaseException as error:
            failure = self.session.last_failure
            if failure is None:
                raise  # it came of handling what the fix said
            said = f": {failure.text}" if failure.text else ""
            self.error_text = texts.clean(f"{failure.name}{said}{place(failure.lines)}")
            known = known_lines(failure.lines)
            self.error_line = known[-1][0] if known else None
            self.out_of_memory = isinstance(error, MemoryError)

    def test(self) -> str:
        module = stand_ins.solution_module(self.session, self.task.entry_points)
        for suite in self.task.suites(self.scope):
            self.hide(suite.group != "visible")
            run = self.suite_run(suite, module)
            self.records += run.run()
            self.out_of_memory = self.out_of_memory or run.out_of_memory
        if self.scope == "all" and self.task.fresh_count:
            self.hide(True)
            self.records += fresh.run(self.task, self.session, module, self.job["seed"], self.job["step"])
        self.process.check_limits()
        self.records = self.complete("not planned")
        if not (self.records and all(r["status"] == "passed" for r in self.records)):
            return "failed"
        return self.time() if self.job["efficiency"] and self.scope == "all" else "passed"

    def time(self) -> str:
        """Times the fix; a wrong answer to a large input is a failed test."""
        timing, asks = self.harness.timing, self.job["efficiency"]["asks"]
        timed_task = timing.task_of(self.task)
        if timed_task is None:
            return "passed"
        try:
            self.efficiency = efficiency.measure(timing, timed_task, TimedProcess(self.process, self.session), asks)
        except NotTimed:
            timing.tasks[self.task] = None
            return "passed"
        return "passed" if self.efficiency["outcome"] in ("measured", "out-of-time") else "failed"

    def suite_run(self, suite: Suite, module: types.ModuleType) -> SuiteRun:
        return SuiteRun(suite, self.session, module)

    def hide(self, hidden: bool) -> None:
        """While hidden inputs are used, neither output nor the reason of an end is passed on."""
        self.process.hidden = hidden
        for stream in (self.process.stdout, self.process.stderr):
            stream.drain()
            stream.keep = not hidden

    def report(self, verdict: str | None, wall_s: float) -> dict[str, Any]:
        process, ended = self.process, self.ended
        if ended is not None:
            verdict = ended.verdict
            self.error_text = self.error_text or texts.clean(ended.reason)
        elif verdict != "passed" and self.out_of_memory:
            verdict = "out-of-memory"
        return {
            "verdict": verdict,
            "compiled": self.compiled,
            "imported": self.imported,
            "tests": self.complete(verdict),
            "error_text": self.error_text,
            "error_line": self.error_line,
            "stdout": texts.clean(process.stdout.text(), 64 * 1024),
            "stderr": texts.clean(process.stderr.text(), 64 * 1024),
            "cpu_ms": max(process.final_cpu_ns, 0) / 1e6,
            "wall_ms": wall_s * 1e3,
            "peak_bytes": process.peak_bytes,
            "findings": self.findings(),
            "efficiency": self.efficiency,
            "retry": self.retry(),
        }

    def retry(self) -> str | None:
        return self.process.ended.retry if self.process.ended is not None else None

    def complete(self, verdict: str | None) -> list[Record]:
        """Every planned test, those that could not run included."""
        have = {(r["group"], r["name"]): r for r in self.records}
        reason = self.error_text or verdict
        return [
            have.get((group, name)) or record(name, group, level, "error", f"not run: {reason}")
            for group, tests in self.plan
            for name, level in tests
        ]

    def findings(self) -> list[dict[str, str]]:
        """What no program does by accident; a crash of the interpreter or a flood of output may be one."""
        if self.ended is None or not self.ended.deliberate:
            return []
        rule = "protocol-violation" if self.ended.verdict == "protocol-violation" else "process-ended"
        return [{"rule": rule, "message": texts.clean(self.ended.reason, 300)}]
