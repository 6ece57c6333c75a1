"""Numbers, texts and the like of a class of the fix's own, as the tests see them.

`type(x)` is a class of that name which extends the plain one, as in plain Python. It has no methods of the fix: what
its `__eq__` or `__str__` says would be trusted.
"""

import datetime
import decimal
import fractions
from collections.abc import Callable
from functools import lru_cache
from typing import Any

_KINDS_KEPT = 256
_MADE: dict[type, Callable[[Any, Any], Any]] = {
    **dict.fromkeys((int, float, complex, str, bytes, tuple, frozenset), lambda cls, value: cls(value)),
    **dict.fromkeys((decimal.Decimal, fractions.Fraction), lambda cls, value: cls(value)),
    datetime.date: lambda cls, day: cls(day.year, day.month, day.day),
    datetime.datetime: lambda cls, moment: cls.combine(moment.date(), moment.timetz()),
    datetime.time: lambda cls, time: cls(
        time.hour, time.minute, time.second, time.microsecond, time.tzinfo, fold=time.fold
    ),
    datetime.timedelta: lambda cls, span: cls(span.days, span.seconds, span.microseconds),
}


@lru_cache(_KINDS_KEPT)
def own_kind(name: str, base: Any) -> type:
    """A class of this name that extends a plain one; the same each time."""
    return type(name, (base,), {"__module__": "solution", "__reduce_ex__": _reduced})


def as_own_kind(name: str, value: Any) -> Any:
    """The value as one of such a class; itself where its kind is none that stays as it is."""
    base: Any = type(value)
    make = _MADE.get(base)
    return value if make is None or not name.isidentifier() else make(own_kind(name, base), value)


def _reduced(self: Any, protocol: Any) -> Any:
    """For copies and pickles, which know the class by its name alone."""
    cls = type(self)
    base = cls.__bases__[0]
    return as_own_kind, (cls.__name__, _MADE[base](base, self))
