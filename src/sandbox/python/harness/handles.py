"""Handles: objects of the fix that stay in the candidate, as the tests in the harness see them.

Attributes, methods, iteration, item access and `with` are asked of the candidate. Which special methods are is
decided by the reference solution's class, never by the fix: otherwise `assertEqual(handle, expected)` would hand the
candidate the expected value and believe its answer. `__eq__` is asked only between two handles.
"""

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
# Names of methods of plain data: an object that answers them in place of plain data would be believed.
_PLAIN_NAMES = frozenset(
    name for kind in (str, bytes, int, float, list, tuple, set, dict) for name in dir(kind) if not name.startswith("_")
)


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
        if name in _PLAIN_NAMES and not self._remote_session.knows_class(self._remote_name):
            raise AttributeError(f"{self._remote_name!r} object has no attribute {name!r}: plain data was expected")
        if name in type(self)._remote_methods:
            return bound_method(self, name)
        return self._remote_session.ask(self._remote_id, "getattr", (name,))

    def __setattr__(self, name, value):
        self._remote_session.ask(self._remote_id, "setattr", (name, value))

    def __call__(self, *args, **kwargs):
        return self._remote_session.ask(self._remote_id, "call", args, kwargs)

    def __iter__(self):
        iterator = self._remote_session.ask(self._remote_id, "__iter__")
        if isinstance(iterator, (RemoteIterator, RemoteObject)):
            return iterator if isinstance(iterator, RemoteIterator) else RemoteIteration(iterator)
        return iter(iterator)

    def __getitem__(self, key):
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
