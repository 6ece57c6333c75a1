"""Handles: objects of the fix that stay in the candidate, as the tests in the harness see them.

Attributes, methods, iteration, item access and `with` are asked of the candidate. Which special methods are is
decided by the reference solution's class, never by the fix: otherwise `assertEqual(handle, expected)` would hand the
candidate the expected value and believe its answer. `__eq__` is asked only between two handles.
"""

import collections
import datetime
import decimal
import dis
import fractions
import functools
import inspect
import uuid

from shared import wire

_PLAIN_RESULT = {
    "__len__": int,
    "__contains__": bool,
    "__bool__": bool,
    "__str__": str,
    "__repr__": str,
    "__hash__": int,
    "__format__": str,
    "__bytes__": bytes,
}
# Names of methods of what crosses as plain data: an object that answers them in place of plain data would be believed.
_PLAIN_KINDS = (
    *(str, bytes, bytearray, int, float, complex, list, tuple, set, frozenset, dict, range),
    *(collections.Counter, collections.OrderedDict, collections.deque, decimal.Decimal, fractions.Fraction, uuid.UUID),
    *(datetime.datetime, datetime.date, datetime.time, datetime.timedelta),
)
_PLAIN_NAMES = frozenset(
    name for kind in _PLAIN_KINDS for name in dir(kind) if not name.startswith("_") or name == "__getitem__"
)


@functools.cache
def names_of(cls):
    """What objects of a class of the reference answer to: all that it has or inherits, and what its methods store."""
    names = set(dir(cls)) | set(getattr(cls, "__slots__", ()))
    for base in cls.__mro__:
        names.update(base.__dict__.get("__annotations__", ()))
        for member in base.__dict__.values():
            function = inspect.unwrap(member) if callable(member) else getattr(member, "fget", None)
            if inspect.isfunction(function):
                names.update(i.argval for i in dis.get_instructions(function) if i.opname == "STORE_ATTR")
    return frozenset(names)


def bound_method(target, name):
    """A method that the reference's class has too: one question instead of two."""

    def method(*args, **kwargs):
        return target._remote_session.ask(target._remote_id, name, args, kwargs)

    method.__name__ = name
    return method


class RemoteObject:
    """A handle: attributes, methods, iteration, item access and `with` are asked of the candidate; everything else
    stays in the harness."""

    _remote_methods = frozenset()

    def __getattr__(self, name):
        if name.startswith("__") or name.startswith("_remote_"):
            raise AttributeError(name)
        if not self._remote_answers(name):
            raise AttributeError(f"{self._remote_name!r} object has no attribute {name!r}: plain data was expected")
        if name in type(self)._remote_methods:
            return bound_method(self, name)
        return self._remote_session.ask(self._remote_id, "getattr", (name,))

    def _remote_answers(self, name):
        """Whether the fix may be asked: a name of plain data only where the reference's class has it too."""
        if name not in _PLAIN_NAMES:
            return True
        cls = self._remote_session.reference_class(self._remote_name)
        return cls is not None and name in names_of(cls)

    def __setattr__(self, name, value):
        self._remote_session.ask(self._remote_id, "setattr", (name, value))

    def __call__(self, *args, **kwargs):
        cls = self._remote_session.reference_class(self._remote_name)
        if cls is not None and "__call__" not in names_of(cls):
            raise TypeError(f"{self._remote_name!r} object is not callable")
        return self._remote_session.ask(self._remote_id, "call", args, kwargs)

    def __iter__(self):
        iterator = self._remote_session.ask(self._remote_id, "__iter__")
        if isinstance(iterator, (RemoteIterator, RemoteObject)):
            return iterator if isinstance(iterator, RemoteIterator) else RemoteIteration(iterator)
        return iter(iterator)

    def __getitem__(self, key):
        if not self._remote_answers("__getitem__"):
            raise TypeError(f"{self._remote_name!r} object is not subscriptable: plain data was expected")
        return self._remote_session.ask(self._remote_id, "__getitem__", (key,))

    def __enter__(self):
        return self._remote_session.ask(self._remote_id, "__enter__")

    def __exit__(self, kind, error, trace):
        """The candidate may swallow only what the candidate itself raised: never a failed assertion of the test."""
        came_from_fix = error is not None and error is self._remote_session.last_raised
        shown = kind if kind in wire.BUILTIN_TYPES.values() else None
        swallow = self._remote_session.ask(self._remote_id, "__exit__", (shown, None, None))
        return came_from_fix and swallow is True

    def __repr__(self):
        return f"<{self._remote_name} object>"


class RemoteIterator(RemoteObject):
    def __iter__(self):
        return self

    def __next__(self):
        return self._remote_session.ask(self._remote_id, "next")


class RemoteCallable(RemoteObject):
    @property
    def __name__(self):
        return self._remote_name


class RemoteIteration:
    def __init__(self, target):
        self.target = target

    def __iter__(self):
        return self

    def __next__(self):
        return self.target._remote_session.ask(self.target._remote_id, "next")


def forwarder(name):
    check = _PLAIN_RESULT.get(name)

    def method(self, *args):
        value = self._remote_session.ask(self._remote_id, name, args)
        if check is not None and type(value) is not check:
            raise TypeError(f"{name} should return {check.__name__}, not {type(value).__name__}")
        return value

    method.__name__ = name
    return method


def remote_equality(self, other):
    """Asked only between two handles: a plain expected value never goes to the candidate."""
    if self is other:
        return True
    if not isinstance(other, RemoteObject):
        return NotImplemented
    value = self._remote_session.ask(self._remote_id, "__eq__", (other,))
    return value if type(value) is bool else NotImplemented


HANDLE_CLASSES = {
    wire.HANDLE_OBJECT: RemoteObject,
    wire.HANDLE_ITERATOR: RemoteIterator,
    wire.HANDLE_CALLABLE: RemoteCallable,
}
