"""The scratch folder of the candidates, new for each of them: a tmpfs that is mounted again when the last one was used.

Whether it was used, the folder itself tells: nobody can turn back the time of its last change.
"""

import os
import time

from shared import scratch_mount

_COARSE = 5  # CLOCK_REALTIME_COARSE, which times of files are taken from
_PAUSE_S = 0.0005


class Scratch:
    """path: where it is mounted; None where folders are made and removed instead, by the harness."""

    def __init__(self, path):
        self.path = path
        self.facts = None
        self.changed_ns = 0

    def freshen(self):
        """Afterwards it is as good as new. Raises OSError."""
        if self.path is None or self.facts is not None and self._look() == self.facts:
            return
        scratch_mount.replace(self.path)
        self.facts = self._look()
        self.changed_ns = self.facts[-1]

    def wait_for_the_clock(self):
        """A change within the tick in which the folder was made would leave no trace. Called in a new process."""
        while time.clock_gettime_ns(_COARSE) <= self.changed_ns:
            time.sleep(_PAUSE_S)

    def _look(self):
        facts = os.stat(self.path)
        return (
            facts.st_dev,
            facts.st_ino,
            facts.st_mode,
            facts.st_nlink,
            facts.st_size,
            facts.st_uid,
            facts.st_atime_ns,
            facts.st_mtime_ns,
            facts.st_ctime_ns,
        )
