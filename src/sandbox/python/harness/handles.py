"""Handles: objects of the fix that stay in the candidate, as the tests in the harness see them.

Attributes, methods, iteration, item access and `with` are asked of the candidate. Which special methods are is
decided by the reference solution's class, never by the fix: otherwise `assertEqual(handle, expected)` would hand the
candidate the expected value and trust its word. How handles are compared is in handle_equality.py.
"""

import functools
from collections.abc import Callable
from typing import Any

from harness.failures import RemoteExit
from harness.handle_names import is_asked, names_of
from shared import frames, wire

_PLAIN_RESULT: dict[str, type] = {
    "__len__": int,
    "__contains__": bool,
    "__bool__": bool,
    "__str__": str,
    "__repr__": str,
    "__hash__": int,
    "__format__": str,
    "__bytes__": bytes,
}


def ask(target: Any, operation: str, args: tuple[Any, ...] = (), kwargs: dict[str, Any] | None = None) -> Any:
    return target._remote_session.ask(target._remote_id, operation, args, kwargs)


def asked_as(method: str) -> str:
    """The operation that calls a method; some have names of operations that are none."""
    return frames.METHOD + method if method in frames.OPERATIONS else method


def bound_method(target: Any, name: str) -> Callable[..., Any]:
    """A method that the reference's class has too: one question instead of two."""

    def method(*args: Any, **kwargs: Any) -> Any:
        return ask(target, asked_as(name), args, kwargs)

    method.__name__ = name
    return method


def awaited(target: Any, name: str, args: tuple[Any, ...], kwargs: dict[str, Any] | None = None) -> Any:
    """An asynchronous method: begun at once, run while the test waits for it."""
    session = target._remote_session
    number = session.operate(frames.CALL_HANDLE, target._remote_id, asked_as(name), args, kwargs or {}, ("start",))
    return session.wait_for(number)


async def next_of(iterator: Any) -> Any:
    """One step of an asynchronous iterator, whose end is told by an exception."""
    try:
        return await awaited(iterator, "__anext__", ())
    except RemoteExit as exit:
        if isinstance(exit.original, StopAsyncIteration):
            raise StopAsyncIteration from None
        raise


class RemoteObject:
    """A handle: attributes, methods, iteration, item access and `with` are asked of the candidate; everything else
    stays in the harness."""

    _remote_methods: frozenset[str] = frozenset()
    _remote_async: frozenset[str] = frozenset()
    _remote_id: int
    _remote_name: str
    _remote_session: Any

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__") or name.startswith("_remote_"):
            raise AttributeError(name)
        if not self._remote_answers(name):
            raise AttributeError(f"{self._remote_name!r} object has no attribute {name!r}: plain data was expected")
        if name in type(self)._remote_async:
            return functools.partial(_start, self, name)
        if name in type(self)._remote_methods:
            return bound_method(self, name)
        return ask(self, "getattr", (name,))

    def _remote_answers(self, name: str) -> bool:
        return is_asked(name, self._remote_session.reference_class(self._remote_name))

    @property
    def __dict__(self) -> Any:  # type: ignore[override]
        return ask(self, "getattr", ("__dict__",))

    def __setattr__(self, name: str, value: Any) -> None:
        ask(self, "setattr", (name, value))

    def __delattr__(self, name: str) -> None:
        ask(self, "delattr", (name,))

    def __call__(self, *args: Any, **kwargs: Any) -> Any:
        cls = self._remote_session.reference_class(self._remote_name)
        if cls is not None and "__call__" not in names_of(cls):
            raise TypeError(f"{self._remote_name!r} object is not callable")
        return ask(self, "call", args, kwargs)

    def __iter__(self) -> Any:
        iterator = ask(self, "__iter__")
        if isinstance(iterator, (RemoteIterator, RemoteObject)):
            return iterator if isinstance(iterator, RemoteIterator) else RemoteIteration(iterator)
        return iter(iterator)

    def __getitem__(self, key: Any) -> Any:
        if not self._remote_answers("__getitem__"):
            raise TypeError(f"{self._remote_name!r} object is not subscriptable: plain data was expected")
        return ask(self, "__getitem__", (key,))

    def __enter__(self) -> Any:
        return ask(self, "__enter__")

    def __exit__(self, kind: Any, error: BaseException | None, trace: Any) -> bool:
        """The fix may swallow what a test raises or what it raised itself, but never a failed assertion."""
        swallow = ask(self, "__exit__", (type(error) if error is not None else None, error, None))
        return may_be_swallowed(error) and bool(swallow) is True

    def __copy__(self) -> Any:
        return self._remote_session.copied(self, "copy")

    def __deepcopy__(self, memo: Any) -> Any:
        return self._remote_session.copied(self, "deepcopy")

    def __reduce_ex__(self, protocol: Any) -> Any:
        return unpickled, (ask(self, "pickle"),)

    def __repr__(self) -> str:
        return f"<{self._remote_name} object>"


