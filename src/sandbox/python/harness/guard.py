"""Keeps the harness the same from grading to grading: what a task's tests change in the harness's own process is put
back."""

import decimal
import os
import random
import stat
import sys
import tempfile
import time
import warnings

from shared.temporary_names import use_seeded_names


class Guard:
    """`with Guard(scratch):` restores environment, folder, random state, modules and filters afterwards."""

    OF_TASKS = ("tests", "heldout", "inputs", "reference", "solution")
    BASE_ENVIRON = {
        "TZ": "UTC",
        "LANG": "C.UTF-8",
        "LC_ALL": "C.UTF-8",
        "HOME": "/nonexistent",
        "PATH": "/usr/bin:/bin",
    }

    def __init__(self, scratch: str, home: str) -> None:
        self.home = home
        self.use_scratch(scratch)

    def use_scratch(self, path: str) -> None:
        """From the next entry on, this is the folder for temporary files."""
        self.scratch = path
        self.usual_environ = {**self.BASE_ENVIRON, "TMPDIR": path}
        self.usual_data = {os.fsencode(name): os.fsencode(value) for name, value in self.usual_environ.items()}

    def environ(self) -> dict[str, str]:
        return dict(self.usual_environ)

    def __enter__(self) -> "Guard":
        if os.environ.__dict__["_data"] != self.usual_data or time.tzname != ("UTC", "UTC"):
            os.environ.clear()
            os.environ.update(self.usual_environ)
            time.tzset()
        os.chdir(self.home)
        tempfile.tempdir = self.scratch
        random.seed(0)
        use_seeded_names(0)
        self.path = list(sys.path)
        self.filters = list(warnings.filters)
        self.context = decimal.getcontext().copy()
        self.limit = sys.getrecursionlimit()
        return self

    def __exit__(self, *error: object) -> None:
        for name in self.OF_TASKS:
            sys.modules.pop(name, None)
        sys.path[:] = self.path
        warnings.filters[:] = self.filters  # type: ignore[index]  # a list in every version
        decimal.setcontext(self.context)
        sys.setrecursionlimit(self.limit)
        os.chdir(self.home)


def empty(folder: str) -> bool:
    """Removes everything inside a folder, however deep and whatever rights its entries carry.

    Nested folders are moved up before they are removed, so that depth costs neither recursion nor descriptors; links
    are never followed. Returns whether there was anything.
    """
    os.chmod(folder, 0o700)
    names = os.listdir(folder)
    if not names:
        return False
    top = os.open(folder, os.O_RDONLY | os.O_DIRECTORY | os.O_NOFOLLOW)
    try:
        pending = [name for name in names if not _unlinked(name, top)]
        while pending:
            name = pending.pop()
            os.chmod(name, 0o700, dir_fd=top)
            inner = os.open(name, os.O_RDONLY | os.O_DIRECTORY | os.O_NOFOLLOW, dir_fd=top)
            try:
                for entry in os.listdir(inner):
                    if not _unlinked(entry, inner):
                        moved = f".moved-{os.urandom(12).hex()}"
                        os.chmod(entry, 0o700, dir_fd=inner)
                        os.rename(entry, moved, src_dir_fd=inner, dst_dir_fd=top)
                        pending.append(moved)
            finally:
                os.close(inner)
            os.rmdir(name, dir_fd=top)
    finally:
        os.close(top)
    return True


def _unlinked(name: str, folder: int) -> bool:
    """Removes a file or link; False for a folder."""
    if stat.S_ISDIR(os.lstat(name, dir_fd=folder).st_mode):
        return False
    os.unlink(name, dir_fd=folder)
    return True
