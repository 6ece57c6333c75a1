"""Locks of `multiprocessing` among threads: a fix is one process, and shares no named semaphore with others.

`multiprocessing.dummy` needs them although it starts threads alone.
"""

import importlib
import threading
from typing import Any

RECURSIVE, SEMAPHORE = 0, 1


class SemLock:
    """As much of `_multiprocessing.SemLock` as `multiprocessing.synchronize` uses, for one process."""

    SEM_VALUE_MAX = 2147483647

    def __init__(self, kind: int, value: int, maxvalue: int, name: str | None = None, unlink: bool = True) -> None:
        self.kind = kind
        self.maxvalue = maxvalue
        self.name = None  # no process that keeps an account of names has to be told
        self.handle = 0
        self._free = value
        self._owner: int | None = None
        self._taken = 0
        self._changed = threading.Condition()

    def acquire(self, block: bool = True, timeout: float | None = None) -> bool:
        me = threading.get_ident()
        with self._changed:
            if self.kind == RECURSIVE and self._owner == me:
                self._taken += 1
                return True
            if not self._changed.wait_for(lambda: self._free > 0, timeout if block else 0):
                return False
            self._free -= 1
            self._owner = me
            self._taken += 1
            return True

    def release(self) -> None:
        with self._changed:
            if self.kind == RECURSIVE:
                if self._owner != threading.get_ident():
                    raise AssertionError("attempt to release recursive lock not owned by thread")
                if self._taken > 1:
                    self._taken -= 1
                    return
            elif self._free >= self.maxvalue:
                raise ValueError("semaphore or lock released too many times")
            self._taken = max(self._taken - 1, 0)
            self._owner = None
            self._free += 1
            self._changed.notify()

    def __enter__(self) -> bool:
        return self.acquire()

    def __exit__(self, *error: Any) -> None:
        self.release()

    def _count(self) -> int:
        return self._taken

    def _is_mine(self) -> bool:
        return self._taken > 0 and self._owner == threading.get_ident()

    def _get_value(self) -> int:
        return self._free

    def _is_zero(self) -> bool:
        return self._free == 0

    def _after_fork(self) -> None:
        """Nothing forks here."""


def install() -> None:
    """Puts the class in place of the extension's. Called once, before the first fork."""
    try:
        extension: Any = importlib.import_module("_multiprocessing")
    except ImportError:
        return  # not in this build of Python
    extension.SemLock = SemLock
