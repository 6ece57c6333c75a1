"""The reference in a locked-down process of its own, and calls that it has answered there.

With each answer comes what the reference's function needed, read inside its process, which is trusted, and what taking
the arguments in and giving the answer back needed beside that: the last is what a fix is not charged for.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from harness import fresh, plain_values, stand_ins
from harness.errors import InfrastructureError
from harness.session import Session
from harness.suite_run import SuiteRun
from harness.task import Task
from harness.timed_process import Reply, TimedProcess
from shared import frames, wire

if TYPE_CHECKING:
    from harness.server import Harness

# The thread's clock: under a limit on CPU the kernel brings the process's own up to date only between its stretches.
_TIMED_CALL = """

def __timed_call__(*arguments):
    import itertools, time
    function, start = globals()[__timed__["name"]], time.thread_time_ns()
    try:
        result = function(*arguments)
        if hasattr(type(result), "__next__"):
            __timed__["lazy"] = True
            result = list(itertools.islice(result, 10_000))
        return result
    finally:
        __timed__["needed_ns"] += time.thread_time_ns() - start
        __timed__["calls"].append(arguments)


def __take_timed__(weighs):
    figures = __timed__["needed_ns"], __timed__["lazy"], min(map(__weigh__, __timed__["calls"])) if weighs else 0.0
    __timed__.update(needed_ns=0, lazy=False, calls=[])
    return figures


def __weigh__(arguments):
    import time
    parts, level = [], [arguments]
    while level:
        below = []
        for part in level:
            if isinstance(part, dict):
                below += [*part, *part.values()]
            elif isinstance(part, (list, tuple, set, frozenset)):
                below += part
            else:
                parts.append(part if type(part) in (int, float, str) else id(part))
        level = below
    set(parts)  # texts know their hashes from here on
    start = time.thread_time_ns()
    sorted([(hash(part), part) for part in set(parts)], key=lambda pair: pair[0])
    cost_ns = (time.thread_time_ns() - start) / len(parts) if len(parts) > 16 else 0.0
    return max(cost_ns, 50.0)  # so few parts, or so many equal ones, are next to nothing that could be sorted


def __pace__(count):
    import time
    total, start = 0, time.thread_time_ns()
    for number in range(count):
        total += number
    return (time.thread_time_ns() - start) / count


