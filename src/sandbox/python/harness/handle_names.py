"""Which names of a handle the fix may be asked for: those of the reference's class, and none that plain data or a mock
has."""

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
from typing import Any

__all__ = ["PLAIN_NAMES", "is_asked", "names_of", "words_of"]

# Names of methods of what crosses as plain data: an object that has them in place of plain data would be trusted.
_PLAIN_KINDS: tuple[type, ...] = (
    *(str, bytes, bytearray, int, float, complex, list, tuple, set, frozenset, dict, range),
    *(collections.Counter, collections.OrderedDict, collections.deque, decimal.Decimal, fractions.Fraction, uuid.UUID),
    *(datetime.datetime, datetime.date, datetime.time, datetime.timedelta, enum.Enum, types.SimpleNamespace),
    *(pathlib.PurePosixPath, collections.ChainMap, collections.UserList, array.array, slice),
    *(ipaddress.IPv4Address, ipaddress.IPv6Address, ipaddress.IPv4Network, ipaddress.IPv6Network),
)
# Of a path, what says how it is; what does something to it has other objects' names as well.
_FACTS_OF_PATHS = "exists is_file is_dir is_symlink is_mount samefile read_text read_bytes iterdir glob rglob".split()
PLAIN_NAMES = frozenset(
    name for kind in _PLAIN_KINDS for name in dir(kind) if not name.startswith("_") or name == "__getitem__"
).union(_FACTS_OF_PATHS)


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


def is_asked(name: str, cls: type | None) -> bool:
    """Whether the fix may be asked for an attribute of what stands for this class of the reference: a name of plain
    data, or of an assertion of a mock, only where that has it too."""
    if name not in PLAIN_NAMES and not name.startswith("assert"):
        return True
    return cls is not None and name in names_of(cls)


def words_of(module: types.ModuleType) -> frozenset[str]:
    """The names and words in the functions of the reference."""
    words: set[str] = set()
    pending: list[Any] = list(vars(module).values())
    seen: set[int] = set()
    while pending:
        value = pending.pop()
        if id(value) in seen:
            continue
        seen.add(id(value))
        if isinstance(value, types.CodeType):
            words.update(value.co_names, value.co_varnames)
            pending += value.co_consts
        elif isinstance(value, str):
            words.update(value.replace(",", " ").split())
        elif isinstance(value, tuple):
            pending += value
        elif isinstance(value, types.FunctionType) and value.__module__ == "solution":
            pending.append(value.__code__)
        elif isinstance(value, type) and value.__module__ == "solution":
            words.update(vars(value))
            pending += [getattr(member, "__func__", member) for member in vars(value).values()]
    return frozenset(words)
