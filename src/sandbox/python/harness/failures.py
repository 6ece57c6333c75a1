"""Exceptions of the fix, made again in the harness as classes that the tests know.

The first class among its bases that the harness knows decides: one of the fix's entry points, of the test's own
classes, of the standard library, or built in. What is no `Exception` becomes a `RemoteExit`, which no test can expect
by accident.
"""

import builtins
import sys
from collections.abc import Callable
from typing import Any, NamedTuple

from harness.error_classes import keep_number
from harness.handle_names import PLAIN_NAMES
from shared import wire

_STANDARD_ERRORS = frozenset(
    "json.decoder decimal sqlite3 subprocess zipfile tarfile queue csv _csv binascii struct configparser zlib"
    " xml.etree.ElementTree xml.parsers.expat pyexpat urllib.error asyncio.exceptions socket uuid ipaddress statistics"
    " fractions concurrent.futures._base re shutil copy pickle _pickle dataclasses graphlib lzma _lzma gzip locale"
    " tokenize email.errors http.cookies tomllib string contextlib zoneinfo._common".split()
)
# Told only of an exception that extends nothing nearer.
_COMMON = (Exception, BaseException, object)
_OF_PLACES = (UnicodeDecodeError, UnicodeEncodeError, UnicodeTranslateError)
_ENDS_LOOPS = (StopIteration, StopAsyncIteration)


class RemoteExit(BaseException):
    """The fix raised something that is no `Exception` (SystemExit, KeyboardInterrupt, …) or that would end a loop of
    the test in silence. `original` is what plain Python would have raised."""

    def __init__(self, text: str, original: BaseException | None = None) -> None:
        super().__init__(text)
        self.original = original


class Unsendable(BaseException):
    """A call answered what cannot be passed on: the call has failed, whatever the test expects."""


class ArgumentChanged(BaseException):
    """A call changed an argument in a task that promises that they stay as they are."""


class Failure(NamedTuple):
    """What the candidate says of an exception; the types are checked, nothing else."""

    kinds: list[str]
    args: list[Any]
    text: str
    attributes: dict[Any, Any]
    lines: list[Any]
    more: dict[Any, Any]

    @property
    def name(self) -> str:
        return self.kinds[0].rpartition(":")[2] if self.kinds else "Exception"


def read_failure(parts: Any) -> Failure:
    """Raises WireError for anything else."""
    expected = (list, list, str, dict, list, dict)
    if not (type(parts) is tuple and len(parts) == 6 and all(type(p) is t for p, t in zip(parts, expected))):
        raise wire.WireError("malformed exception")
    if not all(type(kind) is str for kind in parts[0]):
        raise wire.WireError("malformed exception")
    return Failure(*parts)


