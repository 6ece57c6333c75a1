"""What a fix costs beside the reference of its task: figures, no judgement.

The server asks for what it wants measured and for more until it has enough. The fix is called on inputs that nobody
has seen, and every value is checked. All CPU of its process counts.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from harness import fresh
from harness.errors import Cancelled, CandidateEnded, InfrastructureError
from harness.halted import Halted
from harness.timed_process import TimedProcess
from harness.timed_reference import NotTimed, Sample, TooLarge
from harness.timed_task import Ask, TimedTask

if TYPE_CHECKING:
    from harness.timing import Timing


class WrongAnswer(Exception):
    """The fix answered something else than the reference; the text is the outcome."""


class Timed:
    """One fix beside its reference."""

    def __init__(self, timing: Timing, task: TimedTask, fix: TimedProcess) -> None:
        self.timing, self.task, self.fix = timing, task, fix
        self.before_ns = fix.read_ns

    def run(self, asks: list[Ask]) -> None:
        """Does what the server asks until it asks no more. Raises WrongAnswer and CandidateEnded."""
        while asks:
            answers: list[dict[str, Any]] = []
            while asks and not (answers and answers[-1].get("stops")):
                answers.append(self.answer(asks.pop(0)))
            asks = self.go_on(answers)

    def answer(self, ask: Ask) -> dict[str, Any]:
        """What one thing that is asked for comes to. What fails with the reference is ours."""
        if "watch_ns" in ask:
            self.fix.watch(ask["watch_ns"])
            return {}
        try:
            with Halted(self.fix.process):
                if "imports" in ask:
                    return {"imports_ns": self.timing.import_ns(ask["imports"])}
                reference = self.timing.reference_of(self.task.task)
                if "learn" in ask:
                    return {**reference.learn(), "has_growth": self.task.has_growth}
                sample = self.task.stock.pop(ask["step"], None) or self.task.draw(reference, ask)
        except TooLarge as error:
            return {"too_large": str(error), "stops": True}
        except (NotTimed, Cancelled, InfrastructureError):
            raise
        except BaseException as error:
            name = self.task.task.id
            raise InfrastructureError(f"the reference of {name}: {type(error).__name__}: {error}") from None
        spent_ns = self.call(sample) if "stop_ns" in ask else 0.0
        is_slow = spent_ns - sample.carry_ns > ask.get("stop_ns", spent_ns)
        return {**sample.figures(), "spent_ns": spent_ns, "stops": is_slow}

    def call(self, sample: Sample) -> float:
        """CPU ns of the fix for one of these calls."""
        spent_ns, replies = self.fix.ask(sample.requests)
        for index, reply in enumerate(replies):
            if reply != sample.replies[index]:
                got = fresh.outcome_of(self.fix.session, reply)
                halted = Halted(self.fix.process)
                mistake = fresh.mistake(self.task.task, sample.calls[index], sample.outcomes[index], got, halted)
                if mistake:
                    raise WrongAnswer(mistake)
        return spent_ns / len(replies)

    def go_on(self, answers: list[dict[str, Any]]) -> list[Ask]:
        """What the server asks for next."""
        process = self.fix.process
        cpu = {"read_ns": self.fix.read_ns, "before_ns": self.before_ns, "limit_ns": process.cpu_limit_ns}
        report = {**cpu, "threads": process.threads(), "answers": answers}
        with Halted(process):
            more = self.timing.harness.messages.ask({"timing": report})
        if more is None or more["op"] != "time":
            raise Cancelled()
        if more["error"]:
            raise InfrastructureError(more["error"])
        asks: list[Ask] = more["asks"]
        return asks


def measure(timing: Timing, task: TimedTask, fix: TimedProcess, asks: list[Ask]) -> dict[str, str]:
    """How it ended; the figures went to the server. Raises Cancelled, InfrastructureError, and NotTimed where the task
    gives nothing to time."""
    try:
        Timed(timing, task, fix).run(asks)
    except WrongAnswer as error:
        return {"outcome": str(error), "detail": ""}
    except CandidateEnded as ended:
        return {"outcome": "out-of-time" if ended.verdict == "timed-out" else "ended", "detail": ended.reason}
    return {"outcome": "measured", "detail": ""}
