"""The scratch folder of a grading as the harness sees it.

Where the worker has mounts of its own, the zygote mounts a new file system for each grading, whose limits are the
kernel's (shared/scratch_mount.py). Elsewhere the folder is removed and made again here, and what lies in it is counted
from outside: at short intervals, and as soon as the disk has lost as much as the fix may still take. Files that no
folder shows, since the fix removed them and has them open, can be told from what others write to the disk in one way
only: they are free again when the fix is gone. A fix that may have so many is ended to find out, and where it was
somebody else it is graded again, with more patience.
"""

import os
import time
from typing import Any

from harness.guard import empty
from harness.scratch_use import Unreadable, used_of
from shared.scratch_mount import LIMIT_BYTES, LIMIT_ENTRIES

_LOOK_EVERY_S = 0.1
_LOOK_SHARE = 4  # looking takes one part in so many of the time
# So many bytes without a name, if they are the fix's, end its grading early at the first try, the second and the third.
# The last are as many as open files can hold (64 of 16 MiB; zygote/lockdown.py).
_NAMELESS_BYTES = LIMIT_BYTES, 4 * LIMIT_BYTES, 1 << 30
_MOST_BYTES_A_NS = 16  # no processor writes faster
# Removing one takes some file systems a millisecond, and the fix's worker does that.
_LIMIT_FOLDERS = 1_000
REASON = (
    f"the fix filled its scratch folder beyond {LIMIT_BYTES} bytes, {LIMIT_ENTRIES} entries or {_LIMIT_FOLDERS} folders"
)


class MountedScratch:
    """A file system of its own: nothing has to be watched, and the zygote makes it new.

    It belongs to the process that was forked last, also while that waits for a grading: whoever makes it new then gives
    the next process what this one leaves.
    """

    def __init__(self, path: str) -> None:
        self.path = path
        self.told_path: str | None = None  # of the folder, where a process has to be told it
        self.ticket = 0
        self.is_new = False
        self.streams: list[int] = []

    def clean(self, zygote: Any) -> None:
        if not self.is_new:
            self.ticket = zygote.post(("freshen",))
            self.is_new = True

    def settle(self, zygote: Any) -> None:
        """Waits until it is new: while one file system takes the place of another, nothing can be written."""
        zygote.wait_for(self.ticket)

    def hand_over(self, zygote: Any) -> None:
        """It belongs to the process that is forked next, and to none after that."""
        self.clean(zygote)
        self.settle(zygote)
        self.is_new = False

    def open_streams(self) -> list[tuple[int, int]]:
        """(end to read, end to write) of two named pipes that lie in it and have no name any more: a pipe without a
        file system of its own has a number from a counter of the whole host. Raises OSError."""
        ends = [_open_pipe(os.path.join(self.path, name)) for name in ("output", "errors")]
        self.streams = [reading for reading, _ in ends]
        return ends

    def begin(self) -> None:
        """A grading begins. A process may have waited for it: no time in its folder tells since when."""
        self.is_new = False
        os.utime(self.path, (0, 0))
        for stream in self.streams:
            os.utime(stream, (0, 0))

    def check(self, process: Any) -> None:
        """Ends the process when a limit is passed."""

    def judge(self, process: Any) -> None:
        """The same at the end of its grading, where it may be ended to find out."""


class PlainScratch:
    """A folder on the host's file system; the folder above it is the candidates' alone as well."""

    def __init__(self, place: str, is_kept: bool = False) -> None:
        """place: the folder above. is_kept: only its entries are removed, as it once was; the search for channels must
        find that."""
        self.place = place
        self.path = ""
        self.told_path: str | None = None
        self.is_used = True
        self.is_kept = False
        self.clean(None)
        self.is_kept = is_kept

    def clean(self, zygote: Any) -> None:
        """Everything is removed, and a new folder made that shows nothing of the old one. Its name is drawn for one
        grading: where all workers have one user, whoever knows a path can ask what is there."""
        if self.is_kept and os.path.isdir(self.path):
            empty(self.path)
            return
        empty(self.place)
        if self.is_used:
            self.told_path = self.path = os.path.join(self.place, os.urandom(16).hex())
            self.is_used = False
        os.mkdir(self.path, 0o700)
        os.chmod(self.place, 0o100)  # there is nothing to be listed or made
        os.utime(self.place, (0, 0))

    def settle(self, zygote: Any) -> None:
        """It is new as soon as `clean` returns."""

    def hand_over(self, zygote: Any) -> None:
        """It is cleaned after each message of the server."""

    def open_streams(self) -> list[tuple[int, int]]:
        """(end to read, end to write) of two pipes."""
        return [os.pipe2(os.O_CLOEXEC) for _ in range(2)]

    def begin(self) -> None:
        self.is_used = True
        for folder in (self.path, self.place):
            os.utime(folder, (0, 0))  # they were made when the grading before had ended
        self.next_look = time.monotonic() + _LOOK_EVERY_S
        self.free_at_start = self._free_bytes()
        self.enough_bytes = self.free_at_start - LIMIT_BYTES

    def check(self, process: Any) -> None:
        if time.monotonic() >= self.next_look or self._free_bytes() <= self.enough_bytes:
            self._look(process)

    def judge(self, process: Any) -> None:
        self._look(process)
        if self.free_at_start - self._free_bytes() > LIMIT_BYTES:
            self._end_for_its_own(process)

    def _look(self, process: Any) -> None:
        began, free = time.monotonic(), self._free_bytes()
        try:
            use = used_of(self.place, LIMIT_ENTRIES)
        except Unreadable as error:
            process.end("output-limit", f"the fix left a scratch folder that cannot be looked into: {error}")
        if use.size > LIMIT_BYTES or use.entries > LIMIT_ENTRIES or use.folders > _LIMIT_FOLDERS:
            process.end("output-limit", REASON)
        if self._may_have_nameless(process, self.free_at_start - free - use.size):
            self._end_for_its_own(process)
            process.end("crashed", "the disk of the scratch folder was filled by somebody else", retry="killed")
        now = time.monotonic()
        self.next_look = now + max(_LOOK_EVERY_S, (now - began) * _LOOK_SHARE)
        # Others may have taken what is gone: what counts is how much more the fix may take.
        self.enough_bytes = free - (LIMIT_BYTES - use.size)

    @staticmethod
    def _may_have_nameless(process: Any, gone_bytes: int) -> bool:
        """Whether so much is gone, by whomever, that nobody waits for the end of the grading."""
        limit_bytes = _NAMELESS_BYTES[min(process.tries_before, 2)]
        most_bytes: int = process.cpu_ns() * _MOST_BYTES_A_NS
        return limit_bytes < gone_bytes < most_bytes

    def _end_for_its_own(self, process: Any) -> None:
        """Ends the process. Its limit counts as passed where that much is free again afterwards; else the rest was
        somebody else's."""
        before = self._free_bytes()
        process.kill_and_wait()
        self.clean(None)
        if self._free_bytes() - before > LIMIT_BYTES:
            process.end("output-limit", REASON)

    def _free_bytes(self) -> int:
        of = os.statvfs(self.place)
        return of.f_bavail * of.f_frsize


def _open_pipe(path: str) -> tuple[int, int]:
    os.mkfifo(path, 0o600)
    try:
        # The end to read is never waited for.
        return os.open(path, os.O_RDONLY | os.O_NONBLOCK | os.O_CLOEXEC), os.open(path, os.O_WRONLY | os.O_CLOEXEC)
    finally:
        os.unlink(path)
