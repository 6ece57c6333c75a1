"""Pipes and pairs of sockets, made of named pipes in the scratch folder.

The kernel numbers pipes and sockets by a counter of the whole host, which an earlier fix may have moved: the filter
refuses to make them where the scratch folder is a file system of its own, which numbers what lies in it by itself.
Programs see pipes as they know them, and pairs of sockets in what they use of them.
"""

import asyncio.selector_events
import errno
import itertools
import os
import posix
import select
import socket
import sys
from typing import Any

_MS = 1000


class PairedSocket(socket.socket):
    """One of two that are connected with each other. Each reads from one pipe and writes to another; whoever waits
    for its descriptor waits until there is something to read."""

    def __init__(self, reading: int, writing: int, kind: int) -> None:
        # The class that it extends would ask the kernel for the socket that this is none of.
        self._io_refs = 0
        self._closed = False
        self._reading, self._writing, self._kind = reading, writing, kind
        self.settimeout(socket.getdefaulttimeout())

    @property
    def family(self) -> socket.AddressFamily:
        return socket.AF_UNIX

    @property
    def type(self) -> socket.SocketKind:
        return socket.SocketKind(self._kind)

    @property
    def proto(self) -> int:
        return 0

    def fileno(self) -> int:
        return self._reading

    def gettimeout(self) -> float | None:
        return self._limit

    def getblocking(self) -> bool:
        return self._limit != 0

    def setblocking(self, flag: bool) -> None:
        self.settimeout(None if flag else 0.0)

    def settimeout(self, value: float | None) -> None:
        self._limit = value
        for descriptor in (self._reading, self._writing):
            os.set_blocking(descriptor, value is None)

    def recv(self, bufsize: int, flags: int = 0) -> bytes:
        _without(flags)
        self._wait(self.fileno(), select.POLLIN)
        return os.read(self.fileno(), bufsize)

    def recvfrom(self, bufsize: int, flags: int = 0) -> tuple[bytes, None]:
        return self.recv(bufsize, flags), None

    def recv_into(self, buffer: Any, nbytes: int = 0, flags: int = 0) -> int:
        view = memoryview(buffer).cast("B")
        data = self.recv(nbytes or len(view), flags)
        view[: len(data)] = data
        return len(data)

    def send(self, data: Any, flags: int = 0) -> int:
        _without(flags & ~socket.MSG_NOSIGNAL)
        self._wait(self._end_to_write(), select.POLLOUT)
        return os.write(self._end_to_write(), data)

    def sendall(self, data: Any, flags: int = 0) -> None:
        view = memoryview(data).cast("B")
        while view:
            view = view[self.send(view, flags) :]

    def shutdown(self, how: int) -> None:
        if how in (socket.SHUT_WR, socket.SHUT_RDWR):
            self._close_writing()

    def getsockname(self) -> str:
        return ""

    def getpeername(self) -> str:
        return ""

    def detach(self) -> int:
        self._closed = True
        reading, self._reading = self._reading, -1
        self._close_writing()
        return reading

    def _real_close(self, _ss: Any = None) -> None:
        reading = self.detach()
        if reading >= 0:
            os.close(reading)

    def __del__(self) -> None:
        if self._reading >= 0:
            self._real_close()

    def _end_to_write(self) -> int:
        if self._writing < 0:
            raise BrokenPipeError(errno.EPIPE, os.strerror(errno.EPIPE))
        return self._writing

    def _close_writing(self) -> None:
        writing, self._writing = self._writing, -1
        if writing >= 0:
            os.close(writing)

    def _wait(self, descriptor: int, event: int) -> None:
        limit = self._limit
        if not limit:
            return  # it waits by itself, or not at all
        poller = select.poll()
        poller.register(descriptor, event)
        if not poller.poll(limit * _MS):
            raise TimeoutError("timed out")


def _without(flags: int) -> None:
    if flags:
        raise OSError(errno.EOPNOTSUPP, os.strerror(errno.EOPNOTSUPP))


def install(folder: str) -> None:
    """Replaces what makes pipes and pairs in this process. Called once, before the first fork.

    folder: where named pipes can be made.
    """
    numbers = itertools.count(1)

    def pipe2(flags: int) -> tuple[int, int]:
        path = os.path.join(folder, f".pipe-{next(numbers)}")
        os.mkfifo(path, 0o600)
        try:
            reading = os.open(path, os.O_RDONLY | os.O_NONBLOCK | flags)
            try:
                writing = os.open(path, os.O_WRONLY | flags)
            except BaseException:
                os.close(reading)
                raise
        finally:
            os.unlink(path)
        os.set_blocking(reading, not flags & os.O_NONBLOCK)
        for descriptor in (reading, writing):
            os.set_inheritable(descriptor, not flags & os.O_CLOEXEC)
        return reading, writing

    def pipe() -> tuple[int, int]:
        return pipe2(os.O_CLOEXEC)

    def socketpair(
        family: int | None = None, type: int = socket.SOCK_STREAM, proto: int = 0
    ) -> tuple[PairedSocket, PairedSocket]:
        if family not in (None, socket.AF_UNIX) or proto:
            raise PermissionError(errno.EPERM, os.strerror(errno.EPERM))
        there, back = pipe(), pipe()
        return PairedSocket(there[0], back[1], type), PairedSocket(back[0], there[1], type)

    def make_self_pipe(loop: Any) -> None:
        """An event loop wakes itself through two sockets, of which one only reads and one only writes; signals are
        written to the descriptor of the second."""
        reading, writing = pipe()
        # Names of asyncio's own: `_close_self_pipe` uses the same.
        loop._ssock, loop._csock = _Waker(reading), _Waker(writing)  # noqa: SLF001
        loop._internal_fds += 1  # noqa: SLF001
        loop._add_reader(reading, loop._read_from_self)  # noqa: SLF001

    modules: tuple[Any, ...] = (os, posix)
    for module in modules:
        module.pipe, module.pipe2 = pipe, pipe2
    socket.socketpair = socketpair
    sys.modules["_socket"].socketpair = socketpair  # type: ignore[attr-defined]
    event_loop: Any = asyncio.selector_events.BaseSelectorEventLoop
    event_loop._make_self_pipe = make_self_pipe  # noqa: SLF001 (the one place where it makes them)


class _Waker:
    """One end of a pipe as an event loop uses it."""

    def __init__(self, descriptor: int) -> None:
        self._descriptor = descriptor
        os.set_blocking(descriptor, False)

    def fileno(self) -> int:
        return self._descriptor

    def recv(self, size: int) -> bytes:
        return os.read(self._descriptor, size)

    def send(self, data: bytes) -> int:
        return os.write(self._descriptor, data)

    def close(self) -> None:
        descriptor, self._descriptor = self._descriptor, -1
        if descriptor >= 0:
            os.close(descriptor)
