"""Which names of a handle the fix may be asked for: those of the reference's class, and none that plain data has."""

import array
import collections
import datetime
import decimal
import dis
import enum
import fractions
import functools
import inspect
import ipaddress
import pathlib
import types
import uuid

__all__ = ["PLAIN_NAMES", "names_of"]

# Names of methods of what crosses as plain data: an object that has them in place of plain data would be trusted.
_PLAIN_KINDS: tuple[type, ...] = (
    *(str, bytes, bytearray, int, float, complex, list, tuple, set, frozenset, dict, range),
    *(collections.Counter, collections.OrderedDict, collections.deque, decimal.Decimal, fractions.Fraction, uuid.UUID),
    *(datetime.datetime, datetime.date, datetime.time, datetime.timedelta, enum.Enum, types.SimpleNamespace),
    *(pathlib.PurePosixPath, ipaddress.IPv4Address, collections.ChainMap, collections.UserList, array.array),
)
PLAIN_NAMES = frozenset(
    name for kind in _PLAIN_KINDS for name in dir(kind) if not name.startswith("_") or name == "__getitem__"
)


@functools.cache
def names_of(cls: type) -> frozenset[str]:
    """What objects of a class of the reference answer to: all that it has or inherits, and what its methods store."""
    names = set(dir(cls)) | set(getattr(cls, "__slots__", ()))
    for base in cls.__mro__:
        names.update(base.__dict__.get("__annotations__", ()))
        for member in base.__dict__.values():
            function = inspect.unwrap(member) if callable(member) else getattr(member, "fget", None)
            if inspect.isfunction(function):
                names.update(i.argval for i in dis.get_instructions(function) if i.opname == "STORE_ATTR")
    return frozenset(names)
