"""Makes one container what another is, in place, so that whoever holds it sees the change."""

import collections
from typing import Any, Final

DICTS: Final = frozenset((dict, collections.OrderedDict, collections.defaultdict, collections.Counter))
CONTAINERS: Final = frozenset((list, set, bytearray, collections.deque)) | DICTS
"""Of these a test and a fix see what the other one changes."""


def copy_back(original: Any, new: Any) -> None:
    """Down to the containers inside of it: those that both have keep their identity. Nothing for values of two
    kinds."""
    kind = type(original)
    if kind is not type(new):
        return
    if kind in (list, bytearray):
        original[:] = [_kept(a, b) for a, b in zip(original, new)] + list(new[len(original) :])
    elif isinstance(original, dict):
        changed = {key: _kept(original.get(key), value) for key, value in new.items()}
        original.clear()
        original.update(changed)
    elif isinstance(original, set):
        original.clear()
        original.update(new)
    elif hasattr(original, "extend") and hasattr(original, "clear"):
        original.clear()
        original.extend(new)


def _kept(original: Any, new: Any) -> Any:
    """The inner container that was there, filled anew, where there was one of that kind."""
    if original is new:
        return new
    if type(original) is not type(new) or type(original) not in CONTAINERS:
        return new
    copy_back(original, new)
    return original
