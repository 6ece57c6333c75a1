"""Whether a call changed what it was given: arguments are written down before and after it."""

import array
import collections
import types

_CHANGEABLE = frozenset(
    (
        list,
        dict,
        set,
        bytearray,
        collections.deque,
        collections.OrderedDict,
        collections.Counter,
        collections.defaultdict,
        collections.ChainMap,
        collections.UserDict,
        collections.UserList,
        types.SimpleNamespace,
        array.array,
    )
)


def mutable_arguments(args, kwargs):
    """The arguments that a call could change: by position or keyword."""
    named = {index: value for index, value in enumerate(args)} | kwargs if kwargs else dict(enumerate(args))
    return {where: value for where, value in named.items() if _can_change(value)}


def _can_change(value):
    return any(map(_can_change, value)) if isinstance(value, tuple) else type(value) in _CHANGEABLE


def is_changeable(value):
    return type(value) in _CHANGEABLE


def changed_argument(before, after):
    """Both as bytes of the wire."""
    return before != after