def is_plain(handle: Any) -> bool:
    """Whether the class of an object extends a plain container, number or text."""
    return hasattr(type(handle), "_remote_is_plain")


def remote_id(handle: Any) -> int:
    number = object.__getattribute__(handle, "_remote_id") if hasattr(type(handle), "_remote_methods") else None
    if type(number) is not int:
        raise TypeError("the fix has plain data where the reference has a class")
    return number


def _start(target: Any, name: str, *args: Any, **kwargs: Any) -> Any:
    return awaited(target, name, args, kwargs)


def may_be_swallowed(error: BaseException | None) -> bool:
    return isinstance(error, Exception) and not isinstance(error, AssertionError)


def unpickled(data: bytes) -> Any:
    """What the candidate pickled is only ever unpickled there."""
    from harness.session import Session

    if Session.current is None:
        raise TypeError("no fix is there")
    return Session.current.unpickle(data)


class RemoteIterator(RemoteObject):
    def __iter__(self) -> Any:
        return self

    def __next__(self) -> Any:
        return ask(self, "next")


class RemoteAsyncIterator(RemoteObject):
    _remote_async = frozenset(("aclose", "asend", "athrow"))

    def __aiter__(self) -> Any:
        return self

    def __anext__(self) -> Any:
        return next_of(self)


class RemoteCallable(RemoteObject):
    """A function of the fix, which a test may also use as a method of its own class."""

    def __getattr__(self, name: str) -> Any:
        if name in ("__name__", "__qualname__"):
            return text_of_function(self, name) or self._remote_name
        if name == "__wrapped__":
            return ask(self, "getattr", (name,))
        return super().__getattr__(name)

    def __get__(self, instance: Any, owner: Any = None) -> Any:
        return self if instance is None else functools.partial(self, instance)


def text_of_function(function: Any, name: str) -> str | None:
    value = ask(function, "getattr", (name,))
    return value if type(value) is str else None


# In the class itself the name stands for the text above.
RemoteCallable.__doc__ = property(lambda self: text_of_function(self, "__doc__"))  # type: ignore[assignment]


class RemoteIteration:
    def __init__(self, target: Any) -> None:
        self.target = target

    def __iter__(self) -> Any:
        return self

    def __next__(self) -> Any:
        return ask(self.target, "next")


def forwarder(name: str) -> Callable[..., Any]:
    check = _PLAIN_RESULT.get(name)

    def method(self: Any, *args: Any) -> Any:
        value = ask(self, name, args)
        if check is not None and type(value) is not check:
            raise TypeError(f"{name} should return {check.__name__}, not {type(value).__name__}")
        return value

    method.__name__ = name
    return method


def async_forwarder(name: str) -> Callable[..., Any]:
    """`__aexit__` may swallow no failed assertion, as `__exit__`."""

    def method(self: Any, *args: Any) -> Any:
        return awaited(self, name, args)

    async def leave(self: Any, kind: Any, error: BaseException | None, trace: Any) -> bool:
        swallow = await awaited(self, name, (kind, error, None))
        return may_be_swallowed(error) and bool(swallow) is True

    chosen = {"__aexit__": leave, "__anext__": next_of}.get(name, method)
    if chosen is next_of:
        return next_of
    chosen.__name__ = name
    return chosen  # type: ignore[return-value]


# An object of a class that the reference has not may be an asynchronous context as well.
for _special in ("__aenter__", "__aexit__"):
    setattr(RemoteObject, _special, async_forwarder(_special))

HANDLE_CLASSES: dict[bytes, type] = {
    wire.HANDLE_OBJECT: RemoteObject,
    wire.HANDLE_ITERATOR: RemoteIterator,
    wire.HANDLE_ASYNC_ITERATOR: RemoteAsyncIterator,
    wire.HANDLE_CALLABLE: RemoteCallable,
}