class Rebuilder:
    """Makes exceptions of failures. `solution_class(name)`: the stand-in of an exception class of the fix, or None.
    `lent_class(number)`, `lent_error(number)`: the test's own class or exception of that number, or None."""

    def __init__(
        self,
        solution_class: Callable[[str], type | None],
        lent_class: Callable[[str], type | None],
        lent_error: Callable[[Any], BaseException | None],
    ) -> None:
        self.solution_class = solution_class
        self.lent_class = lent_class
        self.lent_error = lent_error

    def build(self, failure: Failure) -> BaseException:
        original = self.lent_error(failure.more.get("number"))
        error = original if original is not None else self.new(failure)
        if original is None:
            self.attach(error, failure.more)
            keep_number(error, failure.more.get("handle"), failure.text)
        return error

    def new(self, failure: Failure) -> BaseException:
        for kind in failure.kinds:
            cls = self.error_class(kind)
            if cls is None:
                continue
            if issubclass(cls, BaseExceptionGroup):
                group = self.group(cls, failure)
                if group is not None:
                    return group
                continue
            try:
                error = _new_error(self.with_further_bases(cls, failure), failure)
            except Exception:
                continue  # a class that wants other arguments: the next of its bases
            if is_loud(type(error)):
                return RemoteExit(f"{failure.name}: {failure.text}", error)
            return error
        return RemoteExit(f"{failure.name}: {failure.text}")

    def with_further_bases(self, cls: type[BaseException], failure: Failure) -> type[BaseException]:
        """The class with the others that the fix's own class extends beside it."""
        bases = [cls]
        for kind in failure.kinds:
            further = self.error_class(kind)
            if further is not None and not any(issubclass(base, further) for base in bases):
                bases.append(further)
        if len(bases) == 1:
            return cls
        try:
            meta: Any = next((type(base) for base in bases if type(base) is not type), type)
            members = {"__module__": "solution", "__str__": cls.__str__}
            return meta(failure.name, tuple(bases), members)  # type: ignore[no-any-return]
        except TypeError:
            return cls

    def error_class(self, kind: str) -> type[BaseException] | None:
        module, _, name = kind.rpartition(":")
        if module == "solution":
            cls = self.solution_class(name)
        elif module == "lent":
            cls = self.lent_class(name)
        elif module == "":
            cls = getattr(builtins, name, None)
        elif module in _STANDARD_ERRORS and module in sys.modules:
            cls = getattr(sys.modules[module], name, None)
        else:
            return None
        return cls if isinstance(cls, type) and issubclass(cls, BaseException) else None

    def group(self, cls: type[BaseException], failure: Failure) -> BaseException | None:
        inner = failure.more.get("group")
        errors = [self.inner(part) for part in inner] if type(inner) is list else []
        if not errors or not all(isinstance(error, Exception) for error in errors):
            return None
        try:
            return ExceptionGroup(str(failure.more.get("message", "")), errors)  # type: ignore[type-var]
        except Exception:
            return None

    def attach(self, error: BaseException, more: dict[Any, Any]) -> None:
        try:
            if "context" in more:
                error.__context__ = self.inner(more["context"])
            if "cause" in more:
                error.__cause__ = self.inner(more["cause"])
            error.__suppress_context__ = more.get("suppress") is True
            notes = more.get("notes")
            for note in notes if type(notes) is list else ():
                error.add_note(note)
        except (TypeError, wire.WireError):
            pass

    def inner(self, parts: Any) -> BaseException:
        error = self.build(read_failure(parts))
        return error.original if isinstance(error, RemoteExit) and error.original is not None else error


def _new_error(cls: type[BaseException], failure: Failure) -> BaseException:
    args, text = failure.args, failure.text
    if cls.__module__ == "builtins":
        try:
            error = cls(*args)
        except Exception:
            error = cls(text)
        refuse_places_beyond(error)
        if (str_of(error) or "")[: len(text)] != text and failure.kinds[0] != cls.__name__:
            error = cls.__new__(_saying(cls, failure.name, text), *error.args)
    else:
        error = cls.__new__(cls)
        error.args = tuple(args)
        keep_number(error, None, text)
        if str_of(error) != text:
            error.args = (text,)
        if str_of(error) != text:
            error = cls.__new__(_saying(cls, failure.name, text), *args)
    for name, value in failure.attributes.items():
        if type(name) is str and name.isidentifier() and not name.startswith("__"):
            if callable(value) and name in PLAIN_NAMES:
                continue  # a function in the place of a method of plain data
            # Not as `setattr` would: the fix's attributes are such, and what a built-in class keeps inside is not.
            error.__dict__[name] = value
    return error


def refuse_places_beyond(error: BaseException) -> None:
    """Raises ValueError for a failed encoding or decoding at a place that its text does not have: to say which byte is
    there, the interpreter would read memory of this process."""
    if isinstance(error, _OF_PLACES) and not 0 <= error.start <= len(error.object):
        raise ValueError(f"place {error.start} of {len(error.object)}")


def _saying(cls: type[BaseException], name: str, text: str) -> type[BaseException]:
    """A private class of the fix that extends a known one and has words of its own."""
    meta: Any = type(cls)
    return meta(name, (cls,), {"__module__": "solution", "__str__": lambda self: text})  # type: ignore[no-any-return]


def is_loud(cls: type[BaseException]) -> bool:
    """Whether a test must not meet it as it is, because one of its classes is no `Exception` or ends loops."""
    errors = (base for base in cls.__mro__ if issubclass(base, BaseException) and base is not BaseException)
    return any(not issubclass(base, Exception) or base in _ENDS_LOOPS for base in errors)


def str_of(error: BaseException) -> str | None:
    try:
        return str(error)
    except Exception:
        return None


def kinds_of(error: BaseException) -> list[str]:
    """Names of its class and bases, as a candidate would name them."""
    names: list[str] = []
    for base in type(error).__mro__:
        if base.__module__ != "builtins":
            names.append(f"{base.__module__}:{base.__qualname__}")
        elif base not in _COMMON or not any(":" not in known for known in names):
            names.append(base.__qualname__)
    return names
