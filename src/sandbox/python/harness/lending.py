"""What a test passes to the fix and cannot be copied: lent under a number, asked for by the candidate.

Functions are called, iterators stepped, streams read and written, other objects asked for attributes that begin with
no underscore. The candidate may only do what the kind allows, and gets plain data or further lent things; nothing of
what frames, generators and modules are made of leaves this process. Functions of the standard library and what
`operator` makes go over by name: they run on the other side.
"""

import builtins
import collections.abc
import functools
import inspect
import io
import operator
import struct
import sys
import types
from collections.abc import Callable
from typing import Any

from harness.error_classes import number_of
from harness.failures import kinds_of, str_of
from harness.threads import run_in_thread
from shared import wire

_U32 = struct.Struct("<I")
_CALLS_LIMIT = 20_000
_KEPT = 5_000
_TYPES_BY_NAME = (types.BuiltinFunctionType, types.MethodDescriptorType, types.WrapperDescriptorType, type)
_BY_NAME_MODULES = frozenset(
    "builtins operator math cmath statistics string itertools functools random re json".split()
)
_FUNCTIONS = (types.FunctionType, types.MethodType, types.BuiltinFunctionType)
_PLAIN = (str, bytes, int, float, tuple)
_SPECIAL = frozenset(
    "__call__ __len__ __contains__ __bool__ __str__ __repr__ __hash__ __eq__ __ne__ __lt__ __le__ __gt__ __ge__"
    " __add__ __radd__ __sub__ __rsub__ __mul__ __rmul__ __truediv__ __rtruediv__ __floordiv__ __mod__ __pow__"
    " __neg__ __pos__ __abs__ __and__ __or__ __xor__ __int__ __float__ __index__ __getitem__ __setitem__ __delitem__"
    " __iter__ __next__ __reversed__ __enter__ __exit__".split()
)
# Beginnings of attributes through which a frame or code of this process could be reached.
_INNER_PARTS = ("_", "gi_", "cr_", "ag_", "tb_", "f_", "co_", "func_")
_ASSERTIONS = "assert"
_RECORDS_OF_MOCKS = frozenset(("method_calls", "mock_calls"))
_STREAM_PARTS = frozenset(
    "read readline readlines write writelines seek tell truncate getvalue readable writable seekable".split()
)
_FLAVOURS_CALLED = (wire.PLAIN_FUNCTION, wire.ASYNC_FUNCTION)


class Refused(Exception):
    """The candidate asked for what it may not have; it gets an exception, as for any attribute that is not there."""


class Gone:
    """In the place of what an earlier test lent, where there was too much to keep."""


