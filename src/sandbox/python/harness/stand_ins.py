"""What `from solution import f` gives the tests in the harness: stand-ins that ask the candidate for values.

Functions become functions that send their arguments and wait. Classes become classes whose instances are handles;
exception classes become classes of the harness's own, enumerations and named tuples data classes. Which of these a
name is follows from the reference solution. Everything else that a module holds is read anew each time, and can be set.
"""

import collections
import collections.abc
import datetime
import decimal
import fractions
import inspect
import types
from typing import Any

from harness.data_classes import is_data_class
from harness.error_classes import error_class
from harness.functions import function_standin
from harness.handle_equality import abstract_equality, plain_equality, remote_equality
from harness.handle_names import is_asked
from harness.handles import RemoteObject, async_forwarder, forwarder, remote_id
from harness.own_kinds import own_kind

_SPECIAL_METHODS = frozenset(
    "__len__ __contains__ __bool__ __str__ __repr__ __hash__ __lt__ __le__ __gt__ __ge__ __add__ __radd__ __sub__"
    " __rsub__ __mul__ __rmul__ __truediv__ __rtruediv__ __floordiv__ __rfloordiv__ __mod__ __rmod__ __pow__"
    " __rpow__ __matmul__ __neg__ __pos__ __abs__ __invert__ __and__ __or__ __xor__ __lshift__ __rshift__ __int__"
    " __float__ __index__ __round__ __floor__ __ceil__ __trunc__ __format__ __reversed__ __iadd__ __isub__ __imul__"
    " __ior__ __iand__ __ixor__ __itruediv__ __setitem__ __delitem__ __getitem__ __bytes__ __complex__ __divmod__"
    " __missing__ __next__".split()
)
_ASYNC_METHODS = frozenset("__aenter__ __aexit__ __anext__".split())
_FACTS_OF_DATACLASSES = ("__dataclass_fields__", "__dataclass_params__", "__match_args__")
_PLAIN_BASES: tuple[type, ...] = (list, tuple, dict, set, frozenset, str, bytes, int, float, collections.deque)
_PLAIN_BASES += (collections.UserDict, collections.UserList, collections.UserString)
_PLAIN_BASES += (collections.Counter, collections.OrderedDict, collections.defaultdict)
_PLAIN_BASES += (complex, decimal.Decimal, fractions.Fraction)
_PLAIN_BASES += (datetime.date, datetime.datetime, datetime.time, datetime.timedelta)
_SHOWN_AS_PLAIN: tuple[type, ...] = (list, tuple, dict, str, bytes, int, float, complex, collections.UserString)
_SHOWN_AS_PLAIN += (decimal.Decimal, fractions.Fraction)
_SHOWN_AS_PLAIN += (datetime.date, datetime.datetime, datetime.time, datetime.timedelta)
_NOT_OF_PLAIN_BASES = frozenset("__str__ __repr__ __hash__ __format__".split())


def class_standin(session: Any, reference_class: type, name: str) -> type:
    """A class whose calls make an instance in the candidate, or, for an exception class, an exception class of the
    harness's own."""
    if issubclass(reference_class, BaseException):
        bases = tuple(
            session.classes.get(b.__name__, b) if b.__module__ == "solution" else b for b in reference_class.__bases__
        )
        special: dict[str, Any] = {}
        for base in reference_class.__mro__:
            add_special_methods(special, base, name)
        return error_class(session, reference_class, bases, special)  # type: ignore[no-any-return]
    methods = methods_of(reference_class)
    members: dict[str, Any] = {
        "_remote_methods": methods - attributes_of(session.reference) - async_methods_of(reference_class),
        "_remote_async": async_methods_of(reference_class),
    }
    for base in reference_class.__mro__[:-1]:
        add_special_methods(members, base, name)
    if "__eq__" not in members and issubclass(reference_class, (collections.abc.Mapping, collections.abc.Set)):
        members.update(__eq__=abstract_equality, __hash__=None)
    for fact in _FACTS_OF_DATACLASSES:
        if fact in reference_class.__dict__:
            members[fact] = reference_class.__dict__[fact]
    if hasattr(reference_class, "__class_getitem__"):
        members["__class_getitem__"] = classmethod(lambda cls, item: cls)
    named = {"__module__": "solution", "__qualname__": reference_class.__qualname__}
    members["__doc__"] = property(lambda self: type(self).__doc__)
    bases = tuple(session.classes[b.__name__] for b in reference_class.__bases__ if is_made(session, b))
    made = remote_meta(session)(name, bases or (RemoteObject,), {**named, **members})
    return made  # type: ignore[no-any-return]


