"""One candidate as the harness sees it: start, exchange of frames, limits from outside, end.

Wall time and the candidate's CPU clock are watched here, output is drained here, and whatever the candidate does
wrong ends in `CandidateEnded`, which carries a verdict. `CandidateEnded` and `RemoteExit` are no `Exception`s: no
test can catch them by accident and take them for a result.
"""

from __future__ import annotations

import json
import os
import re
import select
import signal
import socket
import struct
import time
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any, NoReturn

from harness.errors import HIDDEN_REASONS, Cancelled, CandidateEnded, InfrastructureError, NoProcess
from harness.output import OUTPUT_LIMIT_BYTES, Output
from shared import frames, wire

if TYPE_CHECKING:
    from harness.scratch import MountedScratch, PlainScratch
    from harness.zygote_client import ZygoteClient

_PEAK = re.compile(rb"^VmHWM:\s+(\d+) kB", re.MULTILINE)
_TICK_MS = 20
_OWN_TIME_NS = 50_000_000
_THREAD_LIMIT = 256
_REPLIES_LIMIT_BYTES = 64 << 20
_READ_AHEAD_LIMIT_BYTES = 32 << 20
_ANNOUNCE_TIMEOUT_S = 10.0
_CALLBACK_DEPTH_LIMIT = 20


def cpu_clock_ns(pid: int) -> int:
    """CPU time of another process, all its threads, in nanoseconds; also for another user's and for a zombie."""
    return time.clock_gettime_ns(((~pid) << 3) | 2)


