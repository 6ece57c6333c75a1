"""What lies in a scratch folder on the host's file system, whatever rights the fix gave to its folders."""

from __future__ import annotations

import dataclasses
import os
import stat
from collections.abc import Iterator

_BLOCK_BYTES = 512  # of `st_blocks`, whatever the file system


class Unreadable(Exception):
    """There is something that cannot be looked into."""


@dataclasses.dataclass
class Use:
    """What lies below a folder: bytes on disk, and entries, of which so many are folders."""

    size: int = 0
    entries: int = 0
    folders: int = 0


def used_of(folder: str, most_entries: int) -> Use:
    """Counted until more than `most_entries` were seen. Folders that forbid to be listed are listed all the same.
    Raises Unreadable where even that fails."""
    use = Use()
    pending = [folder]
    while pending and use.entries <= most_entries:
        path = pending.pop()
        for name, facts in _entries(path):
            use.entries += 1
            use.size += facts.st_blocks * _BLOCK_BYTES
            if stat.S_ISDIR(facts.st_mode):
                use.folders += 1
                pending.append(os.path.join(path, name))
            if use.entries > most_entries:
                break
    return use


def _entries(folder: str) -> Iterator[tuple[str, os.stat_result]]:
    try:
        mode = os.lstat(folder).st_mode
        if mode & 0o700 != 0o700:
            os.chmod(folder, 0o700)
        try:
            with os.scandir(folder) as entries:
                for entry in entries:
                    try:
                        yield entry.name, entry.stat(follow_symlinks=False)
                    except FileNotFoundError:
                        pass  # removed meanwhile
        finally:
            if mode & 0o700 != 0o700:
                os.chmod(folder, stat.S_IMODE(mode))
    except FileNotFoundError:
        pass
    except OSError as error:
        raise Unreadable(error.strerror) from None
