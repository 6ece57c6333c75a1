"""Values as the wire carries them: of the reference's own results, and of calls that are encoded once for every fix."""

from __future__ import annotations

import collections
import types
from itertools import islice
from typing import Any

from harness.data_classes import library_enumeration
from shared import wire

_ITERATOR_LIMIT = 10_000


def plain(value: Any, reference: types.ModuleType | None = None) -> Any:
    """The reference's own result as the wire would carry it. `reference`: the module whose enumerations and records
    may be in it."""
    if hasattr(type(value), "__next__"):
        return list(islice(value, _ITERATOR_LIMIT))
    return decode(wire.Encoder(_refuse_value).encode(value), reference)


def decode(payload: bytes, reference: types.ModuleType | None) -> Any:
    """The value that was sent. Raises WireError for what is no plain value."""
    resolve = _refuse if reference is None else ReferenceValues(reference).resolve
    return wire.Decoder(resolve).decode(payload)


def encode(value: object) -> bytes:
    """Arguments of any size, sets in one order. Raises WireError for what is no plain value."""
    return bytes(wire.Encoder(_refuse_value, wire.UNLIMITED, wire.REQUEST_DEPTH_LIMIT, sort_sets=True).encode(value))


def request(name: str, arguments: bytes, flags: list[str]) -> bytes:
    """The payload of a call: (name, arguments, no keywords, flags), around arguments that are encoded already."""
    return wire.tuple_of_encoded(encode(name), arguments, encode({}), encode(flags))


class ReferenceValues:
    """Members and records of the reference's own classes, which are data here."""

    def __init__(self, reference: types.ModuleType) -> None:
        self.reference = reference

    def resolve(self, tag: int, decoder: wire.Decoder) -> Any:
        if tag == wire.MEMBER_TAG:
            member = wire.read_member(decoder)
            cls: Any = self.find(member.class_name) if member.module == "solution" else library_enumeration(member)
            return (cls[member.name] if member.name else cls(member.value)) if cls is not None else member.value
        if tag == wire.RECORD_TAG:
            record = wire.read_record(decoder)
            cls = self.find(record.class_name) or collections.namedtuple("Record", record.fields, rename=True)
            return tuple.__new__(cls, record.items)
        raise wire.WireError("no plain value")

    def find(self, path: str) -> Any:
        found: Any = self.reference
        for name in path.split("."):
            found = getattr(found, name, None)
        return found if isinstance(found, type) else None


def _refuse(tag: int, decoder: wire.Decoder) -> Any:
    raise wire.WireError("no plain value")


def _refuse_value(value: object) -> bytes:
    raise wire.WireError(f"a {type(value).__name__} is no plain value")
