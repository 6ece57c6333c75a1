"""Mounts, by the C library; used before a candidate exists."""

import ctypes

from shared import kernel

RDONLY, NOSUID, NODEV, NOEXEC, REMOUNT, NOATIME, BIND, RECURSIVE = 1, 2, 4, 8, 32, 1024, 4096, 16384
PRIVATE, SHARED, RELATIME = 1 << 18, 1 << 20, 1 << 21
PLAIN = NOSUID | NODEV | NOEXEC | NOATIME
_DETACH = 2

_call = kernel.libc.mount
_call.argtypes = [ctypes.c_char_p, ctypes.c_char_p, ctypes.c_char_p, ctypes.c_ulong, ctypes.c_char_p]


def _encoded(text: str | None) -> bytes | None:
    return None if text is None else text.encode()


def mount(source: str | None, target: str, kind: str | None, flags: int, options: str | None = None) -> None:
    """Raises OSError, naming the target."""
    result = _call(_encoded(source), target.encode(), _encoded(kind), flags, _encoded(options))
    kernel.check(result, f"mount {target}")


def unmount(target: str) -> None:
    """Takes a mount away, also one that is in use. Raises OSError."""
    kernel.check(kernel.libc.umount2(target.encode(), _DETACH), f"unmount {target}")


def make_private() -> None:
    """From now on mounts of this mount namespace are its own."""
    mount("none", "/", None, RECURSIVE | PRIVATE)