class Lending:
    """The things that the tests have lent. `encode(value)` writes what a detail holds."""

    def __init__(self, encode: Callable[[Any], bytes]) -> None:
        self.encode = encode
        self.things: dict[int, tuple[Any, bytes]] = {}
        self.numbers: dict[int, int] = {}
        self.errors: dict[int, BaseException] = {}
        self.count = 0
        self.calls = 0

    def forget(self) -> None:
        """A test is over: what it lent stays, as the fix may have kept it, unless it is too much. Numbers are never
        used twice in a grading."""
        if len(self.things) < _KEPT:
            return
        self.things.clear()
        self.numbers.clear()
        self.errors.clear()

    # --- from values to numbers

    def write(self, value: Any) -> bytes:
        """The bytes by which the candidate knows it. Raises WireError for what may not leave."""
        by_name = self.by_name(value)
        if by_name is not None:
            return by_name
        if isinstance(value, types.ModuleType):
            raise wire.WireError(f"the module {value.__name__} of the test cannot be passed to the fix")
        flavour = flavour_of(value)
        number = self.numbers.get(id(value))
        if number is None:
            self.count += 1
            number = self.numbers[id(value)] = self.count
            self.things[number] = value, flavour
        return wire.CALLABLE + _U32.pack(number) + flavour + text(name_of(value)) + text(detail_of(value, flavour))

    def by_name(self, value: Any) -> bytes | None:
        if isinstance(value, (operator.attrgetter, operator.itemgetter, operator.methodcaller)):
            made = value.__reduce__()
            if made[0] is not type(value):
                return None  # a method caller with keywords is lent as a function
            return wire.STANDARD + text(f"operator.{type(value).__name__}") + self.encode(tuple(made[1]))
        if not isinstance(value, _TYPES_BY_NAME):
            return None
        owner = getattr(value, "__self__", None)
        if owner is not None and not isinstance(owner, types.ModuleType):
            if type(owner) in _PLAIN:
                return wire.STANDARD + text("method") + self.encode((owner, value.__name__))
            return None
        owner_class = getattr(value, "__objclass__", None)
        module = str(getattr(value, "__module__", None) or getattr(owner_class, "__module__", ""))
        place = f"{module.removeprefix('_')}:{value.__qualname__}"
        return wire.STANDARD + text(place) + self.encode(()) if is_standard(place, value) else None

    def write_error(self, error: BaseException) -> bytes:
        """An exception that is passed as a value."""
        return wire.ERROR + self.encode(self.describe(error))

    def describe(self, error: BaseException) -> tuple[list[str], str, list[Any], int]:
        """An exception that a lent thing raised: (class names, text, arguments, number)."""
        number = number_of(error)
        if number is not None:
            return [f"handle:{number}"], "", [], self.note(error)
        names = self.kinds(error, kinds_of(error))
        return names, (str_of(error) or "")[:1000], plain_args(self.encode, error), self.note(error)

    def note(self, error: BaseException) -> int:
        """The number by which an exception that goes to the candidate is known when it comes back."""
        self.count += 1
        self.errors[self.count] = error
        return self.count

    def kinds(self, error: BaseException, names: list[str]) -> list[str]:
        """Names of its classes, those that the test has lent by their number."""
        lent = {self.things[n][0].__qualname__: n for n in self.things if self.things[n][1] == wire.LENT_CLASS}
        return [f"lent:{lent[short]}" if (short := name.rpartition(":")[2]) in lent else name for name in names]

    # --- from numbers to values

    def thing(self, number: Any) -> Any:
        """Raises WireError for what was never lent."""
        if number in self.things:
            return self.things[number][0]
        if type(number) is int and 0 < number <= self.count:
            return Gone()
        raise wire.WireError("a thing that no test has lent")

    def ask(self, number: Any, operation: Any, args: tuple[Any, ...], kwargs: dict[str, Any]) -> Any:
        """Does what the candidate asks of a lent thing. Raises what the thing raises."""
        self.calls += 1
        if self.calls > _CALLS_LIMIT:
            raise Refused(f"more than {_CALLS_LIMIT:,} calls of what tests pass")
        if number not in self.things:
            raise Refused("a function of an earlier test is gone with it")
        value, flavour = self.things[number]
        if operation == "call" and flavour in _FLAVOURS_CALLED:
            return run_in_thread(value)(*args, **kwargs) if flavour == wire.ASYNC_FUNCTION else value(*args, **kwargs)
        if operation == "next" and flavour == wire.LENT_ITERATOR:
            return next(value)
        if type(operation) is str and flavour in (wire.LENT_OBJECT, wire.LENT_STREAM):
            return self.ask_object(value, flavour, operation, args, kwargs)
        raise Refused(f"{name_of(value)}, which the test passed, has no {operation}")

    def ask_object(
        self, value: Any, flavour: bytes, operation: str, args: tuple[Any, ...], kwargs: dict[str, Any]
    ) -> Any:
        how, _, name = operation.partition(":")
        if how in ("getattr", "setattr"):
            if name.startswith(_INNER_PARTS) or flavour == wire.LENT_STREAM and name not in _STREAM_PARTS:
                raise AttributeError(name)
            if says_what_happened(value, how, name):
                raise AttributeError(f"{name} of what the test passed is for the test alone")
            return getattr(value, name) if how == "getattr" else setattr(value, name, *args)
        if operation in _SPECIAL and hasattr(type(value), operation):
            return getattr(type(value), operation)(value, *args, **kwargs)
        raise Refused(f"{name_of(value)}, which the test passed, has no {operation}")