class CandidateProcess:
    """
    rlimits: pairs of number and value, set inside the candidate before anything of the fix is read. A process can be
    made ahead of its grading: it holds nothing until `begin` and the first request. scratch: a `scratch.MountedScratch`
    or `PlainScratch` that is watched, or None. counts_threads: the kernel has no limit of threads for this process.
    """

    def __init__(
        self,
        zygote: ZygoteClient,
        *,
        rlimits: Sequence[tuple[int, int]],
        role: str = "candidate",
        scratch: MountedScratch | PlainScratch | None = None,
        counts_threads: bool = False,
    ) -> None:
        self.zygote = zygote
        self.scratch = scratch
        self.counts_threads = counts_threads
        self.ended: CandidateEnded | None = None
        self.ticket_of_end: int | None = None
        self.peak_bytes = 0
        self.hidden = False  # inputs that the agent must not learn are being used
        self.received_bytes = 0
        self.final_cpu_ns = 0
        self.figures_taken = False
        self.early: dict[int, bool | None] = {}  # requests sent in advance; True once the reply is there
        self.early_replies: dict[int, tuple[bytes, bytes]] = {}
        self.posted = 0  # requests
        self.callback_depth = 0
        self.failed_assertion: BaseException | None = None  # of a test, in a callback
        self.buffer = bytearray()
        self.frame_limit = wire.FRAME_LIMIT_BYTES
        self.replies_limit = _REPLIES_LIMIT_BYTES
        self.lent: Callable[..., Any] = lambda *question: self.violation("a question about what no test has lent")
        self.describe_error: Callable[[BaseException], tuple[Any, ...]] = _describe_error
        self.resolve: Callable[[int, wire.Decoder], Any] = self._resolve
        self.refer: Callable[[Any], bytes] = _unsupported
        self._fork(("fork", rlimits, role))

    def _fork(self, message: tuple[Any, ...]) -> None:
        """Asks for the process; it gets ready by itself while this side goes on."""
        ours, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_STREAM)
        ours.setsockopt(socket.SOL_SOCKET, socket.SO_PASSCRED, 1)
        out_read, out_write = os.pipe2(os.O_CLOEXEC)
        err_read, err_write = os.pipe2(os.O_CLOEXEC)
        nothing = os.open(os.devnull, os.O_RDONLY | os.O_CLOEXEC)
        try:
            self.ticket = self.zygote.post(message, [nothing, out_write, err_write, theirs.fileno()])
        finally:
            theirs.close()
            os.close(nothing)
            os.close(out_write)
            os.close(err_write)
        self.socket = ours
        self.fd = ours.fileno()
        self.stdout, self.stderr = Output(out_read), Output(err_read)
        self.pid: int | None = None

    def begin(
        self, *, cpu_s: float, wall_s: float, cancel: int | None = None, wall_retry: str | None = None
    ) -> None:
        """The grading starts: waits until the process is locked down, and sets the limits that are watched from
        outside.

        cpu_s, wall_s: seconds of CPU and wall time of the whole grading.
        wall_retry: cause to report when the wall time runs out and the host was too busy to say anything of the fix.
        cancel: descriptor that becomes readable when the grading is no longer wanted, or None.
        """
        self.inner_pid: int = self.zygote.take(self.ticket)
        if self.inner_pid < 0:
            self._close_descriptors()
            raise NoProcess(f"no new process: {os.strerror(-self.inner_pid)}")
        self._await_announcement()
        self.socket.setblocking(False)
        self.poller = select.poll()
        self.poller.register(self.fd, select.POLLIN)
        for stream in (self.stdout, self.stderr):
            os.set_blocking(stream.descriptor, False)
            self.poller.register(stream.descriptor, select.POLLIN)
        self.cancel = cancel
        if cancel is not None:
            self.poller.register(cancel, select.POLLIN)
        self.cpu_limit_ns = int(cpu_s * 1e9)
        self.wall_s = wall_s
        self.wall_retry = wall_retry
        self.deadline = time.monotonic() + wall_s
        self.next_check = 0.0
        if self.scratch is not None:
            self.scratch.begin()
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

    # --- requests

    def request(self, kind: bytes, values: Any) -> tuple[bytes, bytes]:
        """Sends one request and returns (kind, payload) of its reply; callbacks are served meanwhile."""
        nonce = self.post(kind, self.encode(values))
        return self.collect(nonce)

    def post(self, kind: bytes, payload: bytes, prefetch: bool = False) -> int:
        """Sends a request without waiting for the reply; returns its nonce. Replies come in the order of requests;
        those to requests sent with `prefetch` are kept when another one is collected first."""
        if self.ended is not None:
            raise self.ended
        if time.monotonic() > self.next_check:
            self.check_limits()
        nonce = int.from_bytes(os.urandom(8), "little")
        self.posted += 1
        if prefetch:
            self.early[nonce] = None
        self._send(frames.pack(kind, payload, nonce))
        return nonce

    def collect(self, nonce: int) -> tuple[bytes, bytes]:
        """(kind, payload) of the reply to one request; callbacks are served meanwhile."""
        if self.early.pop(nonce, None) is not None:
            return self.early_replies.pop(nonce)
        while True:
            kind, got, payload = self._receive()
            if got != nonce:
                self._keep_early(got, kind, payload)
                continue
            if kind != frames.CALLBACK:
                return kind, payload
            self._call_back(nonce, payload)

    def _keep_early(self, nonce: int, kind: bytes, payload: bytes) -> None:
        if kind == frames.CALLBACK or self.early.get(nonce, True) is not None:
            self.violation("a frame that answers no request")
        self.early[nonce] = True
        self.early_replies[nonce] = kind, payload

    def encode(self, values: Any) -> bytes:
        return wire.Encoder(self.refer, wire.UNLIMITED, wire.REQUEST_DEPTH_LIMIT, sort_sets=True).encode(values)

    def decode(self, payload: bytes) -> Any:
        try:
            # A decoder of its own: building a set of handles asks the candidate for their hashes in between.
            return wire.Decoder(self.resolve).decode(payload)
        except wire.WireError as error:
            self.violation(str(error))

    def _resolve(self, tag: int, decoder: wire.Decoder) -> NoReturn:
        self.violation("a reference without a meaning here")

    def _call_back(self, nonce: int, payload: bytes) -> None:
        message = self.decode(payload)
        if not (
            type(message) is tuple and len(message) == 4 and type(message[2]) is tuple and type(message[3]) is dict
        ):
            self.violation("malformed callback")
        self.callback_depth += 1
        try:
            if self.callback_depth > _CALLBACK_DEPTH_LIMIT:
                raise RecursionError(f"more than {_CALLBACK_DEPTH_LIMIT} calls of a test's functions inside each other")
            kind, data = frames.CALLBACK_RETURNED, self.encode(self.lent(*message))
        except (CandidateEnded, Cancelled):
            raise
        except AssertionError as error:
            # It fails the test, whatever the fix does with it; and its text is the test's alone.
            self.failed_assertion = self.failed_assertion or error
            names, _, _, number = self.describe_error(error)
            kind, data = frames.CALLBACK_RAISED, self.encode((names, "", [], number))
        except BaseException as error:
            kind, data = frames.CALLBACK_RAISED, self.encode(self.describe_error(error))
        finally:
            self.callback_depth -= 1
        self._send(frames.pack(kind, data, nonce))

    def violation(self, reason: str) -> NoReturn:
        self.end("protocol-violation", f"the fix's process sent what no value can be: {reason}")

    # --- bytes and watches

    def _send(self, frame: bytes) -> None:
        data = memoryview(frame)
        while data:
            try:
                data = data[self.socket.send(data) :]
            except BlockingIOError:
                self._wait(writing=True)
            except OSError:
                self.gone()

    def _receive(self) -> tuple[bytes, int, bytes]:
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
                for descriptor, events in self.poller.poll(_TICK_MS):
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

    def check_limits(self) -> None:
        """Ends the fix when a limit is reached; called while waiting and, for a fix that always answers in time,
        before requests."""
        self.next_check = time.monotonic() + _TICK_MS / 1000
        if self.cpu_ns() > self.cpu_limit_ns:
            self.end("timed-out", f"the fix used more than {self.cpu_limit_ns / 1e9:g} s of CPU time")
        if self.scratch is not None:
            self.scratch.check(self)
        if self.counts_threads and self._threads() > _THREAD_LIMIT:
            self.end("out-of-memory", f"the fix had more than {_THREAD_LIMIT} threads")
        now = time.monotonic()
        if now > self.deadline:
            retry = (self.wall_retry or "host-busy") if self._host_was_busy() else None
            if self.wall_retry is not None and self.cpu_ns() > min(_OWN_TIME_NS, self.wall_s * 0.25e9):
                retry = None  # a client in a hurry: the fix has had as much as an honest one needs
            self.end("timed-out", f"the fix took more than {round(self.wall_s, 2):g} s", retry=retry)

    def _threads(self) -> int:
        try:
            return os.stat(f"/proc/{self.pid}/task").st_nlink - 2
        except OSError:
            return 0

    def _host_was_busy(self) -> bool:
        """True when the candidate spent a good part of its life waiting for a processor rather than sleeping."""
        try:
            with open(f"/proc/{self.pid}/schedstat") as file:
                waited_ns = int(file.read().split()[1])
        except (OSError, ValueError, IndexError):
            return self.cpu_ns() * 2 < self.cpu_limit_ns
        return waited_ns / 1e9 > 0.25 * self.wall_s

    def grant(self, seconds: float) -> None:
        """Puts the wall limit off by time that this process was made to wait."""
        self.deadline += seconds

    def cpu_ns(self) -> int:
        """CPU time since the lock-down, in nanoseconds."""
        try:
            return cpu_clock_ns(self._known_pid()) - self.cpu_at_start_ns
        except OSError:
            return self.final_cpu_ns

    # --- the end

    def end(self, verdict: str, reason: str, retry: str | None = None) -> NoReturn:
        self.kill()
        deliberate = verdict == "protocol-violation"
        self.ended = CandidateEnded(verdict, self._speakable(verdict, reason), retry, deliberate)
        raise self.ended

    def _speakable(self, verdict: str, reason: str) -> str:
        return HIDDEN_REASONS[verdict] if self.hidden else reason

    def gone(self) -> NoReturn:
        """The socket is closed: find out how the candidate ended. A SIGKILL that was not ours may be a fault outside
        the fix."""
        if self.ended is not None:
            raise self.ended
        by_itself = self._exiting()
        status, cpu_ns = self._account()
        if os.WIFSIGNALED(status):
            number = os.WTERMSIG(status)
            if number == signal.SIGXCPU or (number == signal.SIGKILL and cpu_ns + 50_000_000 >= self.cpu_limit_ns):
                self.ended = CandidateEnded(
                    "timed-out", f"the fix used more than {self.cpu_limit_ns / 1e9:g} s of CPU time"
                )
            elif number == signal.SIGKILL and by_itself:
                self.ended = CandidateEnded("crashed", "the fix's process was killed", retry="killed")
            elif number == signal.SIGKILL:
                self.ended = CandidateEnded("crashed", "the fix closed its connection", deliberate=True)
            else:
                self.ended = CandidateEnded("crashed", f"the fix's process ended by {name_of(number)}{_cause(number)}")
        else:
            self.ended = CandidateEnded(
                "crashed",
                f"the fix ended its own process with exit code {os.WEXITSTATUS(status)}",
                deliberate=True,
            )
        if self.hidden:
            known = self.ended
            self.ended = CandidateEnded(known.verdict, HIDDEN_REASONS[known.verdict], known.retry, known.deliberate)
        raise self.ended

    def _exiting(self) -> bool:
        """True when the candidate is on its way out already (and did not merely close its socket)."""
        try:
            with open(f"/proc/{self.pid}/stat") as file:
                fields = file.read().rpartition(")")[2].split()
        except OSError:
            return True
        return fields[0] in "ZX" or bool(int(fields[6]) & 0x4)  # PF_EXITING

    def kill(self, how: str = "reap") -> int:
        """Ends the candidate; may be called more than once. Returns the ticket of the zygote's reply."""
        if self.ticket_of_end is None:
            if self.pid is not None:
                self._last_figures()
                self._send_kill()
            self.ticket_of_end = self.zygote.defer((how, self.inner_pid))
        return self.ticket_of_end

    def _account(self) -> tuple[int, int]:
        """(exit status, CPU ns) of a candidate that is on its way out. Where its end was asked for before, nothing
        more is known than that."""
        if self.ticket_of_end is not None:
            return self.zygote.take(self.ticket_of_end), self.final_cpu_ns
        status, peak_bytes, cpu_ns = self.zygote.take(self.kill("account"))
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


def _describe_error(error: BaseException) -> tuple[Any, ...]:
    return [type(error).__name__], str(error)[:1000], [], 0


def _cause(number: int) -> str:
    """What makes a program end so without meaning to."""
    return ": its recursion was too deep for the stack" if number in (signal.SIGSEGV, signal.SIGBUS) else ""


def _unsupported(value: object) -> bytes:
    raise wire.WireError(f"a {type(value).__name__} cannot be passed to the fix")


def name_of(number: int) -> str:
    """`SIGSEGV`; real-time signals have no names of their own."""
    try:
        return signal.Signals(number).name
    except ValueError:
        return f"signal {number}"
