"""Ids of processes and threads that tell nothing.

The kernel hands ids out from a counter that all processes share, so an id says how many were used before: what an
earlier fix did, or one beside this one. The filter refuses the calls that read them; here honest programs get a
constant, and signals to that id reach the process itself, through its process group, in which it is alone.
"""

import errno
import os
import posix
import signal
import sys
import threading
from typing import Any

OWN_ID = 2
_PARENT_ID = 1


def install() -> None:
    """Replaces the functions of this process that read or take ids. Called once, before the first fork."""
    kill, affinity, priority = posix.kill, posix.sched_getaffinity, posix.getpriority

    def own(pid: int) -> int:
        return 0 if pid == OWN_ID else pid

    def group_of(pid: int) -> int:
        """The group that is itself alone, for its own id only."""
        if pid != OWN_ID:
            raise PermissionError(errno.EPERM, os.strerror(errno.EPERM))
        return 0

    def getpid() -> int:
        return OWN_ID

    def getppid() -> int:
        return _PARENT_ID

    def getpgrp() -> int:
        return OWN_ID

    def getpgid(pid: int) -> int:
        return _known(pid)

    def getsid(pid: int) -> int:
        return _known(pid)

    def kill_own(pid: int, number: int) -> None:
        kill(group_of(pid), number)

    def killpg(group: int, number: int) -> None:
        kill(group_of(group), number)

    def sched_getaffinity(pid: int) -> set[int]:
        return affinity(own(pid))

    def getpriority(which: int, who: int) -> int:
        return priority(which, own(who))

    def abort() -> None:
        signal.signal(signal.SIGABRT, signal.SIG_DFL)
        kill(0, signal.SIGABRT)

    for function in (getpid, getppid, getpgrp, getpgid, getsid, killpg, sched_getaffinity, getpriority, abort):
        _replace((os, posix), function.__name__, function)
    _replace((os, posix), "kill", kill_own)
    _install_signals(kill)
    _install_threads()


def _install_signals(kill: Any) -> None:
    waiting, timed = signal.sigwaitinfo, signal.sigtimedwait

    def raise_signal(number: int) -> None:
        kill(0, number)

    def pthread_kill(thread: int, number: int) -> None:
        if all(thread != known.ident for known in threading.enumerate()):
            raise ProcessLookupError(errno.ESRCH, os.strerror(errno.ESRCH))
        kill(0, number)

    def sigwaitinfo(signals: Any) -> Any:
        return _without_sender(waiting(signals))

    def sigtimedwait(signals: Any, timeout: float) -> Any:
        return _without_sender(timed(signals, timeout))

    for function in (raise_signal, pthread_kill, sigwaitinfo, sigtimedwait):
        _replace((signal, sys.modules["_signal"]), function.__name__, function)


def _install_threads() -> None:
    first = threading.main_thread().ident

    def get_native_id() -> int:
        return OWN_ID if threading.get_ident() == first else OWN_ID + 1

    _replace((threading, sys.modules["_thread"]), "get_native_id", get_native_id)
    # What the module bound when it was imported.
    _replace((threading,), "_get_native_id", get_native_id)


def _replace(modules: tuple[Any, ...], name: str, function: Any) -> None:
    for module in modules:
        if hasattr(module, name):
            setattr(module, name, function)


def _known(pid: int) -> int:
    if pid not in (0, OWN_ID):
        raise ProcessLookupError(errno.ESRCH, os.strerror(errno.ESRCH))
    return OWN_ID


def _without_sender(info: Any) -> Any:
    return None if info is None else type(info)((*info[:3], OWN_ID, *info[4:]))
