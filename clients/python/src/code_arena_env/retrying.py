"""When and how often a request is sent again."""

from __future__ import annotations

from collections.abc import Iterator

#: seconds before the first repetition, doubled for each further one
FIRST_PAUSE_S = 0.25
#: longest pause in seconds
LONGEST_PAUSE_S = 8.0
DEFAULT_ATTEMPTS = 6


def pauses(attempts: int) -> Iterator[float]:
    """The pause in seconds after each failed attempt but the last."""
    for attempt in range(attempts - 1):
        yield min(LONGEST_PAUSE_S, FIRST_PAUSE_S * 2.0**attempt)
