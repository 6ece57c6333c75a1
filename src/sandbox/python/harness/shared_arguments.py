"""Containers that a test has passed, or got as a result, and goes on to use: a fix that keeps one without copying it
sees what the test changes later, as it would in one process; and the test sees what the fix does with it.

What crosses is a copy, so the changes are sent after it before the next call. Small containers are watched, the latest
few of a test.
"""

import collections
import sys
from collections.abc import Callable, Iterable
from typing import Any

from harness.attribute_copies import look_of as look_of_items
from harness.links import NOTHING, joined, refuse_endless
from harness.texts import show
from shared.copying import CONTAINERS, copy_back
from shared.frames import RESULT

_KEPT = 32
_LIMIT_BYTES = 4096
_LIMIT_OBJECTS = 256
_OWN_REFERENCES = 3  # of those who ask how many there are


class SharedArguments:
    """`send(nonce, where, value)` tells the candidate what an argument of that call is now."""

    def __init__(self, send: Callable[[int, Any, Any], Any]) -> None:
        self.send = send
        self.known: collections.deque[tuple[int, Any, Any, Any]] = collections.deque(maxlen=_KEPT)
        self.own_parts: set[int] = set()

    def note(self, nonce: int, args: tuple[Any, ...], kwargs: dict[str, Any]) -> None:
        for where, value in [*enumerate(args), *kwargs.items()]:
            self.watch(nonce, where, value)

    def note_result(self, nonce: int, value: Any) -> None:
        self.watch(nonce, RESULT, value)

    def has(self, value: Any) -> bool:
        return any(known[2] is value for known in self.known)

    def watch(self, nonce: int, where: Any, value: Any) -> None:
        if type(value) in CONTAINERS:
            look = look_of(value)
            if look is not None:
                self.known.append((nonce, where, value, look))

    def send_changes(self) -> None:
        for position, (nonce, where, value, look) in enumerate(list(self.known)):
            now = look_of(value)
            if now is not None and now != look:
                self.known[position] = nonce, where, value, now
                self.send(nonce, where, value)

    def forget(self, lasting: Iterable[Any] = ()) -> None:
        """A test is over. What outlives it, such as a list of its module, is known on."""
        kept = {id(value) for value in lasting}
        known = [entry for entry in self.known if id(entry[2]) in kept]
        self.known.clear()
        self.known.extend(known)
        self.own_parts &= {entry[0] for entry in known}

    def is_held(self, value: Any) -> bool:
        """Whether anybody has a container beside those who know it here."""
        entries = sum(entry[2] is value for entry in self.known)
        return sys.getrefcount(value) > entries + _OWN_REFERENCES

    def is_in_use(self, nonce: int, where: Any, call: tuple[Any, ...]) -> bool:
        """Whether the test goes on to use a container that it once passed. call: the arguments and keywords that it
        passes now."""
        for position in range(len(self.known)):
            if self.known[position][:2] == (nonce, where):
                value = self.known[position][2]
                passed = any(value is now for now in (*call[0], *call[1].values()))
                return passed or self.is_held(value)
        return False

    def became(self, nonce: int, where: Any, now: Any) -> None:
        """What the fix has made of a container since: of its own, which the test has as a result, or of one that it may
        change in place. A container with parts that are the test's own stays as it is."""
        for position, (known, place, value, _look) in enumerate(self.known):
            if (known, place) == (nonce, where) and type(value) is type(now) and nonce not in self.own_parts:
                copy_back(value, now)
                refuse_endless(*(entry[2] for entry in self.known))
                self.watch_again(position)

    def watch_again(self, position: int) -> None:
        nonce, where, value, _look = self.known[position]
        look = look_of(value)
        if look is not None:
            self.known[position] = nonce, where, value, look

    def join(self, value: Any, links: Any, nonce: int, args: tuple[Any, ...], kwargs: dict[str, Any]) -> Any:
        """The value of a call with those of its parts replaced that the test has already."""
        if not self.are_of_the_fix(links, nonce):
            self.own_parts.add(nonce)
        given: dict[Any, Any] = dict(enumerate(args))
        given.update(kwargs)

        def source(earlier: int, where: Any) -> Any:
            return given.get(where, NOTHING) if earlier == nonce else self.find(earlier, where)

        return joined(value, links, nonce, source, lambda earlier: earlier not in self.own_parts)

    def are_of_the_fix(self, links: Any, nonce: int) -> bool:
        """Whether links only say that parts of a result are one container, or were in an earlier result that has
        nothing of the test in it."""
        return type(links) is list and all(
            type(link) is tuple
            and link[2:3] == (RESULT,)
            and type(link[1]) is int
            and (link[1] == nonce or link[1] not in self.own_parts)
            for link in links
        )

    def find(self, nonce: int, where: Any) -> Any:
        """The container that stands for a place of an earlier call of this test."""
        found = (value for known, place, value, _look in self.known if known == nonce and place == where)
        return next(found, NOTHING)


def look_of(value: Any) -> Any:
    """Something that differs when the container was changed; None for one that is too large to be watched."""
    look = look_of_items(value)
    return look if len(look) <= (_LIMIT_BYTES if type(look) is bytes else _LIMIT_OBJECTS) else None


def describe_change(change: Any, of: str = "") -> str:
    """change: (position or keyword, the argument as it is now). of: whose argument, where it is not this call's."""
    where, value = change if type(change) is tuple and len(change) == 2 else (None, None)
    which = f"argument {where + 1}" if type(where) is int else f"the argument {where}" if type(where) is str else "it"
    now = "" if value is None else f" to {show(value, 120)}"
    return f"it changed {which}{of}{now}; the task promises that arguments stay as they are"
