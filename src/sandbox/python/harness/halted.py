"""A process that stands still while the harness works."""

from __future__ import annotations

import contextlib
import os
import signal
import time

from harness.candidate_process import CandidateProcess


class Halted:
    """`with Halted(process):` no thread of it runs meanwhile, and the wall time is not charged to it."""

    def __init__(self, process: CandidateProcess) -> None:
        self.process = process

    def __enter__(self) -> None:
        self.signal(signal.SIGSTOP)
        self.began_s, self.own_cpu_s = time.monotonic(), time.process_time()
        self.process.own_time.end()

    def __exit__(self, *error: object) -> None:
        self.process.grant(time.monotonic() - self.began_s, time.process_time() - self.own_cpu_s)
        self.process.own_time.resume()
        self.signal(signal.SIGCONT)

    def signal(self, number: signal.Signals) -> None:
        """The next request finds one that has ended by itself."""
        with contextlib.suppress(ProcessLookupError):
            if self.process.pid is not None:
                os.kill(self.process.pid, number)
