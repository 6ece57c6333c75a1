"""Frames to and from a fix's process. While this side waits, output is drained and every limit is watched."""

from __future__ import annotations

import select
import time
from collections.abc import Sequence
from typing import TYPE_CHECKING

from harness.errors import Cancelled
from harness.output import OUTPUT_LIMIT_BYTES
from harness.watched_process import TICK_MS, WatchedProcess
from shared import frames, wire

if TYPE_CHECKING:
    from harness.scratch import MountedScratch, PlainScratch
    from harness.zygote_client import ZygoteClient

_REPLIES_LIMIT_BYTES = 64 << 20
_READ_AHEAD_LIMIT_BYTES = 32 << 20


class ConnectedProcess(WatchedProcess):
    """Neither side is trusted to read or to write in time: every transfer goes on only as far as the socket lets it."""

    def __init__(
        self,
        zygote: ZygoteClient,
        rlimits: Sequence[tuple[int, int]],
        role: str,
        scratch: MountedScratch | PlainScratch | None,
        counts_threads: bool,
    ) -> None:
        super().__init__(zygote, rlimits, role, scratch, counts_threads)
        self.received_bytes = 0
        self.buffer = bytearray()
        self.frame_limit = wire.FRAME_LIMIT_BYTES
        self.replies_limit = _REPLIES_LIMIT_BYTES

    def begin(
        self,
        *,
        cpu_s: float,
        wall_s: float,
        cancel: int | None = None,
        wall_retry: str | None = None,
        put_off_s: float = 0.0,
    ) -> None:
        """The grading starts: waits until the process is locked down, and sets the limits that are watched.

        cpu_s, wall_s: seconds of CPU and wall time of the whole grading.
        wall_retry: cause to report when the wall time runs out and the host was too busy to say anything of the fix.
        put_off_s: seconds, at most, that are added to the wall time for what the process waits for a processor.
        cancel: descriptor that becomes readable when the grading is no longer wanted, or None.
        """
        self.await_ready()
        self.poller = select.poll()
        self.poller.register(self.fd, select.POLLIN)
        for stream in (self.stdout, self.stderr):
            self.poller.register(stream.descriptor, select.POLLIN)
        self.cancel = cancel
        if cancel is not None:
            self.poller.register(cancel, select.POLLIN)
        self.set_limits(cpu_s, wall_s, wall_retry, put_off_s)
        self.start_clock()

    def send(self, frame: bytes) -> None:
        data = memoryview(frame)
        while data:
            try:
                data = data[self.socket.send(data) :]
            except BlockingIOError:
                self._wait(writing=True)
            except OSError:
                self.gone()

    def receive(self) -> tuple[bytes, int, bytes]:
        while True:
            buffer = self.buffer
            if len(buffer) >= frames.HEADER.size:
                size, kind, nonce = frames.unpack(buffer)
                if size > self.frame_limit:
                    self.violation(f"a frame of {size} bytes; the limit is {self.frame_limit}")
                stop = frames.HEADER.size + size
                if len(buffer) >= stop:
                    payload = bytes(buffer[frames.HEADER.size : stop])
                    del buffer[:stop]
                    self.received_bytes += stop
                    if self.received_bytes > self.replies_limit:
                        self.violation(f"more than {self.replies_limit} bytes of replies")
                    return kind, nonce, payload
            if time.monotonic() > self.next_check:
                self.check_limits()  # one that always sends something is never waited for
            try:
                chunk = self.socket.recv(1 << 16)
            except BlockingIOError:
                self._wait(writing=False)
                continue
            except OSError:
                chunk = b""
            if not chunk:
                self.gone()
            buffer += chunk

    def _wait(self, writing: bool) -> None:
        """Until the socket can go on; meanwhile output is drained and every limit is watched."""
        if writing:
            self.poller.modify(self.fd, select.POLLIN | select.POLLOUT)
        try:
            while True:
                ready = False
                for descriptor, events in self.poller.poll(TICK_MS):
                    if descriptor == self.fd:
                        if writing and events & select.POLLIN:
                            self._read_ahead()
                        ready = (
                            ready or not writing or bool(events & (select.POLLOUT | select.POLLHUP | select.POLLERR))
                        )
                    elif descriptor == self.cancel:
                        self.kill()
                        raise Cancelled()
                    else:
                        self._drain(descriptor)
                if ready:
                    return
                self.check_limits()
        finally:
            if writing:
                self.poller.modify(self.fd, select.POLLIN)

    def _read_ahead(self) -> None:
        """Takes replies in while requests are still being sent: neither side may wait for the other with full
        buffers."""
        if len(self.buffer) > _READ_AHEAD_LIMIT_BYTES + self.frame_limit:
            self.violation("more replies than requests")
        try:
            self.buffer += self.socket.recv(1 << 16)
        except OSError:
            pass

    def _drain(self, descriptor: int) -> None:
        stream = self.stdout if descriptor == self.stdout.descriptor else self.stderr
        stream.drain()
        if not stream.open:
            self.poller.unregister(descriptor)
        if stream.total > OUTPUT_LIMIT_BYTES:
            self.end("output-limit", f"the fix wrote more than {OUTPUT_LIMIT_BYTES} bytes of output")
