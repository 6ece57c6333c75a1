"""What a test passes and the fix uses while it stays with the test: functions, iterators, streams, objects, exception
classes. Each is a proxy that asks over the wire, as much like the thing itself as that allows.
"""

import builtins
import functools
import importlib
import inspect
import io
import operator
import sys

from shared import wire

_SPECIAL = frozenset(
    "__call__ __len__ __contains__ __bool__ __str__ __repr__ __hash__ __eq__ __ne__ __lt__ __le__ __gt__ __ge__"
    " __add__ __radd__ __sub__ __rsub__ __mul__ __rmul__ __truediv__ __rtruediv__ __floordiv__ __mod__ __pow__"
    " __neg__ __pos__ __abs__ __and__ __or__ __xor__ __int__ __float__ __index__ __getitem__ __setitem__ __delitem__"
    " __iter__ __next__ __reversed__ __enter__ __exit__".split()
)
_STREAM_METHODS = (
    "read readline readlines write writelines seek tell truncate getvalue readable writable"
    " seekable".split()
)


class Borrowed:
    """All that is borrowed, by its number. `ask(number, operation, args, kwargs)` carries a question to the test."""

    def __init__(self, ask):
        self.ask = ask
        self.things = {}
        self.number_of = {}

    def thing(self, number, flavour, name, detail):
        known = self.things.get(number)
        if known is None:
            known = _MAKERS[flavour](functools.partial(self.ask, number), name, detail)
            self.things[number] = known
            self.number_of[id(known)] = number
        return known

    def number(self, value):
        """The number of a borrowed thing, 0 for any other value."""
        return self.number_of.get(id(value), 0)


def _function(ask, name, detail):
    def borrowed(*args, **kwargs):
        return ask("call", args, kwargs)

    return _named(borrowed, name, detail)


def _async_function(ask, name, detail):
    async def borrowed(*args, **kwargs):
        return ask("call", args, kwargs)

    return _named(borrowed, name, detail)


def _named(function, name, detail):
    doc, _, parameters = detail.partition("\0")
    function.__name__ = function.__qualname__ = name
    function.__module__ = "tests"
    function.__doc__ = doc or None
    if parameters:
        function.__signature__ = _signature(parameters)
    return function


def _signature(parameters):
    """From `(a, b=, *c, d=, **e)` as names with their kinds: `0a 0b= 2c 3d= 4e`."""
    kinds = list(inspect._ParameterKind)  # noqa: SLF001 (the kinds in their order, which have no public name)
    made = []
    for word in parameters.split():
        if word == "()":
            break
        default = None if word.endswith("=") else inspect.Parameter.empty
        made.append(inspect.Parameter(word[1:].rstrip("="), kinds[int(word[0])], default=default))
    return inspect.Signature(made)


class _Iterator:
    def __init__(self, ask):
        self._ask = ask

    def __iter__(self):
        return self

    def __next__(self):
        return self._ask("next", (), {})


def _stream(ask, name, detail):
    base = io.TextIOBase if detail == "text" else io.BufferedIOBase

    def forward(method):
        return lambda self, *args: ask(f"getattr:{method}", (), {})(*args)

    members = {method: forward(method) for method in _STREAM_METHODS}
    return type(name, (base,), members)()


class _Object:
    """Attributes are asked of the test's object; its special methods stand in a class of its own."""

    def __getattr__(self, name):
        if name.startswith("__"):
            raise AttributeError(name)
        return object.__getattribute__(self, "_ask")(f"getattr:{name}", (), {})

    def __setattr__(self, name, value):
        object.__getattribute__(self, "_ask")(f"setattr:{name}", (value,), {})


def _object(ask, name, detail):
    def forward(special):
        return lambda self, *args, **kwargs: ask(special, args, kwargs)

    members = {special: forward(special) for special in detail.split() if special in _SPECIAL}
    if "__eq__" in members:
        members.setdefault("__hash__", object.__hash__)
    made = type(name, (_Object,), members)()
    object.__setattr__(made, "_ask", ask)
    return made


def _exception_class(ask, name, detail):
    """`detail`: names of its bases, the nearest first."""
    bases = [base for base in map(known_class, detail.split()) if base is not None]
    return type(name, (bases[0] if bases else Exception,), {"__module__": "tests"})


def known_class(kind):
    """The exception class that is called `module:name` (or `name`, for a built-in one) here; None for others."""
    module, _, name = kind.rpartition(":")
    found = getattr(sys.modules.get(module or "builtins"), name, None)
    return found if isinstance(found, type) and issubclass(found, BaseException) else None


def standard_object(name, values):
    """A function of the standard library by its place, or one that `operator` makes of values."""
    if name.startswith("operator."):
        return getattr(operator, name.removeprefix("operator."))(*values)
    if name == "method":
        return getattr(values[0], values[1])
    module, _, path = name.partition(":")
    found = builtins if module == "builtins" else importlib.import_module(module)
    for part in path.split("."):
        found = getattr(found, part)
    return found


_MAKERS = {
    wire.PLAIN_FUNCTION: _function,
    wire.ASYNC_FUNCTION: _async_function,
    wire.LENT_ITERATOR: lambda ask, name, detail: _Iterator(ask),
    wire.LENT_STREAM: _stream,
    wire.LENT_OBJECT: _object,
    wire.LENT_CLASS: _exception_class,
}
