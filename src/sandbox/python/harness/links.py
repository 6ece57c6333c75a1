"""What a fix gives a test back that the test has already: the very list that it passed, the dict that it got before, or
one list in several places of a result.

In one process these are one object. Across the wire the candidate says so by links (candidate/links.py), and the result
is made of the test's own containers. A claim that does not fit is no link: then the part is a copy. No claim changes an
argument, nor an earlier result that holds one; what else came from the fix becomes what the fix says that it is now.
"""

import collections
from collections.abc import Callable
from typing import Any

from harness.exact_bytes import exact_look
from shared import wire
from shared.copying import CONTAINERS, DICTS, copy_back
from shared.frames import RESULT

NOTHING = object()
_MOST_DEEP = 8
_MOST_LINKS = 64
_Path = tuple[Any, ...]


def joined(
    value: Any,
    links: Any,
    nonce: int,
    source: Callable[[int, Any], Any],
    may_change: Callable[[int], bool],
) -> Any:
    """links: as they came with the result of the call `nonce`. source(nonce, place): what the test has there, or
    NOTHING. may_change(nonce): whether the result of that call is the fix's to change. Raises WireError where the
    containers would hold themselves, or one another too often to be looked at."""
    done: list[_Path] = []
    for path, earlier, where, inner in filter(_is_link, links[:_MOST_LINKS] if type(links) is list else []):
        if any(path[: len(outer)] == outer for outer in done):
            continue
        is_here = (earlier, where) == (nonce, RESULT)
        if is_here and inner == path[: len(inner)]:
            continue  # no container holds itself
        found = value if is_here else source(earlier, where)
        part, own = _follow(value, path), _follow(found, inner)
        if part is NOTHING or type(part) is not type(own) or type(own) not in CONTAINERS:
            continue
        if where == RESULT and not is_here and may_change(earlier):
            copy_back(own, part)
            # At once: the next claim may ask to compare with it, which no signal interrupts.
            refuse_endless(own)
        elif not _same(own, part):
            continue
        done.append(path)
        value = _replaced(value, path, own)
        refuse_endless(value)
    return value


def refuse_endless(*values: Any) -> None:
    """Raises WireError for containers that have more parts than any frame has bytes, where one that stands in many
    places counts in each: what looks at all of them would not come to an end."""
    pending, parts = list(values), 0
    while pending:
        value = pending.pop()
        # By its type: what an object of the fix says of its class counts for nothing here.
        if issubclass(type(value), (list, tuple, dict, set, collections.deque)):
            parts += len(value) + 1
            if parts > wire.FRAME_LIMIT_BYTES:
                raise wire.WireError(f"containers inside each other with more than {wire.FRAME_LIMIT_BYTES:,} parts")
            pending += value.values() if issubclass(type(value), dict) else value


def _is_link(link: Any) -> bool:
    if not (type(link) is tuple and len(link) == 4):
        return False
    path, nonce, where, inner = link
    return (
        all(type(each) is tuple and len(each) <= _MOST_DEEP for each in (path, inner))
        and all(type(step) in (str, int, bool, type(None)) for step in (*path, *inner))
        and type(nonce) is int
        and type(where) in (str, int)
    )


def _follow(value: Any, path: _Path) -> Any:
    for step in path:
        if type(value) in DICTS:
            value = value.get(step, NOTHING)
        elif type(value) in (list, tuple) and type(step) is int and 0 <= step < len(value):
            value = value[step]
        else:
            return NOTHING
    return value


def _replaced(value: Any, path: _Path, part: Any) -> Any:
    """The value with a part in the place of what stands at the path; tuples on the way are made anew."""
    if not path:
        return part
    step, *rest = path
    inner = _replaced(value[step], tuple(rest), part)
    if type(value) is tuple:
        return (*value[:step], inner, *value[step + 1 :])
    value[step] = inner
    return value


def _same(own: Any, part: Any) -> bool:
    look = exact_look(own)
    return look is not None and look == exact_look(part)
