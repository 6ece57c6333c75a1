"""Containers of earlier calls that the fix has kept: what it does with them later, a test sees as it would in one
process.

Whether something was kept shows in how often it is referred to. Only what was kept is written down, and looked at
after each further call.
"""

import sys

from shared import wire
from shared.copying import CONTAINERS, DICTS

_WALKED = frozenset((list, tuple)) | DICTS
_MOST_PARTS = 1000
_MOST_KEPT = 32
_MOST_BYTES = 4096


class Kept:
    """bytes_of(value): something that differs when a value was changed. tell(nonce, where, value): a container of an
    earlier call has become this."""

    def __init__(self, bytes_of, tell):
        self.bytes_of = bytes_of
        self.tell = tell
        self.known = {}  # (nonce, where) → (container, its bytes)

    def watch(self, nonce, where, value):
        """A container that the fix has kept."""
        look = self.look(value)
        if look is None:
            return
        self.known[nonce, where] = value, look
        while len(self.known) > _MOST_KEPT:
            del self.known[next(iter(self.known))]

    def tell_changes(self):
        for (nonce, where), (value, before) in list(self.known.items()):
            now = self.look(value)
            if now == before:
                continue
            del self.known[nonce, where]
            if now is not None:
                self.known[nonce, where] = value, now
                self.tell(nonce, where, value)

    def note(self, nonce, where):
        """The test has changed this one itself."""
        if (nonce, where) in self.known:
            self.watch(nonce, where, self.known[nonce, where][0])

    def look(self, value):
        """None for one that is too large to be watched."""
        try:
            look = self.bytes_of(value)
        except (wire.WireError, RecursionError):
            return None
        return look if len(look) <= _MOST_BYTES else None


def references_to(root):
    """(how often the changeable containers of a value are referred to, how many these are). A call that keeps one of
    them adds to the first."""
    pending, parts, count, containers = [root], 0, 0, 0
    while pending:
        value = pending.pop()
        if type(value) in CONTAINERS:
            count += sys.getrefcount(value)
            containers += 1
        if type(value) not in _WALKED:
            continue
        parts += len(value)
        if parts > _MOST_PARTS:
            break
        inner = value.values() if type(value) in DICTS else value
        pending += [part for part in inner if type(part) in _WALKED or type(part) in CONTAINERS]
    return count, containers


def is_held_elsewhere(result):
    """Whether the fix has kept a part of what it returns. Where nobody has, each container has one place, and two
    references more while it is looked at; the result itself is on its way through three functions."""
    count, containers = references_to(result)
    return count > 3 * containers + 3
