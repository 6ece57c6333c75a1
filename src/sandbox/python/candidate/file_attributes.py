"""Modes and times of files, where the kernel lets no fix set them: they are those of the host's file system too.

Programs set them in passing, when they copy a file or a tree, and don't look again: for a file of their own nothing is
done. For all others the refusal stays.
"""

import functools
import os
from collections.abc import Callable
from typing import Any

_NAMES = ("utime", "chmod", "fchmod")
_OF_BOTH = ("dir_fd", "follow_symlinks")


def install() -> None:
    """Replaces the functions of `os`. Called once, before the first fork."""
    for name in _NAMES:
        kernels = getattr(os, name)
        instead = _done_or_left(kernels)
        setattr(os, name, instead)
        for functions in (os.supports_dir_fd, os.supports_fd, os.supports_follow_symlinks):
            if kernels in functions:
                functions.add(instead)


def _done_or_left(change: Callable[..., None]) -> Callable[..., None]:
    @functools.wraps(change)
    def instead(file: Any, *args: Any, **kwargs: Any) -> None:
        try:
            change(file, *args, **kwargs)
        except PermissionError:
            of = os.stat(file, **{name: kwargs[name] for name in _OF_BOTH if name in kwargs})
            if of.st_uid != os.getuid():
                raise

    return instead
