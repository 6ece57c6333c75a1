"""Which parts of a result are containers that the test passed or got before, or one container in several places: in one
process they would be one object, and a change of one would be a change of the other.
"""

from shared.copying import CONTAINERS, DICTS
from shared.frames import RESULT

_WALKED = frozenset((list, tuple)) | DICTS
_KEYS = frozenset((str, int, bool, type(None)))
_MOST_PARTS = 1000
_MOST_DEEP = 8
_MOST_LINKS = 64


class Linked:
    """A value to send back, and `links`: [(path in it, nonce of a call, position, keyword or RESULT, path in that)]. A
    path is a tuple of keys and indexes."""

    def __init__(self, value, links):
        self.value = value
        self.links = links


def links_of(result, nonce, given, past):
    """given: the arguments of this call by position or keyword. past: {nonce: {place: container}} of earlier calls."""
    if type(result) not in CONTAINERS and type(result) is not tuple:
        return []
    known = {}
    # The latest call that had it counts: of calls before this test the harness knows nothing any more.
    for earlier, values in past.items():
        for where, value in values.items():
            if earlier != nonce and type(value) in CONTAINERS:
                known[id(value)] = earlier, where, ()
    own = set()
    for where, value in given.items():
        for part, path in _places(value):
            if id(part) not in own:
                known[id(part)] = nonce, where, path
                own.add(id(part))
    found = []
    for part, path in _places(result):
        if id(part) in known:
            found.append((path, *known[id(part)]))
        else:
            known[id(part)] = nonce, RESULT, path  # where it stands again, it is the same one
    return found[:_MOST_LINKS]


def _places(root):
    """(container, path) of the changeable containers of a value, itself first."""
    pending, parts = [(root, ())], 0
    while pending:
        value, path = pending.pop()
        kind = type(value)
        if kind in CONTAINERS:
            yield value, path
        if kind not in _WALKED or len(path) == _MOST_DEEP:
            continue
        parts += len(value)
        if parts > _MOST_PARTS:
            return
        for key, part in value.items() if kind in DICTS else enumerate(value):
            inner = type(part)
            if (inner in _WALKED or inner in CONTAINERS) and type(key) in _KEYS:
                pending.append((part, (*path, key)))
