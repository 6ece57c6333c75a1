"""Enumerations and named tuples of the fix as classes of the harness: their members and records are data, compared here
and never by asking the fix. Only methods that the solution itself defines for them are asked of the candidate.

Which class is one of them follows from the reference; what its members and fields are called follows from the fix.
"""

import collections
import enum
import functools
import inspect
import types
from typing import Any

from harness.handle_names import PLAIN_NAMES, words_of
from harness.handles import asked_as, remote_id
from shared.wire import FIELDS_LIMIT, Member, Record

_MIXED_IN = (int, str, float, bytes)
_LIBRARY_ENUMERATIONS = frozenset("http re calendar enum signal socket ssl uuid inspect logging tokenize".split())
_OPERATORS = frozenset(
    "__lt__ __le__ __gt__ __ge__ __add__ __radd__ __sub__ __mul__ __rmul__ __neg__ __pos__ __invert__ __and__ __or__"
    " __xor__ __truediv__ __floordiv__ __mod__ __call__ __int__ __float__ __index__ __contains__ __abs__".split()
)
_OWN_FILES = ("reference.py", functools.__file__)
_SPECIAL_RESULT = {"__str__": str, "__repr__": str, "__format__": str, "__len__": int, "__bool__": bool}


def is_data_class(cls: Any) -> bool:
    return isinstance(cls, type) and (issubclass(cls, enum.Enum) or issubclass(cls, tuple) and hasattr(cls, "_fields"))


class NotAsked:
    """In the place of a function of the fix that a test would take for a method of plain data."""


class DataClasses:
    """Those of one grading. `session` asks the candidate; `reference` is the module of the reference."""

    def __init__(self, session: Any, reference: types.ModuleType) -> None:
        self.session = session
        self.reference = reference
        self.made: dict[str, type] = {}
        self.private: dict[tuple[str, Any], Any] = {}
        # Classes of records by the name of an ordinary class of the reference that the fix has made a named tuple.
        self.records_of: dict[str, list[type]] = {}

    def find(self, path: str) -> type | None:
        """The stand-in of a data class that the reference defines under this name, or None."""
        if path not in self.made:
            found: Any = self.reference
            for name in path.split("."):
                found = getattr(found, name, None)
            if not is_data_class(found) or found.__module__ != "solution":
                return None
            self.made[path] = self.enumeration(found) if issubclass(found, enum.Enum) else self.record_class(found)
        return self.made[path]

    # --- what arrives

    def member(self, member: Member) -> Any:
        if member.module == "solution":
            cls = self.find(member.class_name)
            if cls is not None and issubclass(cls, enum.Enum):
                return cls[member.name] if member.name else cls(member.value)
        else:
            library = library_enumeration(member)
            if library is not None:
                return library[member.name] if member.name else combination(library, member.value)
        return member.value if member.is_value or not member.name else self.private_member(member)

    def private_member(self, member: Member) -> Any:
        """Of an enumeration that only the fix knows: equal to itself alone."""
        key = member.class_name, member.name
        if key not in self.private:
            short = member.class_name.rpartition(".")[2]
            make: Any = enum.Enum
            made = make(short, [(member.name, member.value)])
            self.private[key] = made[member.name]
        return self.private[key]

    def record(self, record: Record) -> Any:
        cls = self.find(record.class_name) if record.module == "solution" else None
        items = record.items
        if cls is None or getattr(cls, "_fields", None) != record.fields:
            key = record.class_name, record.fields
            if key not in self.private:
                self.private[key] = self.private_record(record)
            cls = self.private[key]
            items = tuple(map(self.attribute, record.fields, items))
        if len(record.items) != len(record.fields):
            raise ValueError("a record with another number of items than of fields")
        return tuple.__new__(cls, items)

    def attribute(self, name: str, value: Any) -> Any:
        """What a record or namespace of the fix has under a name: no function in the place of a method of plain data,
        but where the reference has the word too."""
        refused = callable(value) and (name in PLAIN_NAMES or name.startswith("assert")) and name not in self.words
        return NotAsked() if refused else value

    def attributes(self, facts: dict[str, Any]) -> dict[str, Any]:
        """Of a namespace."""
        return {name: self.attribute(name, value) for name, value in facts.items()}

    @functools.cached_property
    def words(self) -> frozenset[str]:
        return words_of(self.reference)

    def private_record(self, record: Record) -> type:
        """The class of a named tuple that only the fix knows, or that is an ordinary class in the reference: then it
        has the methods that objects of this class have."""
        make: Any = collections.namedtuple
        plain = make(record.class_name.rpartition(".")[2], record.fields, rename=True)
        reference = getattr(self.reference, record.class_name, None) if record.module == "solution" else None
        if not isinstance(reference, type) or issubclass(reference, tuple):
            return plain  # type: ignore[no-any-return]
        cls = type(plain.__name__, (plain,), {"__module__": "solution", "__slots__": ()})
        cls.__qualname__ = record.class_name
        for name, member in own_members(reference):
            if name not in record.fields and is_asked_for(name, member):
                self.add(cls, name, member)
        self.records_of.setdefault(record.class_name, []).append(cls)
        return cls

    # --- the classes

    def enumeration(self, reference: type[enum.Enum]) -> type:
        base = next(b for b in reference.__mro__ if b.__module__ == "enum")
        mixed_in = next((b for b in reference.__mro__ if b in _MIXED_IN), None) if base is enum.Enum else None
        cls: Any = None
        table = self.table(reference)
        for members in filter(None, (table, [(n, m.value) for n, m in reference.__members__.items()])):
            try:
                made: Any = base
                cls = made(reference.__name__, members, module="solution", type=mixed_in)
            except (TypeError, ValueError):
                continue
            if set(cls.__members__) == {name for name, _ in members}:
                break
            # What is no member would be an attribute of the class: `__eq__`, by which it judged itself.
            cls = None
        if cls is None:
            raise TypeError(f"the enumeration {reference.__name__} cannot be made here")
        cls.__qualname__ = reference.__qualname__
        for name, member in own_members(reference):
            if name not in reference.__members__ and is_asked_for(name, member):
                self.add(cls, name, member)
        for name in {name for member in reference for name in vars(member) if not name.startswith("_")}:
            if name not in reference.__members__:
                self.add(cls, name, property())
        return cls  # type: ignore[no-any-return]

    def table(self, reference: type[enum.Enum]) -> list[tuple[str, Any]] | None:
        """[(name, value)] as the fix has them; None where members that are different in the reference are one."""
        table = self.session.module.members(reference.__qualname__)
        wellformed = type(table) is list and all(type(row) is tuple and len(row) == 3 for row in table)
        if not wellformed or not all(type(row[0]) is str and type(row[1]) is str for row in table):
            return None
        canonical = {name: main for name, main, _ in table}
        ours = {name: member.name for name, member in reference.__members__.items()}
        merged = any(
            canonical.get(a) == canonical.get(b) and ours[a] != ours[b] and a in canonical for a in ours for b in ours
        )
        return None if merged else [(name, value) for name, _, value in table]

    def record_class(self, reference: Any) -> type:
        path = reference.__qualname__
        fields = self.session.module.class_attribute(path, "_fields")
        defaults = self.session.module.class_attribute(path, "_field_defaults")
        is_named = type(fields) is tuple and len(fields) <= FIELDS_LIMIT and all(type(f) is str for f in fields)
        if not (is_named and type(defaults) is dict):
            raise TypeError(f"{path} of the fix is no named tuple")
        usual = [defaults[f] for f in fields if f in defaults]
        make: Any = collections.namedtuple
        base = make(reference.__name__, fields, rename=True, defaults=usual)
        cls = type(reference.__name__, (base,), {"__module__": "solution", "__slots__": ()})
        cls.__qualname__ = path
        for name, member in own_members(reference):
            if is_asked_for(name, member):
                self.add(cls, name, member)
        return cls

    def add(self, cls: type, name: str, member: Any) -> None:
        """A method or property that the reference's class has: asked of the candidate, the value itself goes along."""
        session = self.session
        path = cls.__qualname__

        def method(self: Any, *args: Any, **kwargs: Any) -> Any:
            value = session.ask_value(self, asked_as(name), args, kwargs)
            expected = _SPECIAL_RESULT.get(name)
            if expected is not None and type(value) is not expected:
                raise TypeError(f"{name} returned non-{expected.__name__} (type {type(value).__name__})")
            return value

        def static(*args: Any, **kwargs: Any) -> Any:
            return session.ask(remote_id(session.module.handle(path)), asked_as(name), args, kwargs)

        if isinstance(member, types.FunctionType):
            setattr(cls, name, method)
        elif isinstance(member, (property, types.DynamicClassAttribute)):
            setattr(cls, name, property(lambda self: session.ask_value(self, "getattr", (name,), {})))
        elif isinstance(member, (staticmethod, classmethod)) and not name.startswith("_"):
            setattr(cls, name, staticmethod(static))


