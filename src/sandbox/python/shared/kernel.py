"""Calls to the kernel that Python has no function for, by ctypes; used before a candidate exists and while it is
locked down."""

import ctypes
import os
import signal
import struct

_PR_SET_PDEATHSIG, _PR_SET_DUMPABLE, _PR_SET_KEEPCAPS = 1, 4, 8
_CAPABILITY_VERSION_3 = 0x20080522
_SYS_CAPSET = {"x86_64": 126, "aarch64": 91}

libc = ctypes.CDLL(None, use_errno=True)
prctl = libc.prctl
prctl.argtypes = [ctypes.c_int] + [ctypes.c_ulong] * 4
_syscall = libc.syscall
_syscall.restype = ctypes.c_long

_parent_id = os.getppid  # the kernel's, also when a fix will see another one in `os`

# Made once: each fork would have to make the types of these buffers anew.
_CAPSET = _SYS_CAPSET.get(os.uname().machine)
_CAPABILITY_HEADER = ctypes.create_string_buffer(struct.pack("<Ii", _CAPABILITY_VERSION_3, 0), 8)
_NO_CAPABILITIES = ctypes.create_string_buffer(24)
CAP_KILL, CAP_SETGID, CAP_SETUID, CAP_SYS_ADMIN = 5, 6, 7, 21


def syscall(number: int, *arguments: object) -> int:
    """The result of a system call. Raises OSError."""
    result: int = _syscall(ctypes.c_long(number), *arguments)
    if result < 0:
        code = ctypes.get_errno()
        raise OSError(code, os.strerror(code))
    return result


def check(result: int, what: str) -> None:
    """Raises OSError, naming `what`, for a result of the C library that is not 0."""
    if result != 0:
        code = ctypes.get_errno()
        raise OSError(code, f"{what}: {os.strerror(code)}")


def unshare(flags: int, what: str) -> None:
    """Moves the calling process into new namespaces. Raises OSError, naming `what`."""
    check(libc.unshare(ctypes.c_int(flags)), what)


def undumpable() -> None:
    """Closes /proc/<pid>/mem, environ and ptrace of the calling process to others of its user."""
    prctl(_PR_SET_DUMPABLE, 0, 0, 0, 0)


def give_memory_back() -> None:
    """Returns what the C library keeps free; other libraries than GNU's do so by themselves."""
    trim = getattr(libc, "malloc_trim", None)
    if trim is not None:
        trim(0)


def die_with_parent(parent_pid: int) -> None:
    """The kernel ends this process when its parent ends; also when the parent was gone already."""
    prctl(_PR_SET_PDEATHSIG, signal.SIGKILL, 0, 0, 0)
    if _parent_id() != parent_pid:
        os._exit(0)


def drop_capabilities() -> None:
    """Gives up every capability of the calling process, in whichever user namespace it holds them."""
    assert _CAPSET is not None, "no system call table for this machine"
    syscall(_CAPSET, _CAPABILITY_HEADER, _NO_CAPABILITIES)


def keep_over_change_of_user() -> None:
    """Lets a change from root to another user leave the permitted capabilities."""
    prctl(_PR_SET_KEEPCAPS, 1, 0, 0, 0)


def keep_capabilities(kept: tuple[int, ...]) -> None:
    """Gives up all capabilities but these, none of which may be numbered above 31."""
    assert _CAPSET is not None, "no system call table for this machine"
    mask = sum(1 << capability for capability in kept)
    syscall(_CAPSET, _CAPABILITY_HEADER, struct.pack("<6I", mask, mask, 0, 0, 0, 0))
