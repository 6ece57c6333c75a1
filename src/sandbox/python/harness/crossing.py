"""What crosses and is more than data, as the harness sees it: objects of the fix become handles, members and records of
their stand-in classes, exceptions that are values are made again; what belongs to the test is lent.
"""

import contextlib
import struct
import types
import weakref
from collections.abc import Iterator
from typing import Any

from harness.data_classes import DataClasses
from harness.error_classes import number_of
from harness.failures import Rebuilder, RemoteExit, read_failure
from harness.functions import FunctionStandin
from harness.handles import HANDLE_CLASSES, RemoteObject
from harness.lending import Lending
from harness.own_kinds import as_own_kind
from shared import wire

_U32 = struct.Struct("<I")


class Crossing:
    """`refer` and `resolve` are what the codec of the wire asks for."""

    def __init__(self, session: Any, reference: types.ModuleType) -> None:
        self.session = session
        self.reference = reference
        self.classes: dict[str, type] = {}
        self.data = DataClasses(session, reference)
        self.lending = Lending(lambda value: wire.Encoder(self.refer, wire.UNLIMITED, sort_sets=True).encode(value))
        self.rebuilder = Rebuilder(self.solution_error, self.lent_class, self.lent_error)
        self.is_literal = False
        self.objects: weakref.WeakValueDictionary[int, Any] = weakref.WeakValueDictionary()

    # --- from the harness

    def refer(self, value: Any) -> bytes:
        if isinstance(value, RemoteObject):
            return wire.HANDLE + _U32.pack(object.__getattribute__(value, "_remote_id"))
        name = self.entry_point(value)
        if name is not None:
            data = name.encode()
            return wire.ENTRY_POINT + _U32.pack(len(data)) + data
        if isinstance(value, BaseException):
            number = number_of(value)
            return self.lending.write_error(value) if number is None else wire.HANDLE + _U32.pack(number)
        return self.lending.write(value)

    def entry_point(self, value: Any) -> str | None:
        if isinstance(value, (types.FunctionType, FunctionStandin)):
            found = value.__dict__.get("_remote_function")
            return found if isinstance(found, str) else None
        is_ours = isinstance(value, type) and value.__module__ == "solution"
        if is_ours and (value in self.classes.values() or value in self.data.made.values()):
            return str(value.__qualname__)
        return None

    # --- from the candidate

    def resolve(self, tag: int, decoder: wire.Decoder) -> Any:
        if tag == wire.HANDLE_TAG:
            return self.object(*read_handle(decoder))
        if tag == wire.CONTAINER_TAG:
            return self.own_value(decoder)
        if tag == wire.CALLABLE_TAG:
            return self.lending.thing(decoder.unpack(_U32)[0])
        if tag == wire.MEMBER_TAG:
            return self.data.member(wire.read_member(decoder))
        if tag == wire.RECORD_TAG:
            return self.data.record(wire.read_record(decoder))
        if tag == wire.ERROR_TAG:
            return self.error_value(decoder)
        raise wire.WireError("unknown tag")

    def own_value(self, decoder: wire.Decoder) -> Any:
        """A container, number or text of the fix's own class: an object where the reference has the class too, else
        the plain value."""
        depth = decoder.depth
        if decoder.take(1) != wire.HANDLE:
            raise wire.WireError("a container without its handle")
        form, number, names = read_handle(decoder)
        plain = decoder.value(depth + 1)
        if not any(self.knows_class(name) for name in names):
            return as_own_kind(names[0], plain)
        return self.object(form, number, names)

    def error_value(self, decoder: wire.Decoder) -> BaseException:
        depth = decoder.depth
        failure = read_failure(decoder.value(depth + 1))
        if decoder.take(1) != wire.HANDLE:
            raise wire.WireError("an exception without its handle")
        failure.more["handle"] = read_handle(decoder)[1]
        error = self.rebuilder.build(failure)
        return error.original or error if isinstance(error, RemoteExit) else error

    def object(self, form: bytes, number: int, names: list[str]) -> Any:
        known = self.objects.get(number)
        if names[0].startswith("="):
            shared = (name[1:] for name in names if self.has(name[1:]))
            named = None if self.is_literal else next(shared, None)
            if named is not None:
                return self.session.make_class(named)
            names = ["type" if form == wire.HANDLE_OBJECT else "function"]
        if known is None:
            kind = next(filter(None, map(self.class_of, names)), None) or HANDLE_CLASSES.get(form, RemoteObject)
            known = object.__new__(kind)
            object.__setattr__(known, "_remote_id", number)
            object.__setattr__(known, "_remote_session", self.session)
            object.__setattr__(known, "_remote_name", next(filter(self.knows_class, names), names[0]))
            self.objects[number] = known
        return known

    def class_of(self, name: str) -> type | None:
        """The stand-in of a class that the reference defines; made here where no test has named it yet."""
        if name not in self.classes and self.knows_class(name):
            self.session.make_class(name)
        cls = self.classes.get(name)
        return cls if cls is not None and issubclass(cls, RemoteObject) else None

    @contextlib.contextmanager
    def handles_alone(self) -> Iterator[None]:
        """Meanwhile functions and classes of the fix are handles, and not what stands in for them in the tests."""
        before, self.is_literal = self.is_literal, True
        try:
            yield
        finally:
            self.is_literal = before

    def has(self, name: str) -> bool:
        """Whether the reference has a function or class under this name."""
        found = getattr(self.reference, name, None)
        is_ours = getattr(found, "__module__", None) == "solution"
        return is_ours and isinstance(found, (type, types.FunctionType))

    def knows_class(self, name: str) -> bool:
        """Whether the reference defines a class of this name: then its objects are meant to stay in the candidate."""
        found = getattr(self.reference, name, None)
        return isinstance(found, type) and found.__module__ == "solution"

    def solution_error(self, name: str) -> type | None:
        if name not in self.classes and self.knows_class(name):
            self.session.make_class(name)
        return self.classes.get(name)

    def lent_class(self, number: str) -> type | None:
        value, _ = self.lending.things.get(int(number) if number.isdecimal() else 0, (None, b""))
        return value if isinstance(value, type) else None

    def lent_error(self, number: Any) -> BaseException | None:
        return self.lending.errors.get(number) if type(number) is int else None


def read_handle(decoder: wire.Decoder) -> tuple[bytes, int, list[str]]:
    form = bytes(decoder.take(1))
    (number,) = decoder.unpack(_U32)
    return form, number, decoder.text().split()[:20] or ["object"]