def is_made(session: Any, base: type) -> bool:
    """Whether this base of a class of the reference has its stand-in, of which that of the class is to be one."""
    known = session.classes.get(base.__name__) if base.__module__ == "solution" else None
    return known is not None and issubclass(known, RemoteObject)


def remote_meta(session: Any) -> Any:
    """The class of the stand-ins of one session."""
    if session.meta is None:
        session.meta = type(
            "RemoteClass",
            (type,),
            {
                "__call__": lambda cls, *a, **k: session.call(cls.__qualname__, a, k),
                "__getattr__": lambda cls, attribute: get_class_attribute(session, cls, attribute),
                "__instancecheck__": lambda cls, value: type.__instancecheck__(cls, value)
                or type(value) in session.crossing.data.records_of.get(cls.__qualname__, ()),
                "__doc__": property(lambda cls: session.module.class_attribute(cls.__qualname__, "__doc__")),
                "__setattr__": lambda cls, attribute, value: change_class(session, cls, "setattr", attribute, value),
                "__delattr__": lambda cls, attribute: change_class(session, cls, "delattr", attribute),
            },
        )
    return session.meta


def add_special_methods(members: dict[str, Any], base: type, name: str) -> None:
    """What the reference's class of this name has of them, its plain container's included."""
    is_plain = base in _PLAIN_BASES
    is_abstract = base.__module__ == "collections.abc"
    if not (base.__module__ == "solution" or is_plain or is_abstract or getattr(base, "_is_protocol", False)):
        return
    for special, value in base.__dict__.items():
        if is_plain and special in _NOT_OF_PLAIN_BASES:
            continue
        if special in _SPECIAL_METHODS and value is not None:
            members.setdefault(special, forwarder(special))
        elif special in _ASYNC_METHODS:
            members.setdefault(special, async_forwarder(special))
        elif special == "__aiter__":
            members.setdefault(special, lambda self: self._remote_session.ask(self._remote_id, "__aiter__"))
        elif special == "__eq__" and not is_abstract:
            members.setdefault("__eq__", plain_equality if is_plain else remote_equality)
            if base.__dict__.get("__hash__") is None:
                members.setdefault("__hash__", lambda self: hash(self._remote_id))
    if is_plain:
        members["_remote_is_plain"] = True
        members.setdefault("__class__", of_class(own_kind(name, base)))
        members.setdefault("__eq__", plain_equality)
        if hasattr(base, "__add__") and not hasattr(base, "__radd__"):
            members.setdefault("__radd__", added_to_plain)
        if base.__hash__ is not None:
            members.setdefault("__hash__", lambda self: hash(self._remote_session.ask(self._remote_id, "plain")))
        if base in _SHOWN_AS_PLAIN:
            members.setdefault("__str__", lambda self: str(self._remote_session.ask(self._remote_id, "plain")))
            members.setdefault("__format__", format_of_plain)


def added_to_plain(self: Any, other: Any) -> Any:
    return other + self._remote_session.ask(self._remote_id, "plain")


def of_class(cls: type) -> Any:
    """What `isinstance` looks at beside the type: so the object is one of the plain class too."""
    return property(lambda self: cls)


def format_of_plain(self: Any, spec: str) -> str:
    return format(self._remote_session.ask(self._remote_id, "plain"), spec)


def methods_of(cls: type) -> frozenset[str]:
    names = {
        name
        for base in cls.__mro__
        if base.__module__ == "solution"
        for name in base.__dict__
        if not name.startswith("__")
    }
    return frozenset(name for name in names if inspect.isfunction(inspect.getattr_static(cls, name)))


def async_methods_of(cls: type) -> frozenset[str]:
    return frozenset(n for n in methods_of(cls) if inspect.iscoroutinefunction(inspect.getattr_static(cls, n)))


def attributes_of(reference: Any) -> frozenset[str]:
    """Names that some code of the reference assigns on an object: one of these may hide a method of its name."""
    names: set[str] = set()
    pending = [value for value in vars(reference).values()]
    seen: set[int] = set()
    while pending:
        value = pending.pop()
        if id(value) in seen or getattr(value, "__module__", None) != "solution":
            continue
        seen.add(id(value))
        if isinstance(value, type):
            pending += [getattr(v, "__func__", v) for v in vars(value).values()]
        elif isinstance(value, types.FunctionType):
            names |= stored_names(value.__code__)
    return frozenset(names)


def stored_names(code: types.CodeType) -> set[str]:
    import dis

    names = {i.argval for i in dis.get_instructions(code) if i.opname == "STORE_ATTR"}
    for constant in code.co_consts:
        if isinstance(constant, types.CodeType):
            names |= stored_names(constant)
    return names


