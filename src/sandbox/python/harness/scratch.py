"""The scratch folder of a grading as the harness sees it.

Where the worker has mounts of its own, the zygote mounts a new file system for each grading, whose limits are the
kernel's (shared/scratch_mount.py). Elsewhere the folder is removed and made again here, and its limits are watched from
outside by what the host's file system says is left.
"""

import os
from typing import Any

from harness.guard import empty, used_of
from shared.scratch_mount import LIMIT_BYTES, LIMIT_ENTRIES

# What of the limits may be gone before anybody looks closely.
_SHARE = 3 / 4
REASON = f"the fix filled its scratch folder beyond {LIMIT_BYTES} bytes or {LIMIT_ENTRIES} entries"


class MountedScratch:
    """A file system of its own: nothing has to be watched, and the zygote makes it new."""

    def __init__(self, path: str) -> None:
        self.path = path
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
        os.utime(self.path, (0, 0))
        for stream in self.streams:
            os.utime(stream, (0, 0))

    def check(self, process: Any) -> None:
        """Ends the process when a limit is passed."""


class PlainScratch:
    """A folder on the host's file system; the folder above it is the candidates' alone as well."""

    def __init__(self, path: str, is_kept: bool = False) -> None:
        """is_kept: only its entries are removed, as it once was; the search for channels must find that."""
        self.path = path
        self.place = os.path.dirname(path)
        self.is_kept = False
        self.clean(None)
        self.is_kept = is_kept

    def clean(self, zygote: Any) -> None:
        """Everything is removed, and a new folder made that shows nothing of the old one."""
        if self.is_kept and os.path.isdir(self.path):
            empty(self.path)
            return
        empty(self.place)
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
        self.at_start = os.statvfs(self.place)

    def check(self, process: Any) -> None:
        gone_bytes, gone_entries = used_between(self.at_start, os.statvfs(self.place))
        if gone_bytes < LIMIT_BYTES * _SHARE and gone_entries < LIMIT_ENTRIES * _SHARE:
            return
        seen = used_of(self.path, LIMIT_ENTRIES)
        if seen is not None and (seen[0] > LIMIT_BYTES or seen[1] > LIMIT_ENTRIES):
            process.end("output-limit", REASON)
        if seen is None or gone_bytes - seen[0] > LIMIT_BYTES or gone_entries - seen[1] > LIMIT_ENTRIES:
            self._find_out(process)

    def _find_out(self, process: Any) -> None:
        """Files that no folder shows, or somebody else's: what is free again once the fix is gone was the fix's."""
        before = os.statvfs(self.place)
        process.kill_and_wait()
        self.clean(None)
        freed_bytes, freed_entries = used_between(os.statvfs(self.place), before)
        if freed_bytes > LIMIT_BYTES * _SHARE or freed_entries > LIMIT_ENTRIES * _SHARE:
            process.end("output-limit", REASON)
        process.end("crashed", "the disk of the scratch folder was filled by somebody else", retry="killed")


def _open_pipe(path: str) -> tuple[int, int]:
    os.mkfifo(path, 0o600)
    try:
        # The end to read is never waited for.
        return os.open(path, os.O_RDONLY | os.O_NONBLOCK | os.O_CLOEXEC), os.open(path, os.O_WRONLY | os.O_CLOEXEC)
    finally:
        os.unlink(path)


def used_between(before: os.statvfs_result, after: os.statvfs_result) -> tuple[int, int]:
    """(bytes, entries) of a file system that were free before and are not afterwards."""
    return (before.f_bavail - after.f_bavail) * after.f_frsize, before.f_favail - after.f_favail
