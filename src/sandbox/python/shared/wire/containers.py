"""Lists, tuples, sets, mappings and their relatives of the standard library."""

import array
import collections
from collections.abc import Iterable
from typing import Any, Final

from shared.wire.codec import Decoder, Encoder, kind
from shared.wire.limits import COLLISION_LIMIT, UNLIMITED, WireError
from shared.wire.scalars import put_int
from shared.wire.tags import I64

_FACTORIES: Final[dict[Any, bytes]] = {list: b"l", int: b"i", dict: b"d", set: b"s", float: b"f", str: b"t", None: b"n"}
_FACTORY_BY_CODE: Final = {code: factory for factory, code in _FACTORIES.items()}
# Behind this code stands the factory itself: a function of the fix, or of a test.
_OTHER_FACTORY: Final = b"o"
_ARRAY_CODES: Final = frozenset("bBuhHiIlLqQfd")


def put_list(enc: Encoder, value: Any, depth: int) -> None:
    enc.put_sequence(b"l", value if type(value) is list else list.copy(value), depth)


def put_tuple(enc: Encoder, value: Any, depth: int) -> None:
    enc.put_sequence(b"t", list(tuple.__iter__(value)), depth)


def _put_set(enc: Encoder, value: Any, depth: int) -> None:
    enc.put_sequence(b"e", _ordered(enc, list(set.__iter__(value))), depth)


def _put_frozenset(enc: Encoder, value: Any, depth: int) -> None:
    enc.put_sequence(b"z", _ordered(enc, list(frozenset.__iter__(value))), depth)


def _ordered(enc: Encoder, items: list[Any]) -> list[Any]:
    """The harness's hash seed is random: it sends sets in sorted order, so that the same grading sends the same
    bytes."""
    if not enc.sort_sets:
        return items
    try:
        return sorted(items)
    except TypeError:
        return sorted(items, key=repr)


def _put_dict(enc: Encoder, value: Any, depth: int) -> None:
    enc.out.append(b"m")
    put_items(enc, list(dict.items(value)), depth)


def put_items(enc: Encoder, items: list[tuple[Any, Any]], depth: int) -> None:
    enc.put_sequence(b"", [k for k, _ in items], depth)
    enc.put_sequence(b"", [v for _, v in items], depth)


def _put_ordered_dict(enc: Encoder, value: Any, depth: int) -> None:
    enc.out.append(b"O")
    put_items(enc, list(collections.OrderedDict.items(value)), depth)


def _put_counter(enc: Encoder, value: Any, depth: int) -> None:
    enc.out.append(b"C")
    put_items(enc, list(dict.items(value)), depth)


def _put_defaultdict(enc: Encoder, value: Any, depth: int) -> None:
    factory = collections.defaultdict.__dict__["default_factory"].__get__(value)
    code = _FACTORIES.get(factory) if isinstance(factory, (type, type(None))) else None
    enc.out.append(b"f" + (code or _OTHER_FACTORY))
    if code is None:
        enc.put(factory, depth + 1)
    put_items(enc, list(dict.items(value)), depth)


def _read_defaultdict(dec: Decoder, depth: int) -> Any:
    code = bytes(dec.take(1))
    if code == _OTHER_FACTORY:
        factory = dec.value(depth + 1)
        if not callable(factory):
            raise WireError("a factory that cannot be called")
    elif code in _FACTORY_BY_CODE:
        factory = _FACTORY_BY_CODE[code]
    else:
        raise WireError("unknown factory")
    return collections.defaultdict(factory, read_items(dec, depth))


def hashable(items: list[Any]) -> list[Any]:
    """Refuses keys that collide on purpose: integer hashes are not randomised, and a few thousand equal ones stall a
    process."""
    if len(items) > COLLISION_LIMIT:
        ((_, most),) = collections.Counter(map(hash, items)).most_common(1)
        if most > COLLISION_LIMIT and not set(map(type, items)) <= {str, bytes}:
            raise WireError(f"{most:,} keys share one hash; the limit is {COLLISION_LIMIT:,}")
    return items


def read_items(dec: Decoder, depth: int) -> Iterable[tuple[Any, Any]]:
    keys = dec.sequence(depth)
    values = dec.sequence(depth)
    if len(keys) != len(values):
        raise WireError("keys and values differ in number")
    return zip(hashable(keys), values)


def _put_deque(enc: Encoder, value: Any, depth: int) -> None:
    maxlen = collections.deque.__dict__["maxlen"].__get__(value)
    enc.out.append(b"q" + I64.pack(-1 if maxlen is None else min(maxlen, 1 << 40)))
    enc.put_sequence(b"", list(collections.deque.__iter__(value)), depth)


def _read_deque(dec: Decoder, depth: int) -> Any:
    (maxlen,) = dec.unpack(I64)
    return collections.deque(dec.sequence(depth), None if maxlen < 0 else maxlen)


def _put_range(enc: Encoder, value: Any, depth: int) -> None:
    enc.out.append(b"r")
    for part in (value.start, value.stop, value.step):
        put_int(enc, part, depth)


def _read_range(dec: Decoder, depth: int) -> range:
    value = range(dec.integer(), dec.integer(), dec.integer())
    if dec.limit < UNLIMITED and abs(value.stop - value.start) // abs(value.step) > dec.limit:
        raise WireError(f"range of more than {dec.limit} numbers")
    return value


def _put_slice(enc: Encoder, value: Any, depth: int) -> None:
    enc.out.append(b"L")
    for part in (value.start, value.stop, value.step):
        enc.put(part, depth + 1)


def _read_slice(dec: Decoder, depth: int) -> slice:
    return slice(dec.value(depth + 1), dec.value(depth + 1), dec.value(depth + 1))


def _put_array(enc: Encoder, value: Any, depth: int) -> None:
    enc.out.append(b"J" + value.typecode.encode())
    enc.put_sequence(b"", value.tolist(), depth)


def _read_array(dec: Decoder, depth: int) -> "array.array[Any]":
    code = bytes(dec.take(1)).decode("latin-1")
    if code not in _ARRAY_CODES:
        raise WireError("unknown type of an array")
    return array.array(code, dec.sequence(depth))


kind(list, b"l", put_list, lambda dec, depth: dec.sequence(depth))
kind(tuple, b"t", put_tuple, lambda dec, depth: tuple(dec.sequence(depth)))
kind(set, b"e", _put_set, lambda dec, depth: set(hashable(dec.sequence(depth))))
kind(frozenset, b"z", _put_frozenset, lambda dec, depth: frozenset(hashable(dec.sequence(depth))))
kind(dict, b"m", _put_dict, lambda dec, depth: dict(read_items(dec, depth)))
kind(
    collections.OrderedDict,
    b"O",
    _put_ordered_dict,
    lambda dec, depth: collections.OrderedDict(read_items(dec, depth)),
)
kind(collections.Counter, b"C", _put_counter, lambda dec, depth: collections.Counter(dict(read_items(dec, depth))))
kind(collections.defaultdict, b"f", _put_defaultdict, _read_defaultdict)
kind(collections.deque, b"q", _put_deque, _read_deque)
kind(range, b"r", _put_range, _read_range)
kind(slice, b"L", _put_slice, _read_slice)
kind(array.array, b"J", _put_array, _read_array)
