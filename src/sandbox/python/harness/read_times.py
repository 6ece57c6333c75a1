"""Times of last reading of the files of the host that every fix may read.

The kernel writes such a time down once a day only, and where the file was changed since. What was read a moment ago
here is not written down again for a fix, so that no other fix sees which files it read.
"""

import os
import time

_AGAIN_S = 12 * 3600.0


class ReadTimes:
    """folder: whose files are read, at the first `renew` and every twelve hours."""

    def __init__(self, folder: str) -> None:
        self.folder = folder
        self.next = time.monotonic()

    def renew(self) -> None:
        """Reads the beginning of each file where it is time; what cannot be read, no fix can read either."""
        if time.monotonic() < self.next:
            return
        self.next = time.monotonic() + _AGAIN_S
        for path, _, files in os.walk(self.folder):
            for name in files:
                try:
                    with open(os.path.join(path, name), "rb", buffering=0) as file:
                        file.read(1)
                except OSError:
                    pass