__timed__ = {"name": %r, "needed_ns": 0, "lazy": False, "calls": []}
"""
_CPU_S, _WALL_S = 300.0, 1e6
_RENEW_NS = 60_000_000_000  # CPU after which another process takes over
_EMPTY_CALLS = 12
_PACE_TURNS, _PACE_LOOKS = 10_000, 5
_ARGUMENTS_LIMIT_BYTES = 8 << 20


class NotTimed(Exception):
    """The task gives nothing to time, whatever the fix; the text says why."""


class TooLarge(Exception):
    """Inputs of this size cannot be had: the reference raises on them, or they are too many bytes."""


class Sample(NamedTuple):
    """Calls that no fix has seen, and what the reference made of them."""

    n: int
    calls: list[tuple[Any, ...]]  # arguments
    requests: list[bytes]
    replies: list[Reply]
    outcomes: list[tuple[str, object]]
    needed_ns: float  # CPU of the reference's function, for one call
    carry_ns: float  # CPU of taking in and giving back, for one call
    part_ns: float  # CPU of sorting and remembering a part of the arguments; 0 where it was not asked for
    draw_ns: float = 0.0  # CPU of the harness for drawing it

    def figures(self) -> dict[str, float]:
        """For the server."""
        figures = {"n": self.n, "times": len(self.calls), "needed_ns": self.needed_ns}
        return {**figures, "carry_ns": self.carry_ns, "part_ns": self.part_ns, "draw_ns": self.draw_ns}


class TimedReference:
    """The reference's process for one task."""

    def __init__(self, harness: Harness, task: Task) -> None:
        self.task, self.name = task, task.entry_points[0]
        process = harness.processes.new_process(_CPU_S, task.memory_bytes, role="reference")
        process.begin(cpu_s=_CPU_S, wall_s=_WALL_S)
        nonce = process.post(frames.LOAD, (task.reference_text + _TIMED_CALL % self.name).encode())
        if [process.collect(nonce)[0] for _ in range(2)] != [frames.COMPILED, frames.IMPORTED]:
            raise InfrastructureError(f"the reference of {task.id} cannot be loaded")
        self.timed = TimedProcess(process, Session(process, task.reference, task.in_place, task.free))
        self.load_ns = self.timed.read_ns

    def is_usable(self) -> bool:
        """Whether it lives and has CPU time left."""
        return self.timed.process.ended is None and self.timed.read_ns < _RENEW_NS

    def close(self) -> None:
        """Ends the process."""
        self.timed.process.close()

    def learn(self) -> dict[str, float]:
        """CPU ns of loading it, of one turn of a plain loop of the interpreter, of all of the task's tests, and of
        their calls alone."""
        task, timed = self.task, self.timed
        pace_ns = min(float(self.told("__pace__", _PACE_TURNS)) for _ in range(_PACE_LOOKS))
        nothing = plain_values.request("__take_timed__", plain_values.encode((False,)), ["free"])
        empty_ns = min(timed.ask([nothing])[0] for _ in range(_EMPTY_CALLS))
        posted = timed.process.posted
        module = stand_ins.solution_module(timed.session, task.entry_points)
        for suite in task.suites("all"):
            SuiteRun(suite, timed.session, module).run()
        if task.fresh_count:
            fresh.run(task, timed.session, module, 0, 0)
        tests_ns = timed.spent_ns()
        needed_ns = max(tests_ns - (timed.process.posted - posted) * empty_ns, 0)
        return {"load_ns": self.load_ns, "pace_ns": pace_ns, "tests_ns": tests_ns, "tests_needed_ns": needed_ns}

    def answer(self, n: int, calls: list[tuple[Any, ...]], weighs: bool) -> Sample:
        """Has calls made. Raises NotTimed where results are no plain data, TooLarge where the arguments are."""
        # Whether arguments stay as they were, the tests look at: here it would cost more than many a call.
        flags = ["in_place" if self.task.in_place else "free"]
        encoded = [plain_values.encode(arguments) for arguments in calls]
        if sum(map(len, encoded)) > _ARGUMENTS_LIMIT_BYTES:
            raise TooLarge(f"arguments of more than {_ARGUMENTS_LIMIT_BYTES} bytes")
        whole_ns, replies = self.timed.ask(
            [plain_values.request("__timed_call__", arguments, flags) for arguments in encoded]
        )
        outcomes = [self.plain(reply) for reply in replies]
        needed_ns, lazy, part_ns = self.told("__take_timed__", weighs)
        flags += ["drain"] if lazy else []
        requests = [plain_values.request(self.name, arguments, flags) for arguments in encoded]
        carry_ns = max(whole_ns - needed_ns, 0) / len(calls)
        return Sample(n, calls, requests, replies, outcomes, max(needed_ns, 1) / len(calls), carry_ns, part_ns)

    def told(self, name: str, *arguments: Any) -> Any:
        """What a function of our own returns there."""
        _, [reply] = self.timed.ask([plain_values.request(name, plain_values.encode(arguments), ["free"])])
        return self.timed.session.outcome(*reply)

    def plain(self, reply: Reply) -> tuple[str, object]:
        """The outcome of a reply, free of the reference's process."""
        if reply.kind != frames.RETURNED:
            return fresh.outcome_of(self.timed.session, reply)
        try:
            return "value", plain_values.decode(reply.payload, self.task.reference)
        except wire.WireError:
            raise NotTimed("the reference returns objects of its own") from None