def flavour_of(value: Any) -> bytes:
    if isinstance(value, type):
        return wire.LENT_CLASS if issubclass(value, BaseException) else wire.PLAIN_FUNCTION
    if inspect.iscoroutinefunction(value):
        return wire.ASYNC_FUNCTION
    if isinstance(value, (*_FUNCTIONS, functools.partial, functools._lru_cache_wrapper)):  # noqa: SLF001 (its only name)
        return wire.PLAIN_FUNCTION
    if isinstance(value, io.IOBase):
        return wire.LENT_STREAM
    if isinstance(value, collections.abc.Iterator) and not callable(value):
        return wire.LENT_ITERATOR
    return wire.LENT_OBJECT


def says_what_happened(value: Any, how: str, name: str) -> bool:
    """Whether the attribute is of those by which a test asks its mock how it was called: a fix that sets or calls one
    of them would answer in its place."""
    if name.startswith(_ASSERTIONS):
        return True
    mocks: Any = sys.modules.get("unittest.mock")
    if mocks is None or not isinstance(value, mocks.NonCallableMock):
        return False
    if how == "setattr":
        return hasattr(type(value), name) or name in _RECORDS_OF_MOCKS
    return callable(getattr(type(value), name, None))


def name_of(value: Any) -> str:
    own = getattr(value, "__name__", None) if isinstance(value, (type, *_FUNCTIONS)) else None
    return own if isinstance(own, str) else type(value).__name__


def detail_of(value: Any, flavour: bytes) -> str:
    if flavour in _FLAVOURS_CALLED:
        return f"{doc_of(value)}\0{parameters_of(value)}"
    if flavour == wire.LENT_STREAM:
        return "text" if isinstance(value, io.TextIOBase) else "bytes"
    if flavour == wire.LENT_CLASS:
        return " ".join(f"{b.__module__}:{b.__qualname__}" for b in value.__mro__[1:] if b is not object)
    if flavour == wire.LENT_OBJECT:
        inherited = ("__eq__", "__hash__", "__str__", "__repr__")
        own = [n for n in sorted(_SPECIAL) if getattr(type(value), n, None) is not getattr(object, n, None)]
        return " ".join(n for n in own if n not in inherited or n in vars_of(type(value)))
    return ""


def vars_of(cls: type) -> set[str]:
    return {name for base in cls.__mro__[:-1] for name in base.__dict__}


def doc_of(value: Any) -> str:
    doc = getattr(value, "__doc__", None) if isinstance(value, _FUNCTIONS) else None
    return doc[:1000].replace("\0", "") if isinstance(doc, str) else ""


def parameters_of(value: Any) -> str:
    """Kinds, names and defaults of the parameters of a function of the test: `0a 1b= 2rest`."""
    if not isinstance(value, (types.FunctionType, types.MethodType)):
        return ""
    try:
        parameters = inspect.signature(value).parameters.values()
    except (TypeError, ValueError):
        return ""
    words = [f"{int(p.kind)}{p.name}{'' if p.default is p.empty else '='}" for p in parameters]
    return " ".join(words) or "()"


def is_standard(place: str, value: Any) -> bool:
    """Whether this place of the standard library holds this very value."""
    module, _, path = place.partition(":")
    if module not in _BY_NAME_MODULES:
        return False
    found: Any = builtins if module == "builtins" else __import__(module)
    for part in path.split("."):
        found = getattr(found, part, None)
    return found is value


def plain_args(encode: Callable[[Any], bytes], error: BaseException) -> list[Any]:
    def refuse(value: Any) -> bytes:
        raise wire.WireError("not plain")

    plain = []
    for arg in error.args[:10]:
        try:
            wire.Encoder(refuse, 1000).encode(arg)
            plain.append(arg)
        except wire.WireError:
            plain.append(str(arg)[:1000])
    return plain


def text(value: str) -> bytes:
    data = value.encode("utf-8", "surrogatepass")
    return _U32.pack(len(data)) + data
