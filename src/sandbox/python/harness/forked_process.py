"""The life of a process that the zygote forks: asked for, ready, ended, and what it used meanwhile.

Processor time and memory are read from outside, never asked of the process.
"""

from __future__ import annotations

import json
import os
import re
import signal
import socket
import struct
import time
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from harness.errors import InfrastructureError, NoProcess
from harness.output import Output

if TYPE_CHECKING:
    from harness.zygote_client import ZygoteClient

_PEAK = re.compile(rb"^VmHWM:\s+(\d+) kB", re.MULTILINE)
_ANNOUNCE_TIMEOUT_S = 10.0


def cpu_clock_ns(pid: int) -> int:
    """CPU time of another process, all its threads, in nanoseconds; also for another user's and for a zombie."""
    return time.clock_gettime_ns(((~pid) << 3) | 2)


# What wait4 wrote: the status, and the struct rusage: user time, system time (s, us), peak in KiB, and 13 more.
_ENDING = struct.Struct("i4x4qq104x")


def read_ending(data: bytes) -> tuple[int, int, int]:
    """(exit status, peak of resident memory in bytes, CPU time in ns) as the zygote passed them on."""
    status, user_s, user_us, system_s, system_us, peak_kib = _ENDING.unpack(data)
    return status, peak_kib * 1024, (user_s + system_s) * 1_000_000_000 + (user_us + system_us) * 1_000


class ForkedProcess:
    """
    rlimits: pairs of number and value, set inside the process before anything of the fix is read. A process can be
    made before its grading: it holds nothing until its first request.
    """

    def __init__(self, zygote: ZygoteClient, rlimits: Sequence[tuple[int, int]], role: str) -> None:
        self.zygote = zygote
        self.ticket_of_end: int | None = None
        self.peak_bytes = 0
        self.final_cpu_ns = 0
        self.figures_taken = False
        self._fork(("fork", rlimits, role, self.folder()))

    def _fork(self, message: tuple[Any, ...]) -> None:
        """Asks for the process; it gets ready by itself while this side goes on."""
        ours, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_STREAM)
        ours.setsockopt(socket.SOL_SOCKET, socket.SO_PASSCRED, 1)
        (out_read, out_write), (err_read, err_write) = self.open_streams()
        try:
            self.ticket = self.zygote.post(message, [out_write, err_write, theirs.fileno()])
        finally:
            theirs.close()
            os.close(out_write)
            os.close(err_write)
        self.socket = ours
        self.fd = ours.fileno()
        self.stdout, self.stderr = Output(out_read), Output(err_read)
        self.pid: int | None = None

    def folder(self) -> str | None:
        """For its temporary files, where the zygote does not know it."""
        return None

    def open_streams(self) -> list[tuple[int, int]]:
        """(end to read, end to write) for its output and its errors."""
        return [os.pipe2(os.O_CLOEXEC) for _ in range(2)]

    def await_ready(self) -> None:
        """Until the process is locked down."""
        self.inner_pid: int = self.zygote.take(self.ticket)
        if self.inner_pid < 0:
            self._close_descriptors()
            raise NoProcess(f"no new process: {os.strerror(-self.inner_pid)}")
        self._await_announcement()
        self.socket.setblocking(False)
        for stream in (self.stdout, self.stderr):
            os.set_blocking(stream.descriptor, False)

    def start_clock(self) -> None:
        """From here on its CPU time counts."""
        self.cpu_at_start_ns = cpu_clock_ns(self._known_pid())

    def _await_announcement(self) -> None:
        self.socket.settimeout(_ANNOUNCE_TIMEOUT_S)
        try:
            data, ancillary, _, _ = self.socket.recvmsg(4, socket.CMSG_SPACE(12))
            for level, kind, payload in ancillary:
                if level == socket.SOL_SOCKET and kind == socket.SCM_CREDENTIALS:
                    self.pid = struct.unpack("iii", payload)[0] or None  # 0 where the socket was closed instead of used
            self.socket.setsockopt(socket.SOL_SOCKET, socket.SO_PASSCRED, 0)
            facts = json.loads(self.read_exactly(struct.unpack("<I", data)[0]))
        except (OSError, ValueError, struct.error) as error:
            raise InfrastructureError(f"the new process said nothing: {error}") from None
        if self.pid is None or "lockdown" in facts:
            raise InfrastructureError(facts.get("lockdown", "the new process has no id"))

    def _known_pid(self) -> int:
        """Its id; only a process that announced itself has one."""
        if self.pid is None:
            raise InfrastructureError("the new process has no id")
        return self.pid

    def read_exactly(self, size: int) -> bytes:
        data = b""
        while len(data) < size:
            chunk = self.socket.recv(size - len(data))
            if not chunk:
                raise InfrastructureError("the new process ended before it was locked down")
            data += chunk
        return data

    def cpu_ns(self) -> int:
        """CPU time since the lock-down, in nanoseconds."""
        try:
            return cpu_clock_ns(self._known_pid()) - self.cpu_at_start_ns
        except OSError:
            return self.final_cpu_ns

    # --- the end

    def kill(self) -> int:
        """Ends the candidate; may be called more than once. Returns the ticket of the zygote's reply."""
        if self.ticket_of_end is None:
            if self.pid is not None:
                self._last_figures()
                self._send_kill()
            self.ticket_of_end = self.zygote.defer(("reap", self.inner_pid))
        return self.ticket_of_end

    def account(self) -> tuple[int, int]:
        """(exit status, CPU ns) of a candidate that is on its way out. Where its end was asked for before, nothing
        more is known than that."""
        if self.ticket_of_end is not None:
            return read_ending(self.zygote.take(self.ticket_of_end))[0], self.final_cpu_ns
        status, peak_bytes, cpu_ns = read_ending(self.zygote.take(self.kill()))
        self.peak_bytes = self.peak_bytes or peak_bytes
        return status, cpu_ns

    def kill_and_wait(self) -> None:
        """Ends the candidate; afterwards nothing is left of it."""
        self.kill()
        self.zygote.take_all()

    def _send_kill(self) -> None:
        try:
            os.kill(self._known_pid(), signal.SIGKILL)
        except (ProcessLookupError, PermissionError):
            pass  # gone, or a reference of another user: the zygote ends it

    def _last_figures(self) -> None:
        if self.figures_taken:
            return
        self.figures_taken = True
        try:
            self.final_cpu_ns = cpu_clock_ns(self._known_pid()) - self.cpu_at_start_ns
            with open(f"/proc/{self.pid}/status", "rb", buffering=0) as file:
                peak = _PEAK.search(file.read(8192))
            if peak is not None:
                self.peak_bytes = int(peak[1]) * 1024
        except OSError:
            pass

    def settle(self) -> None:
        """Takes the last figures and what was written so far. The candidate may be ended later by `close`: its end
        takes the kernel longer than a report."""
        self._last_figures()
        for stream in (self.stdout, self.stderr):
            stream.drain()

    def close(self) -> None:
        """Ends the candidate, drains what it wrote and closes every descriptor."""
        self.kill()
        for stream in (self.stdout, self.stderr):
            if stream.open:
                stream.drain()
        self._close_descriptors()

    def discard(self) -> int:
        """Ends a process that never began a grading. Returns its id, or the number of an error below zero where there
        was none."""
        self.inner_pid = self.zygote.take(self.ticket)
        if self.inner_pid > 0:
            self.zygote.take(self.zygote.post(("reap", self.inner_pid)))
        self._close_descriptors()
        return self.inner_pid

    def _close_descriptors(self) -> None:
        for stream in (self.stdout, self.stderr):
            os.close(stream.descriptor)
        self.socket.close()
