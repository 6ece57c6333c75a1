"""The descriptor that wakes an event loop when a signal comes, where the interpreter may not look at descriptors.

`signal.set_wakeup_fd` asks the kernel what its descriptor is, which a sealed process must not. Handlers in Python write
to it here: they run as soon as a signal has interrupted what the loop waits in.
"""

import os
import signal
import sys
import threading
from collections.abc import Callable
from typing import Any


class _Wakeup:
    """descriptor: what to write to, or -1."""

    def __init__(self) -> None:
        self.descriptor = -1

    def write(self, number: int) -> None:
        if self.descriptor >= 0:
            try:
                os.write(self.descriptor, bytes([number]))
            except OSError:
                pass  # full: whoever reads it is awake


class _Handler:
    """A handler of the program, which writes first."""

    def __init__(self, wakeup: _Wakeup, inner: Callable[..., Any]) -> None:
        self.wakeup = wakeup
        self.inner = inner

    def __call__(self, number: int, frame: Any) -> Any:
        self.wakeup.write(number)
        return self.inner(number, frame)


def install() -> None:
    """Replaces the functions of `signal` that set handlers and the descriptor. Called once, before the first fork."""
    wakeup = _Wakeup()
    set_handler, get_handler = signal.signal, signal.getsignal

    def set_wrapped(signalnum: int, handler: Any) -> Any:
        return _inner(set_handler(signalnum, _Handler(wakeup, handler) if callable(handler) else handler))

    def getsignal(signalnum: int) -> Any:
        return _inner(get_handler(signalnum))

    def set_wakeup_fd(fd: int, *, warn_on_full_buffer: bool = True) -> int:
        if threading.current_thread() is not threading.main_thread():
            raise ValueError("set_wakeup_fd only works in main thread of the main interpreter")
        if fd >= 0 and os.get_blocking(fd):
            raise ValueError(f"the fd {fd} must be in non-blocking mode")
        before, wakeup.descriptor = wakeup.descriptor, fd
        return before

    signal.signal = set_wrapped
    signal.getsignal = getsignal
    signal.set_wakeup_fd = sys.modules["_signal"].set_wakeup_fd = set_wakeup_fd  # type: ignore[attr-defined]


def _inner(handler: Any) -> Any:
    return handler.inner if isinstance(handler, _Handler) else handler
