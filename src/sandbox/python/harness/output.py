"""What a fix writes to standard output and standard error, taken in without ever waiting."""

import os
from collections.abc import Callable

OUTPUT_LIMIT_BYTES = 1 << 20
_KEPT_BYTES = 64 * 1024


class Output:
    """What the candidate wrote to one of its pipes: the first 64 KiB are kept, and only while `keep` is on."""

    def __init__(self, descriptor: int) -> None:
        self.descriptor = descriptor
        self.kept = bytearray()
        self.total = 0
        self.keep = True
        self.open = True
        # Called with what was newly kept, for output that is shown while the program runs.
        self.on_kept: Callable[[bytes], None] | None = None

    def drain(self) -> None:
        while self.open:
            try:
                chunk = os.read(self.descriptor, 65536)
            except BlockingIOError:
                return
            if not chunk:
                self.open = False
                return
            self.total += len(chunk)
            if self.keep and len(self.kept) < _KEPT_BYTES:
                new = chunk[: _KEPT_BYTES - len(self.kept)]
                self.kept += new
                if self.on_kept is not None:
                    self.on_kept(new)
            if self.total > OUTPUT_LIMIT_BYTES:
                return

    def text(self) -> str:
        return self.kept.decode("utf-8", "backslashreplace")