def get_class_attribute(session: Any, cls: type, name: str) -> Any:
    if name.startswith("__"):
        raise AttributeError(name)
    if not is_asked(name, found_in(session.reference, cls.__qualname__)):
        raise AttributeError(f"class {cls.__name__!r} has no attribute {name!r}: plain data was expected")
    return session.module.class_attribute(cls.__qualname__, name)


def found_in(reference: Any, path: str) -> type | None:
    found = reference
    for name in path.split("."):
        found = getattr(found, name, None)
    return found if isinstance(found, type) else None


def change_class(session: Any, cls: type, operation: str, name: str, *value: Any) -> None:
    """`setattr` with a value, or `delattr`."""
    if name.startswith(("__", "_abc_")):
        type.__setattr__(cls, name, *value) if value else type.__delattr__(cls, name)
        return
    session.ask(remote_id(session.module.handle(cls.__qualname__)), operation, (name, *value))


class SolutionModule(types.ModuleType):
    """The module `solution` that the tests import."""

    def __init__(self, session: Any, entry_points: list[str]) -> None:
        super().__init__("solution")
        self.__dict__["_remote_session"] = session
        self.__dict__["_remote_made"] = {}
        self.__dict__["_remote_deleted"] = set()
        self.__dict__["_remote_added"] = set()
        session.make_class = self._remote_make
        for name in entry_points:
            if callable(getattr(session.reference, name, len)):
                self._remote_make(name)

    def _remote_make(self, name: str) -> Any:
        """The stand-in of a function or class of the reference, the same each time."""
        session, made = self.__dict__["_remote_session"], self.__dict__["_remote_made"]
        if name in made:
            return made[name]
        reference = getattr(session.reference, name, None)
        if is_data_class(reference) and reference.__module__ == "solution":
            made[name] = session.crossing.data.find(getattr(reference, "__qualname__", name))
        elif isinstance(reference, type) and reference.__module__ == "solution":
            for base in reference.__mro__[1:]:
                if base.__module__ == "solution" and getattr(session.reference, base.__name__, None) is base:
                    self._remote_make(base.__name__)
            session.classes[name] = made[name] = class_standin(session, reference, name)
        else:
            made[name] = function_standin(session, reference, name)
        return made[name]

    def __getattr__(self, name: str) -> Any:
        session = self.__dict__["_remote_session"]
        if name == "__all__":
            return public_names(session.reference)
        if name in self.__dict__["_remote_added"]:
            return session.module.get(name)
        if name.startswith("__") or name in self.__dict__["_remote_deleted"] or not hasattr(session.reference, name):
            raise AttributeError(f"module 'solution' has no attribute {name!r}")
        reference = getattr(session.reference, name)
        if isinstance(reference, types.ModuleType):
            return reference
        is_ours = getattr(reference, "__module__", None) == "solution"
        if isinstance(reference, type) and is_ours or inspect.isroutine(reference):
            return self._remote_make(name)
        return session.module.get(name)

    def __setattr__(self, name: str, value: Any) -> None:
        if name.startswith("__"):
            super().__setattr__(name, value)
            return
        made, session = self.__dict__["_remote_made"], self.__dict__["_remote_session"]
        self.__dict__["_remote_deleted"].discard(name)
        if isinstance(value, types.ModuleType) and value is getattr(session.reference, name, None):
            session.module.restore(name)
            self.__dict__.pop(name, None)
            return
        if not hasattr(session.reference, name):
            self.__dict__["_remote_added"].add(name)
        session.module.set(name, value)
        session.module.note_replaced(name, made.get(name), value)
        # Data is read anew each time; what replaces a function or class is known again by its identity.
        if made.get(name) is not value and (name in made or callable(value)):
            self.__dict__[name] = value
        else:
            self.__dict__.pop(name, None)

    def __dir__(self) -> list[str]:
        return sorted(vars(self.__dict__["_remote_session"].reference))

    def __delattr__(self, name: str) -> None:
        """What a test has put in the place of a function or class goes, and that is there again. Other names are gone
        until they are set: that is how `mock.patch` puts back what was there."""
        self.__dict__.pop(name, None)
        self.__dict__["_remote_added"].discard(name)
        if name in self.__dict__["_remote_made"]:
            setattr(self, name, self.__dict__["_remote_made"][name])
        else:
            self.__dict__["_remote_deleted"].add(name)


def public_names(reference: Any) -> list[str]:
    """What `from solution import *` gives."""
    named = getattr(reference, "__all__", None)
    return list(named) if named is not None else [n for n in vars(reference) if not n.startswith("_")]


def solution_module(session: Any, entry_points: list[str]) -> types.ModuleType:
    """The module `solution` that the tests import."""
    return SolutionModule(session, entry_points)
