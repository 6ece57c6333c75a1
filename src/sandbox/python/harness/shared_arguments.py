"""Containers that a test has passed, or got as a result, and goes on to use: a fix that keeps one without copying it
sees what the test changes later, as it would in one process.

What crosses is a copy, so the changes are sent after it before the next call. Small containers of plain data alone are
watched, the latest few of a test.
"""

import collections
from collections.abc import Callable
from typing import Any

from harness.exact_bytes import exact_bytes
from harness.links import NOTHING, joined
from shared.frames import RESULT

_CONTAINERS = (list, dict, set, bytearray, collections.deque)
_KEPT = 32
_LIMIT_BYTES = 4096


class SharedArguments:
    """`send(nonce, where, value)` tells the candidate what an argument of that call is now."""

    def __init__(self, send: Callable[[int, Any, Any], Any]) -> None:
        self.send = send
        self.known: collections.deque[tuple[int, Any, Any, bytes]] = collections.deque(maxlen=_KEPT)

    def note(self, nonce: int, args: tuple[Any, ...], kwargs: dict[str, Any]) -> None:
        for where, value in [*enumerate(args), *kwargs.items()]:
            self.watch(nonce, where, value)

    def note_result(self, nonce: int, value: Any) -> None:
        self.watch(nonce, RESULT, value)

    def watch(self, nonce: int, where: Any, value: Any) -> None:
        if type(value) in _CONTAINERS:
            look = exact_bytes(list(value) if type(value) is collections.deque else value)
            if look is not None and len(look) <= _LIMIT_BYTES:
                self.known.append((nonce, where, value, look))

    def send_changes(self) -> None:
        for position, (nonce, where, value, look) in enumerate(list(self.known)):
            now = exact_bytes(list(value) if type(value) is collections.deque else value)
            if now is not None and now != look:
                self.known[position] = nonce, where, value, now
                self.send(nonce, where, value)

    def forget(self) -> None:
        self.known.clear()

    def join(self, value: Any, links: Any, nonce: int, args: tuple[Any, ...], kwargs: dict[str, Any]) -> Any:
        """The value of a call with those of its parts replaced that the test has already."""
        given: dict[Any, Any] = dict(enumerate(args))
        given.update(kwargs)

        def source(earlier: int, where: Any) -> Any:
            return given.get(where, NOTHING) if earlier == nonce else self.find(earlier, where)

        return joined(value, links, source)

    def find(self, nonce: int, where: Any) -> Any:
        """The container that stands for a place of an earlier call of this test."""
        found = (value for known, place, value, _look in self.known if known == nonce and place == where)
        return next(found, NOTHING)
