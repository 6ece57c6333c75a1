"""Values with a class, and objects that stay here: how they are named to the harness, and what its names mean here."""

import collections
import datetime
import decimal
import enum
import fractions
import importlib
import struct
import types

from candidate.borrowed import standard_object
from shared import wire
from shared.wire import codec

_HANDLE_LIMIT = 200_000
_U32 = struct.Struct("<I")
_FUNCTIONS = (types.FunctionType, types.MethodType, types.BuiltinFunctionType)
_MRO = type.__dict__["__mro__"].__get__


class References:
    """`write(value)` and `read(tag, decoder)` are what the codec of the wire asks for. `describe_error(error)` and
    `build_error(...)` are set by whoever makes exceptions."""

    def __init__(self, module, borrowed):
        self.module = module
        self.borrowed = borrowed
        self.handles = {}
        self.handle_of = {}
        self.enumerations = {}
        self.records = {}
        self.originals = {}  # of names of the fix that a test has given another value
        self.describe_error = self.build_error = None

    # --- to the harness

    def write(self, value):
        number = self.borrowed.number(value)
        if number:
            return wire.CALLABLE + _U32.pack(number)
        if isinstance(value, BaseException) and self.describe_error is not None:
            return wire.ERROR + wire.Encoder(self.write).encode(self.describe_error(value)) + self.handle(value)
        return self.handle(value)

    def number(self, value):
        """The number of the handle of an object."""
        number = self.handle_of.get(id(value))
        if number is None:
            number = len(self.handles) + 1
            if number > _HANDLE_LIMIT:
                raise wire.WireError(f"more than {_HANDLE_LIMIT:,} objects were returned")
            self.handles[number] = value
            self.handle_of[id(value)] = number
        return number

    def handle(self, value):
        number = self.number(value)
        names = [f"={name}" for name in self.names_in_module(value)] or self.names_of(type(value))
        return wire.HANDLE + form_of(value) + _U32.pack(number) + text(" ".join(names))

    def names_of(self, cls):
        """Names of the fix's own classes that this one is or extends, the nearest first; of any other class its
        name."""
        own = [base for base in _MRO(cls) if getattr(base, "__module__", None) == "solution"][:20]
        names = [name for base in own for name in (base.__name__, *self.names_in_module(base)) if name.isidentifier()]
        return list(dict.fromkeys(names)) or [cls.__name__]

    def names_in_module(self, value):
        """Under which names a function or class of the fix stands in its module."""
        if not isinstance(value, (type, types.FunctionType)) or getattr(value, "__module__", None) != "solution":
            return []
        return [name for name, found in list(vars(self.module).items()) if found is value and name.isidentifier()]

    def plain(self, value):
        """The plain value that one of the fix's own class extends."""
        for base in _MRO(type(value)):
            if base in _OWN_VALUES:
                return wire.Decoder(self.read, wire.UNLIMITED).decode(plain_bytes(self.write, base, value))
        raise TypeError(f"{type(value).__name__} extends no plain value")

    # --- from the harness

    def read(self, tag, decoder):
        if tag == wire.CALLABLE_TAG:
            (number,) = decoder.unpack(_U32)
            return self.borrowed.thing(number, bytes(decoder.take(1)), decoder.text(), decoder.text())
        if tag == wire.HANDLE_TAG:
            (number,) = decoder.unpack(_U32)
            return self.handles[number]
        if tag == wire.ENTRY_POINT_TAG:
            return self.named(decoder.text())
        if tag == wire.MEMBER_TAG:
            return self.member(wire.read_member(decoder))
        if tag == wire.RECORD_TAG:
            return self.record(wire.read_record(decoder))
        if tag == wire.ERROR_TAG:
            return self.build_error(*decoder.value(decoder.depth + 1))
        if tag == wire.STANDARD_TAG:
            return standard_object(decoder.text(), decoder.value(decoder.depth + 1))
        raise wire.WireError("unknown tag")

    def named(self, path):
        first, *rest = path.split(".")
        found = self.originals[first] if first in self.originals else getattr(self.module, first)
        for name in rest:
            found = getattr(found, name)
        return found

    def member(self, member):
        cls = self.enumeration(member)
        return cls[member.name] if member.name else cls(member.value)

    def enumeration(self, member):
        if member.module == "solution":
            return self.named(member.class_name)
        if member.module not in ("tests", "heldout", "inputs"):
            return getattr(importlib.import_module(member.module), member.class_name)
        key = member.class_name, member.name
        if key not in self.enumerations:
            base = enum.IntEnum if type(member.value) is int else enum.Enum
            short = member.class_name.rpartition(".")[2]
            self.enumerations[key] = base(short, [(member.name, member.value)], module=member.module)
            self.enumerations[key].__qualname__ = member.class_name
        return self.enumerations[key]

    def record(self, record):
        if record.module == "solution":
            try:
                return tuple.__new__(self.named(record.class_name), record.items)
            except (AttributeError, TypeError):
                pass
        return tuple.__new__(record_class(self.records, record), record.items)


def record_class(known, record):
    """A named tuple's class of these names, the same each time."""
    key = record.class_name, record.fields
    if key not in known:
        known[key] = collections.namedtuple(record.class_name.rpartition(".")[2], record.fields, rename=True)
        known[key].__module__ = record.module
        known[key].__qualname__ = record.class_name
    return known[key]


def form_of(value):
    slots = [base.__dict__ for base in _MRO(type(value))]
    if any("__next__" in slot for slot in slots):
        return wire.HANDLE_ITERATOR
    if any("__anext__" in slot for slot in slots):
        return wire.HANDLE_ASYNC_ITERATOR
    return wire.HANDLE_CALLABLE if isinstance(value, _FUNCTIONS) else wire.HANDLE_OBJECT


def text(value):
    data = value.encode("utf-8", "backslashreplace")[:500]
    return _U32.pack(len(data)) + data


_OWN_VALUES = frozenset((list, tuple, dict, set, frozenset, str, bytes, int, float))
_OWN_VALUES |= {collections.deque, collections.UserDict, collections.UserList, collections.UserString}
_OWN_VALUES |= {collections.Counter, collections.OrderedDict, collections.defaultdict}
_OWN_VALUES |= {complex, decimal.Decimal, fractions.Fraction}
_OWN_VALUES |= {datetime.date, datetime.datetime, datetime.time, datetime.timedelta}


def plain_bytes(write, base, value):
    """The bytes of a value as if it were of a plain base of its class."""
    encoder = wire.Encoder(write, wire.UNLIMITED)
    codec.WRITERS[base](encoder, value, 0)
    return b"".join(encoder.out)


def _writer_of_own_value(cls, bases):
    """A list, text, … of the fix's own class crosses as both: an object that stays here, and what it is as plain data.
    Which of them counts is for the harness to say."""
    if not any(getattr(base, "__module__", None) == "solution" for base in bases):
        return None
    plain = next((base for base in bases if base in _OWN_VALUES), None)
    if plain is None:
        return None
    write_plain = codec.WRITERS[plain]

    def write(enc, value, depth):
        enc.out.append(wire.CONTAINER + enc.reference(value))
        write_plain(enc, value, depth)

    return write


# Behind the writers of members and records, which have a form of their own.
codec.SPECIAL_WRITERS.append(_writer_of_own_value)
