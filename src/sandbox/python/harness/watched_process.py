"""A fix's process with its limits, which are watched from outside, and the verdict of how it ended.

Whatever it does wrong ends in `CandidateEnded`. That and `RemoteExit` are no `Exception`s: no test can catch them by
accident and take them for a result.
"""

from __future__ import annotations

import os
import signal
import time
from collections.abc import Sequence
from typing import TYPE_CHECKING, NoReturn

from harness.errors import HIDDEN_REASONS, CandidateEnded
from harness.forked_process import ForkedProcess
from harness.own_time import OwnTime
from harness.waiting import waited_s

if TYPE_CHECKING:
    from harness.scratch import MountedScratch, PlainScratch
    from harness.zygote_client import ZygoteClient

TICK_MS = 20  # between two looks at the limits
_OWN_TIME_NS = 50_000_000
_THREAD_LIMIT = 256


class WatchedProcess(ForkedProcess):
    """
    scratch: a `scratch.MountedScratch` or `PlainScratch` that is watched, or None. counts_threads: the kernel has no
    limit of threads for this process.
    """

    def __init__(
        self,
        zygote: ZygoteClient,
        rlimits: Sequence[tuple[int, int]],
        role: str,
        scratch: MountedScratch | PlainScratch | None,
        counts_threads: bool,
    ) -> None:
        self.scratch = scratch
        self.counts_threads = counts_threads
        self.ended: CandidateEnded | None = None
        self.hidden = False  # inputs that the agent must not learn are being used
        self.own_time = OwnTime(self)
        self.tries_before = 0  # the more, the less of what others may have done ends it early
        super().__init__(zygote, rlimits, role)

    def folder(self) -> str | None:
        return None if self.scratch is None else self.scratch.told_path

    def open_streams(self) -> list[tuple[int, int]]:
        return super().open_streams() if self.scratch is None else self.scratch.open_streams()

    def set_limits(self, cpu_s: float, wall_s: float, wall_retry: str | None, put_off_s: float) -> None:
        """They count from now on."""
        self.cpu_limit_ns = int(cpu_s * 1e9)
        self.wall_s = wall_s
        self.put_off_s = put_off_s
        self.made_up_s = 0.0
        self.harness_waited_s = waited_s("self") or 0.0
        self.harness_cpu_s = time.process_time()
        self.wall_retry = wall_retry
        self.deadline = time.monotonic() + wall_s
        self.next_check = 0.0
        if self.scratch is not None:
            self.scratch.begin()

    def check_limits(self) -> None:
        """Ends the fix when a limit is reached; called while waiting and, for a fix that always replies in time,
        before requests."""
        self.next_check = time.monotonic() + TICK_MS / 1000
        self.own_time.renew()
        if self.cpu_ns() > self.cpu_limit_ns:
            self.end("timed-out", f"the fix used more than {self.cpu_limit_ns / 1e9:g} s of CPU time")
        if self.scratch is not None:
            self.scratch.check(self)
        if self.counts_threads and self.threads() > _THREAD_LIMIT:
            self.end("out-of-memory", f"the fix had more than {_THREAD_LIMIT} threads")
        if time.monotonic() > self.deadline and not self.is_put_off():
            self.end("timed-out", f"the fix took more than {round(self.wall_s, 2):g} s", retry=self._why_late())

    def judge_scratch(self) -> None:
        """When all that the fix had to do is done: ends it where it kept more than it may."""
        if self.scratch is not None:
            self.scratch.judge(self)

    def threads(self) -> int:
        """How many threads it has; 0 where that cannot be read."""
        try:
            return os.stat(f"/proc/{self.pid}/task").st_nlink - 2
        except OSError:
            return 0

    def wants_cpu(self) -> bool:
        """Whether a thread of it runs or waits for a processor."""
        try:
            states = []
            for thread in os.listdir(f"/proc/{self.pid}/task"):
                with open(f"/proc/{self.pid}/task/{thread}/stat") as file:
                    states.append(file.read().rpartition(")")[2].split()[0])
        except OSError:
            return False
        return "R" in states

    def _why_late(self) -> str | None:
        """The cause of a wall time that ran out where that says nothing of the fix, else None."""
        if self.cpu_ns() / 1e9 + time.process_time() - self.harness_cpu_s > self.wall_s:
            return None  # so much work for it does not fit into that time on any host
        waited_s = self._waited_s()
        if waited_s is None:
            was_busy = self.cpu_ns() * 2 < self.cpu_limit_ns and self.tries_before == 0
            return (self.wall_retry or "host-busy") if was_busy else None
        if self.wall_retry is None:
            return "host-busy" if waited_s > self.put_off_s else None
        # A client in a hurry: so much CPU time is as much as an honest fix needs.
        had_enough = self.cpu_ns() > min(_OWN_TIME_NS, self.wall_s * 0.25e9)
        return self.wall_retry if waited_s > 0.25 * self.wall_s and not had_enough else None

    def is_put_off(self) -> bool:
        """Adds to the wall limit what the fix and the harness have waited for a processor, as far as that may be: a
        loop ends by the CPU time that it used, and an honest fix passes, however busy the machine is."""
        waited_s = min(self._waited_s() or 0.0, self.put_off_s)
        self.grant(waited_s - self.made_up_s)
        self.made_up_s = waited_s
        return time.monotonic() <= self.deadline

    def _waited_s(self) -> float | None:
        """Seconds of this grading for which the fix or the harness was ready to run and had no processor."""
        own_s, harness_s = waited_s(str(self.pid)), waited_s("self")
        return None if own_s is None or harness_s is None else own_s + harness_s - self.harness_waited_s

    def grant(self, seconds: float, harness_cpu_s: float = 0.0) -> None:
        """Puts the wall limit off by time that this process was made to wait, of which the harness worked so much."""
        self.deadline += seconds
        self.harness_cpu_s += harness_cpu_s

    # --- the end

    def end(self, verdict: str, reason: str, retry: str | None = None) -> NoReturn:
        self.kill()
        deliberate = verdict == "protocol-violation"
        self.ended = CandidateEnded(verdict, self._speakable(verdict, reason), retry, deliberate)
        raise self.ended

    def violation(self, reason: str) -> NoReturn:
        self.end("protocol-violation", f"the fix's process sent what no value can be: {reason}")

    def _speakable(self, verdict: str, reason: str) -> str:
        return HIDDEN_REASONS[verdict] if self.hidden else reason

    def gone(self) -> NoReturn:
        """The socket is closed: find out how the candidate ended."""
        if self.ended is not None:
            raise self.ended
        by_itself = self._exiting()
        status, cpu_ns = self.account()
        ended = self._how_it_ended(status, cpu_ns, by_itself)
        if self.hidden:
            ended = CandidateEnded(ended.verdict, HIDDEN_REASONS[ended.verdict], ended.retry, ended.deliberate)
        self.ended = ended
        raise ended

    def _how_it_ended(self, status: int, cpu_ns: int, by_itself: bool) -> CandidateEnded:
        """A SIGKILL that was not ours may be a fault outside the fix."""
        if not os.WIFSIGNALED(status):
            reason = f"the fix ended its own process with exit code {os.WEXITSTATUS(status)}"
            return CandidateEnded("crashed", reason, deliberate=True)
        number = os.WTERMSIG(status)
        if number == signal.SIGXCPU or (number == signal.SIGKILL and cpu_ns + _OWN_TIME_NS >= self.cpu_limit_ns):
            return CandidateEnded("timed-out", f"the fix used more than {self.cpu_limit_ns / 1e9:g} s of CPU time")
        if number == signal.SIGKILL and by_itself:
            return CandidateEnded("crashed", "the fix's process was killed", retry="killed")
        if number == signal.SIGKILL:
            return CandidateEnded("crashed", "the fix closed its connection", deliberate=True)
        return CandidateEnded("crashed", f"the fix's process ended by {_name_of(number)}{_cause(number)}")

    def _exiting(self) -> bool:
        """True when the candidate is on its way out already (and did not merely close its socket)."""
        try:
            with open(f"/proc/{self.pid}/stat") as file:
                fields = file.read().rpartition(")")[2].split()
        except OSError:
            return True
        return fields[0] in "ZX" or bool(int(fields[6]) & 0x4)  # PF_EXITING


def _cause(number: int) -> str:
    """What makes a program end so without meaning to."""
    return ": its recursion was too deep for the stack" if number in (signal.SIGSEGV, signal.SIGBUS) else ""


def _name_of(number: int) -> str:
    """`SIGSEGV`; real-time signals have no names of their own."""
    try:
        return signal.Signals(number).name
    except ValueError:
        return f"signal {number}"