def library_enumeration(member: Member) -> Any:
    """An enumeration of the standard library by its name, or None."""
    if member.module not in _LIBRARY_ENUMERATIONS:
        return None
    found = getattr(__import__(member.module), member.class_name, None)
    return found if isinstance(found, enum.EnumMeta) and found.__members__ else None


def combination(library: Any, value: Any) -> Any:
    """Of members of an enumeration of the standard library. It is not kept: the class would remember each for as long
    as this process lives, whatever a fix makes up."""
    known = library._value2member_map_  # noqa: SLF001 (enum has no other way to forget)
    was_known = value in known
    made = library(value)
    if not was_known:
        known.pop(value, None)
    return made


def own_members(cls: type) -> list[tuple[str, Any]]:
    """Names and raw values that the solution itself defines for a class, the nearest first."""
    found: dict[str, Any] = {}
    for base in cls.__mro__:
        if base.__module__ == "solution":
            for name, value in base.__dict__.items():
                found.setdefault(name, value)
    return [(name, value) for name, value in found.items() if not inspect.isdatadescriptor(value) or _is_asked(value)]


def _is_asked(value: Any) -> bool:
    return isinstance(value, (property, types.DynamicClassAttribute))


def is_asked_for(name: str, member: Any) -> bool:
    """Of the solution's own making, and not of `enum`'s or `namedtuple`'s."""
    if not name.startswith("_"):
        return True
    is_own = isinstance(member, types.FunctionType) and member.__code__.co_filename in _OWN_FILES
    return is_own and (name in _SPECIAL_RESULT or name in _OPERATORS)
