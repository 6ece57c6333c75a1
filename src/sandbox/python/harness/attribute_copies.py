"""Containers that a test read from the fix: `stack.items.append(1)` changes a copy here.

The change is sent back before the next request.
"""

from collections.abc import Callable
from typing import Any

from harness.exact_bytes import exact_look
from shared.copying import CONTAINERS, DICTS

_KEPT = 100

# The number of a handle, or None for the module itself; the name of the attribute.
Place = tuple[int | None, str]


class AttributeCopies:
    """write: sets the attribute at a place to a value."""

    def __init__(self, write: Callable[[Place, Any], None]) -> None:
        self.write = write
        self.known: dict[Place, tuple[Any, Any]] = {}

    def note(self, place: Place, value: Any) -> Any:
        """Remembers a container that was read; returns the value."""
        if is_container(value) and len(self.known) < _KEPT:
            self.known[place] = value, look_of(value)
        return value

    def write_back(self) -> None:
        """Sends back what the test has changed since it read it."""
        for place, (value, look) in list(self.known.items()):
            now = look_of(value)
            if now != look:
                self.known[place] = value, now
                self.write(place, value)

    def forget(self) -> None:
        """The objects of one test are gone; the module stays."""
        self.known = {place: known for place, known in self.known.items() if place[0] is None}


def is_container(value: Any) -> bool:
    """Whether a test can change it."""
    return type(value) in CONTAINERS


def look_of(container: Any) -> Any:
    """Something that differs when the container was changed: its bytes, or which items it has where it is no plain
    data."""
    data = exact_look(container)
    if data is not None:
        return data
    if type(container) in DICTS:
        return [(id(key), id(value)) for key, value in container.items()]
    return [id(item) for item in container]
