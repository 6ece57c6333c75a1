"""A process whose CPU clock is read from outside: a candidate's, or the reference's own.

The clock covers every thread. Whatever runs from the first byte of a request to the last byte of its reply is charged
to that request, and so is what ran since the request before.
"""

from __future__ import annotations

import time
from collections.abc import Sequence
from typing import NamedTuple

from harness.candidate_process import CandidateProcess
from harness.session import Session
from shared import frames

_SETTLE_S, _SETTLE_LOOKS = 20e-6, 20
_WATCH_S, _WATCH_LOOK_S, _IDLE_NS = 1.0, 0.03, 100_000
_REPLY_LIMIT_BYTES = 16 << 20


class Reply(NamedTuple):
    """Kind and payload of a frame as it came."""

    kind: bytes
    payload: bytes


class TimedProcess:
    """Calls in one process with what they cost."""

    def __init__(self, process: CandidateProcess, session: Session) -> None:
        self.process, self.session = process, session
        process.frame_limit = max(process.frame_limit, _REPLY_LIMIT_BYTES)
        process.replies_limit += _REPLY_LIMIT_BYTES * 16
        self.read_ns = self.settled_ns()

    def ask(self, requests: Sequence[bytes]) -> tuple[int, list[Reply]]:
        """Sends calls one behind the other. Returns (CPU ns since the clock was last read, the replies)."""
        nonces = [self.process.post(frames.CALL, request) for request in requests]
        replies = [Reply(*self.process.collect(nonce)) for nonce in nonces]
        return self.spent_ns(), replies

    def spent_ns(self) -> int:
        """CPU ns since the clock was last read."""
        before_ns, self.read_ns = self.read_ns, self.settled_ns()
        return self.read_ns - before_ns

    def watch(self, enough_ns: float) -> None:
        """After the last answer: where it has left threads behind, waits for what they do, and charges it."""
        if self.process.threads() < 2:
            return
        begin_ns, began_s = self.process.cpu_ns(), time.monotonic()
        while time.monotonic() - began_s < _WATCH_S:
            time.sleep(_WATCH_LOOK_S)
            burned_ns = self.process.cpu_ns() - begin_ns
            if burned_ns > enough_ns or (burned_ns < _IDLE_NS and not self.process.wants_cpu()):
                break
        self.read_ns = self.settled_ns()

    def settled_ns(self) -> int:
        """CPU ns since the lock-down, read when the clock stands still: with a limit on CPU the kernel may charge the
        last work before a reply after it."""
        known_ns, now_ns = -1, int(self.process.cpu_ns())
        for _ in range(_SETTLE_LOOKS):
            if now_ns == known_ns:
                break
            time.sleep(_SETTLE_S)
            known_ns, now_ns = now_ns, int(self.process.cpu_ns())
        return now_ns
