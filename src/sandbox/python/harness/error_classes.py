"""Exception classes of the fix as classes of the harness's own, which tests can expect and raise.

An exception has its arguments, its text and its plain attributes here, as they crossed. What else the fix's class gives
it, its methods and properties, the candidate is asked for, where the exception itself stayed.
"""

from typing import Any

from harness.handle_names import PLAIN_NAMES, names_of

_OWN = frozenset(("__eq__", "__hash__", "__str__", "__repr__"))


def error_class(session: Any, reference: Any, bases: tuple[type, ...], special: dict[str, Any]) -> Any:
    """bases: those of the reference's class, as they stand in here. special: its special methods, as they are asked."""
    members = {name: value for name, value in special.items() if name not in _OWN}
    if "__eq__" in special:
        members.update(__eq__=same_error, __hash__=hash_of_error)
    members.update(
        __module__="solution",
        __qualname__=reference.__qualname__,
        __init__=lambda self, *args, **kwargs: None,
        __str__=text_of_error,
        __getattr__=attribute_of_error,
        _remote_session=session,
        _remote_names=names_of(reference),
    )
    return error_meta(session)(reference.__name__, bases, members)


def error_meta(session: Any) -> Any:
    """The class of such classes: the fix makes what a test makes of them, and has their attributes."""

    def make(cls: Any, *args: Any, **kwargs: Any) -> Any:
        return session.call(cls.__qualname__, args, kwargs)

    def attribute(cls: Any, name: str) -> Any:
        if name.startswith(("__", "_remote_")) or name in PLAIN_NAMES and name not in cls._remote_names:
            raise AttributeError(name)
        return session.module.class_attribute(cls.__qualname__, name)

    if session.error_meta is None:
        session.error_meta = type("RemoteErrorClass", (type,), {"__call__": make, "__getattr__": attribute})
    return session.error_meta


def keep_number(error: BaseException, number: Any, text: str) -> None:
    """Notes under which number an exception stayed with the candidate, where its class is one of these."""
    if isinstance(error, BaseException) and hasattr(type(error), "_remote_names"):
        error.__dict__["_remote_text"] = text
        if type(number) is int:
            error.__dict__["_remote_id"] = number


def number_of(error: Any) -> int | None:
    number = getattr(error, "__dict__", {}).get("_remote_id") if hasattr(type(error), "_remote_names") else None
    return number if type(number) is int else None


def text_of_error(self: Any) -> str:
    text = self.__dict__.get("_remote_text")
    return text if type(text) is str else BaseException.__str__(self)


def attribute_of_error(self: Any, name: str) -> Any:
    number = number_of(self)
    may_be_asked = not name.startswith("__") and (name not in PLAIN_NAMES or name in known_names(self))
    if number is None or name.startswith("_remote_") or not may_be_asked:
        raise AttributeError(f"{type(self).__name__!r} object has no attribute {name!r}")
    return self._remote_session.ask(number, "getattr", (name,))


def known_names(error: Any) -> frozenset[str]:
    names: Any = getattr(type(error), "_remote_names", None)
    return names if isinstance(names, frozenset) else frozenset()


def same_error(self: Any, other: Any) -> Any:
    """Asked only of two that the candidate has."""
    if self is other:
        return True
    if number_of(self) is None or number_of(other) is None:
        return NotImplemented
    value = self._remote_session.ask(number_of(self), "__eq__", (other,))
    return value if type(value) is bool else NotImplemented


def hash_of_error(self: Any) -> int:
    return hash(number_of(self))
