"""What a task's own tests, inputs and reference may take of this process while it is loaded.

A test that waits for a value which its own reference never gives (`while f() != 2`) would hold a worker for good. The
time that this process waited for a processor does not count, so that a busy host refuses no task. Between two steps of
Python an alarm ends it; within one step that is all C the kernel ends this process, and the server knows the signal.
"""

import signal
import time
from types import TracebackType

from harness.waiting import waited_s

_BASE_S = 3.0
_KERNEL_EXTRA_S = 1.0
_AGAIN_S = 0.1


class TaskTooSlow(KeyboardInterrupt):
    """The task itself does not end. unittest takes every other exception for a test's failure and goes on."""


class LoadingTime:
    """`with LoadingTime(cpu_s):` raises TaskTooSlow after that many seconds and three more.

    cpu_s: what a fix may use for all tests, and so what the reference needs at most.
    """

    def __init__(self, cpu_s: float) -> None:
        self.limit_s = cpu_s + _BASE_S

    def __enter__(self) -> None:
        self.began_s, self.waited_before_s = time.monotonic(), waited_s("self") or 0.0
        signal.signal(signal.SIGALRM, self._look)
        signal.setitimer(signal.ITIMER_REAL, self.limit_s)
        signal.setitimer(signal.ITIMER_PROF, self.limit_s + _KERNEL_EXTRA_S)

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        for timer in (signal.ITIMER_REAL, signal.ITIMER_PROF):
            signal.setitimer(timer, 0)

    def _look(self, number: int, frame: object) -> None:
        waiting_s = (waited_s("self") or 0.0) - self.waited_before_s
        left_s = self.began_s + self.limit_s + waiting_s - time.monotonic()
        signal.setitimer(signal.ITIMER_REAL, max(left_s, _AGAIN_S))
        if left_s <= 0:
            raise TaskTooSlow(f"the task's own tests, inputs and reference did not end within {self.limit_s:g} s")
