"""One line on a terminal that says how far a run is; on anything else a line now and then."""

from __future__ import annotations

import sys
import time

from .arena import Counts

WIDTH = 24
#: seconds between lines where there is no terminal
QUIET_S = 30.0


class Progress:
    """``total`` is counted in iterations of all trainings."""

    def __init__(self, total: int, counts: Counts) -> None:
        self._total = max(1, total)
        self._counts = counts
        self._done = 0
        self._started = time.monotonic()
        self._shown = -QUIET_S

    def advance(self, steps: int, text: str) -> None:
        self._done += steps
        self.show(text)

    def show(self, text: str) -> None:
        terminal = sys.stderr.isatty()
        now = time.monotonic()
        if not terminal and now - self._shown < QUIET_S and self._done < self._total:
            return
        self._shown = now
        filled = round(WIDTH * self._done / self._total)
        seconds = now - self._started
        left = seconds / self._done * (self._total - self._done) if self._done else 0.0
        line = (
            f"[{'#' * filled}{'.' * (WIDTH - filled)}] {self._done}/{self._total} {text} · "
            f"{self._counts.graded} graded, {self._counts.reused} reused · {seconds / 60:.1f} min, {left / 60:.0f} left"
        )
        print(f"\r\x1b[K{line}" if terminal else line, end="" if terminal else "\n", file=sys.stderr, flush=True)

    def end(self) -> None:
        if sys.stderr.isatty():
            print(file=sys.stderr)
