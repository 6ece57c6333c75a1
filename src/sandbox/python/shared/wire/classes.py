"""Types by their name, members of enumerations and named tuples: values that have a class.

A member and a record cross with the names of their class; what class that is on the other side, the two ends decide.
"""

import abc
import builtins
import collections
import datetime
import decimal
import enum
import fractions
from typing import Any, Final, NamedTuple

from shared.wire.codec import EXACT_ONLY, SPECIAL_WRITERS, Decoder, Encoder, Writer, kind
from shared.wire.limits import FIELDS_LIMIT, WireError
from shared.wire.tags import MEMBER, RECORD, U32

BUILTIN_TYPES: Final[dict[str, type]] = {
    t.__name__: t
    for t in (
        int,
        float,
        str,
        bytes,
        bool,
        list,
        tuple,
        dict,
        set,
        frozenset,
        complex,
        bytearray,
        object,
        type(None),
        decimal.Decimal,
        fractions.Fraction,
        datetime.datetime,
        datetime.date,
        datetime.time,
        datetime.timedelta,
        collections.deque,
        collections.Counter,
        collections.OrderedDict,
        *(v for v in vars(builtins).values() if isinstance(v, type) and issubclass(v, BaseException)),
    )
}
_TYPE_NAMES: Final = {t: name for name, t in BUILTIN_TYPES.items()}
_TYPE: Final = b"Y"
_PLAIN: Final = frozenset((int, str, float, bytes))


class Member(NamedTuple):
    """A member of an enumeration as it crosses."""

    module: str
    class_name: str
    name: str
    """Empty for a combination of flags, which has a value alone."""
    value: Any
    is_value: bool
    """The member is a number or text as well, as those of an IntEnum."""


class Record(NamedTuple):
    """A named tuple as it crosses."""

    module: str
    class_name: str
    fields: tuple[str, ...]
    items: tuple[Any, ...]


def _put_type(enc: Encoder, value: Any, depth: int) -> None:
    name = _TYPE_NAMES.get(value)
    if name is None:
        enc.out.append(enc.reference(value))
        return
    enc.out.append(_TYPE)
    enc.text(name)


def _read_type(dec: Decoder, depth: int) -> type:
    known = BUILTIN_TYPES.get(dec.text())
    if known is None:
        raise WireError("unknown type")
    return known


def _put_member(enc: Encoder, value: Any, depth: int) -> None:
    cls = type(value)
    name = value.__dict__.get("_name_")
    enc.out.append(MEMBER)
    enc.text(str(cls.__module__))
    enc.text(cls.__qualname__)
    enc.text(name if isinstance(name, str) and name in cls.__members__ else "")
    enc.out.append(b"=" if _PLAIN & set(type.__dict__["__mro__"].__get__(cls)) else b"-")
    enc.put(value._value_, depth + 1)  # noqa: SLF001 (enum's own name for it, which a member cannot override)


def read_member(dec: Decoder) -> Member:
    """Behind its tag."""
    depth = dec.depth
    module, class_name, name = dec.text(), dec.text(), dec.text()
    is_value = dec.take(1) == b"="
    return Member(module, class_name, name, dec.value(depth + 1), is_value)


def _put_record(enc: Encoder, value: Any, depth: int) -> None:
    cls = type(value)
    fields = record_fields(cls)
    enc.out.append(RECORD)
    enc.text(str(cls.__module__))
    enc.text(cls.__qualname__)
    enc.out.append(U32.pack(len(fields)))
    for field in fields:
        enc.text(field)
    enc.put_sequence(b"", list(tuple.__iter__(value)), depth)


def read_record(dec: Decoder) -> Record:
    """Behind its tag."""
    depth = dec.depth
    module, class_name = dec.text(), dec.text()
    count = dec.count(4)
    if count > FIELDS_LIMIT:
        raise WireError(f"record of {count} fields; the limit is {FIELDS_LIMIT}")
    fields = tuple(dec.text() for _ in range(count))
    return Record(module, class_name, fields, tuple(dec.sequence(depth)))


def record_fields(cls: type) -> tuple[str, ...]:
    """Names of the fields of a named tuple's class; empty for any other."""
    for base in type.__dict__["__mro__"].__get__(cls):
        fields = base.__dict__.get("_fields")
        if fields is not None:
            is_named = type(fields) is tuple and all(type(f) is str for f in fields) and len(fields) <= FIELDS_LIMIT
            return fields if is_named else ()
    return ()


def _writer_of_class(cls: type, bases: tuple[type, ...]) -> Writer | None:
    if cls is abc.ABCMeta:
        return _put_type  # some of the library's classes, such as Fraction
    if enum.Enum in bases:
        return _put_member
    if tuple in bases and record_fields(cls):
        return _put_record
    return None


kind(type, _TYPE, _put_type, _read_type)
EXACT_ONLY.add(type)
SPECIAL_WRITERS.append(_writer_of_class)
