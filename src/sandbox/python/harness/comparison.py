"""Whether a fix's value is the reference's: by `==` as a test would say, strictly by the types that the reference
answers, with a tolerance for floats.

A view, range, deque, array or generator is no list, True is not 1, and a float is no exact integer, but where the
reference itself returns floats in that place. `loose` compares values alone: numbers by size, all sequences item by
item, members of enumerations by their value.
"""

import array
import collections
import decimal
import enum
import fractions
import math
import types
from collections.abc import Callable
from typing import Any

from harness.exact_bytes import exact_bytes
from harness.handles import RemoteObject, ask, is_plain
from shared import wire

REL_TOLERANCE = 1e-9
_NUMBERS = (int, float, fractions.Fraction, decimal.Decimal)
_MAPPINGS = (dict, types.MappingProxyType, collections.UserDict, collections.ChainMap)
_EMPTY: dict[Any, Any] = {}
_VIEWS = (type(_EMPTY.keys()), type(_EMPTY.values()), type(_EMPTY.items()))
_SEQUENCES = (list, tuple, collections.deque, range, array.array, collections.UserList, *_VIEWS)

Path = tuple[Any, ...]
_ANY_ITEM = "*"


class Comparison:
    """
    absolute: difference of floats that is none, beside the relative tolerance of 1e-9.
    returns_floats(path): whether the reference returns floats too at a place of its value; default: it may.
    """

    def __init__(
        self,
        loose: bool = False,
        absolute: float = 0.0,
        returns_floats: Callable[[Path], bool] = lambda path: True,
    ) -> None:
        self.loose = loose
        self.absolute = absolute
        self.returns_floats = returns_floats

    def same(self, expected: Any, got: Any) -> bool:
        """Never raises: a value whose comparison does (a signalling NaN, an integer beyond all floats) is another."""
        known = exact_bytes(expected) if type(expected) is type(got) else None
        try:
            return known is not None and known == exact_bytes(got) or self.agree(expected, got, ())
        except Exception:
            return False

    def agree(self, expected: Any, got: Any, path: Path) -> bool:
        if len(path) > wire.DEPTH_LIMIT:
            return False
        if isinstance(got, RemoteObject) and is_plain(got):
            got = ask(got, "plain")  # what its own methods would say is the fix's word, and they would be told the keys
        if self.loose:
            expected, got = loosened(expected), loosened(got)
        if isinstance(expected, enum.Enum):
            return same_member(expected, got)
        if type(expected) is bool or type(got) is bool:
            return type(expected) is type(got) and bool(expected == got)
        if isinstance(expected, (int, float, complex)) and isinstance(got, (float, complex, *_NUMBERS)):
            return self.same_number(expected, got, path)
        if isinstance(expected, (list, tuple)):
            return self.same_items(expected, got, path)
        if isinstance(expected, dict):
            return self.same_mapping(expected, got, path)
        return bool(expected == got)

    def same_number(self, expected: Any, got: Any, path: Path) -> bool:
        if type(expected) is int and not isinstance(got, (complex, float)):
            return bool(expected == got)
        if type(expected) is int and not self.loose:
            return bool(expected == got) and self.returns_floats(path)
        if isinstance(expected, complex) or isinstance(got, complex):
            return bool(abs(expected - got) <= max(REL_TOLERANCE * max(abs(expected), abs(got)), self.absolute))
        # An exact Fraction or Decimal is as good an answer as the float nearest to it.
        expected, got = float(expected), float(got)
        close = math.isclose(expected, got, rel_tol=REL_TOLERANCE, abs_tol=self.absolute)
        return close or (expected != expected and got != got)

    def same_items(self, expected: Any, got: Any, path: Path) -> bool:
        if isinstance(got, collections.UserList) and isinstance(expected, list):
            got = got.data
        kind: Any = tuple if isinstance(expected, tuple) else list
        if not isinstance(got, kind):
            return False
        if type(got) is not kind:
            got = kind(kind.__iter__(got))  # whatever its class says of its length
        if len(expected) != len(got):
            return False
        steps = range(len(expected)) if isinstance(expected, tuple) else [_ANY_ITEM] * len(expected)
        return all(self.agree(a, b, (*path, step)) for a, b, step in zip(expected, got, steps))

    def same_mapping(self, expected: Any, got: Any, path: Path) -> bool:
        if not isinstance(got, _MAPPINGS) or len(expected) != len(got):
            return False
        if isinstance(expected, collections.OrderedDict) and isinstance(got, collections.OrderedDict):
            if list(expected) != list(got):
                return False
        return all(k in got and self.agree(v, got[k], (*path, _ANY_ITEM)) for k, v in expected.items())


def same_member(expected: enum.Enum, got: Any) -> bool:
    """Members are the same by the names of their class and their own; one that is a number or text equals that."""
    if isinstance(got, enum.Enum):
        return type(expected).__qualname__ == type(got).__qualname__ and expected.name == got.name
    mixed_in = isinstance(expected, (int, str, float, bytes))
    return mixed_in and type(got) is not bool and bool(expected.value == got)


def loosened(value: Any) -> Any:
    if isinstance(value, enum.Enum):
        return value.value
    return list(value) if isinstance(value, _SEQUENCES) else value


def float_places(value: Any, path: Path = ()) -> set[Path]:
    """The places of a value, as `agree` walks it, where a float stands."""
    if len(path) > wire.DEPTH_LIMIT:
        return set()
    if isinstance(value, float):
        return {path}
    if isinstance(value, tuple):
        return set().union(*(float_places(item, (*path, at)) for at, item in enumerate(value)))
    if isinstance(value, (list, collections.deque)):
        return set().union(*(float_places(item, (*path, _ANY_ITEM)) for item in value))
    if isinstance(value, dict):
        return set().union(*(float_places(item, (*path, _ANY_ITEM)) for item in value.values()))
    return set()
