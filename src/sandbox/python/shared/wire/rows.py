"""The fast path for tables: sequences whose members are all lists, all tuples or all dicts, sent by columns.

Rows of one width go column by column, dicts by the keys that they share, and lists or tuples of different lengths as
one long sequence and the lengths; each part may be packed in its turn. So carrying a large input costs little beside
what a fix does with it.
"""

from __future__ import annotations

import array
import itertools
from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING, Any, Final

from shared.wire.limits import WireError
from shared.wire.packed import PACKERS
from shared.wire.tags import U32

if TYPE_CHECKING:
    from shared.wire.codec import Decoder, Encoder

FEWEST_ROWS: Final = 4
_WIDEST: Final = 16
_COLUMNS: Final[dict[type, bytes]] = {list: b"L", tuple: b"T"}
_RAGGED: Final[dict[type, bytes]] = {list: b"l", tuple: b"t"}
_DICTS: Final = b"D"
_LENGTH_BYTES: Final = 4


def put_rows(enc: Encoder, tag: bytes, kind: type, rows: list[Any], depth: int) -> bool:
    """False where the rows have no common form. `kind` is the exact type of all."""
    if kind is dict:
        return _put_dicts(enc, tag, rows, depth)
    if kind not in _COLUMNS:
        return False
    width = len(rows[0])
    if not 0 < width <= min(_WIDEST, len(rows)) or set(map(len, rows)) != {width}:
        return _put_ragged(enc, tag, kind, rows, depth)
    _begin(enc, tag + _COLUMNS[kind], rows, depth)
    enc.out.append(U32.pack(width))
    _put_columns(enc, zip(*rows), depth)
    return True


def _begin(enc: Encoder, tag: bytes, rows: list[Any], depth: int) -> None:
    enc.nodes += len(rows)
    if enc.nodes > enc.limit:
        raise WireError(f"it has more than {enc.limit:,} parts")
    if depth >= enc.depth_limit:
        raise WireError(f"it is nested more than {enc.depth_limit} deep")
    enc.out.append(tag + U32.pack(len(rows)))


def _put_columns(enc: Encoder, columns: Iterable[Sequence[Any]], depth: int) -> None:
    for column in columns:
        enc.put_sequence(b"", list(column), depth + 1)


def _put_ragged(enc: Encoder, tag: bytes, kind: type, rows: list[Any], depth: int) -> bool:
    parts = list(itertools.chain.from_iterable(rows))
    kinds = set(map(type, parts))
    if len(kinds) != 1 or not kinds <= PACKERS.keys():
        return False
    _begin(enc, tag + _RAGGED[kind], rows, depth)
    enc.out.append(array.array("I", map(len, rows)).tobytes())
    enc.put_sequence(b"", parts, depth + 1)
    return True


def _put_dicts(enc: Encoder, tag: bytes, rows: list[Any], depth: int) -> bool:
    keys = list(rows[0])
    if not 0 < len(keys) <= _WIDEST or any(map(keys.__ne__, map(list, rows))):
        return False
    if set(map(type, itertools.chain.from_iterable(rows))) != {str}:
        return False
    _begin(enc, tag + _DICTS, rows, depth)
    enc.put_sequence(b"", keys, depth + 1)
    _put_columns(enc, zip(*map(dict.values, rows)), depth)
    return True


def read_rows(dec: Decoder, form: bytes, depth: int) -> list[Any]:
    """Raises WireError for a form that is none."""
    read = _READERS.get(form)
    if read is None:
        raise WireError("unknown form of a sequence")
    if depth >= dec.depth_limit:
        raise WireError(f"value is nested more than {dec.depth_limit} deep")
    count = dec.count(1)
    dec.nodes += count
    if dec.nodes > dec.limit:
        raise WireError(f"value holds more than {dec.limit} parts")
    return read(dec, count, depth + 1)


def _read_columns(dec: Decoder, width: int, count: int, depth: int) -> Iterable[tuple[Any, ...]]:
    if not 0 < width <= _WIDEST:
        raise WireError("rows of no width, or of too many parts")
    columns = [dec.sequence(depth) for _ in range(width)]
    if any(len(column) != count for column in columns):
        raise WireError("columns differ in length")
    return zip(*columns)


def _read_tuples(dec: Decoder, count: int, depth: int) -> list[Any]:
    (width,) = dec.unpack(U32)
    return list(_read_columns(dec, width, count, depth))


def _read_lists(dec: Decoder, count: int, depth: int) -> list[Any]:
    return list(map(list, _read_tuples(dec, count, depth)))


def _read_dicts(dec: Decoder, count: int, depth: int) -> list[Any]:
    keys = dec.sequence(depth)
    if set(map(type, keys)) != {str} or len(set(keys)) != len(keys):
        raise WireError("keys of rows that are no different texts")
    return [dict(zip(keys, row)) for row in _read_columns(dec, len(keys), count, depth)]


def _read_ragged_lists(dec: Decoder, count: int, depth: int) -> list[Any]:
    lengths = array.array("I")
    lengths.frombytes(dec.take(count * _LENGTH_BYTES))
    parts, stops = dec.sequence(depth), list(itertools.accumulate(lengths))
    if (stops[-1] if stops else 0) != len(parts):
        raise WireError("lengths of rows do not add up")
    return [parts[start:stop] for start, stop in zip([0, *stops], stops)]


def _read_ragged_tuples(dec: Decoder, count: int, depth: int) -> list[Any]:
    return list(map(tuple, _read_ragged_lists(dec, count, depth)))


_READERS: Final[dict[bytes, Callable[[Decoder, int, int], list[Any]]]] = {
    b"L": _read_lists,
    b"T": _read_tuples,
    b"l": _read_ragged_lists,
    b"t": _read_ragged_tuples,
    _DICTS: _read_dicts,
}
