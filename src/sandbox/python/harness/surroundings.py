"""What a test puts in the place of streams and functions of the standard library, carried over to the fix.

`contextlib.redirect_stdout(...)`, `mock.patch("sys.stdin", ...)`, `mock.patch("builtins.input", ...)` and the like
change this process; the fix runs in another one. Before each call the places below are looked at, and what is
different from before is lent to the candidate; what it printed meanwhile is written to the test's own stream.
"""

import builtins
import random
import sys
import time
from collections.abc import Callable
from typing import Any

_STREAMS = ("sys.stdout", "sys.stderr")
_WATCHED: dict[str, Any] = {
    "sys.stdout": sys,
    "sys.stderr": sys,
    "sys.stdin": sys,
    "sys.argv": sys,
    "builtins.input": builtins,
    "builtins.print": builtins,
    "builtins.open": builtins,
    "time.time": time,
    "time.sleep": time,
    "time.monotonic": time,
    "time.perf_counter": time,
    "random.random": random,
    "random.randint": random,
    "random.randrange": random,
    "random.choice": random,
    "random.choices": random,
    "random.shuffle": random,
    "random.sample": random,
    "random.uniform": random,
}
_PLACES = [(place, module, place.rpartition(".")[2]) for place, module in _WATCHED.items()]
WATCHED_PLACES = tuple(_WATCHED)


class Surroundings:
    """Of one grading. `send(changes)` tells the candidate."""

    def __init__(self, send: Callable[[dict[str, Any]], Any]) -> None:
        self.send = send
        self.usual = {place: getattr(module, name) for place, module, name in _PLACES}
        self.seen = dict(self.usual)
        self.captures = False

    def mirror(self) -> None:
        changes: dict[str, Any] = {}
        for place, module, name in _PLACES:
            now = getattr(module, name)
            if now is not self.seen[place]:
                self.seen[place] = now
                changes[place] = self.change(place, now)
        if changes:
            self.captures = any(self.seen[place] is not self.usual[place] for place in _STREAMS)
            self.send(changes)

    def change(self, place: str, now: Any) -> tuple[str, Any]:
        if now is self.usual[place]:
            return "restore", None
        return ("capture", None) if place in _STREAMS else ("set", now)

    def hand_on(self, taken: Any) -> None:
        """Writes what the fix printed to the streams of the test."""
        for place in _STREAMS:
            text = taken.get(place) if type(taken) is dict else None
            if type(text) is str and text:
                getattr(sys, place.rpartition(".")[2]).write(text)
