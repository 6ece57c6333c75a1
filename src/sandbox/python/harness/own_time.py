"""What handling a fix's values may take of the harness's own time.

A legal value can keep a test busy in this process: a quadratic comparison, a pattern, a power. The fix pays for that
as for its own time. Between two steps of Python an alarm ends it. Within one step that is all C (`2 ** value`) nothing
of this process runs: there the kernel ends it, by the processor time that it used, and the server knows the signal.
"""

from __future__ import annotations

import signal
import time
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from harness.watched_process import WatchedProcess

_ALARM_EXTRA_S = 0.5
_KERNEL_EXTRA_S = 0.5


class OwnTime:
    """Of one grading: until the wall limit of the fix's process and a second more."""

    def __init__(self, process: WatchedProcess) -> None:
        self.process = process
        self.is_running = False

    def begin(self) -> None:
        signal.signal(signal.SIGALRM, self._too_long)
        self.is_running = True
        self._set_alarm()
        self.renew()

    def renew(self) -> None:
        """Called at every look at the limits: the kernel's limit counts from the latest."""
        if self.is_running:
            signal.setitimer(signal.ITIMER_PROF, max(self._left_s(), 0.0) + _KERNEL_EXTRA_S)

    def end(self) -> None:
        self.is_running = False
        for timer in (signal.ITIMER_REAL, signal.ITIMER_PROF):
            signal.setitimer(timer, 0)

    def resume(self) -> None:
        """After an `end` in the middle of a grading, once the wall limit is put off by the pause."""
        self.is_running = True
        self._set_alarm()
        self.renew()

    def _left_s(self) -> float:
        return self.process.deadline + _ALARM_EXTRA_S - time.monotonic()

    def _set_alarm(self) -> None:
        signal.setitimer(signal.ITIMER_REAL, max(self._left_s(), 0.001))

    def _too_long(self, number: int, frame: object) -> None:
        process = self.process
        if process.is_put_off() or self._left_s() > 0:
            self._set_alarm()
            return
        if process.ended is not None:
            raise process.ended
        seconds = process.wall_s + _ALARM_EXTRA_S
        process.end("timed-out", f"what the fix returned kept the tests busy for more than {seconds:.1f} s")
