"""The fast path of the wire: sequences of one simple type as one block of memory."""

import array
from collections.abc import Callable
from typing import Any, Final

from shared.wire.limits import WireError
from shared.wire.tags import U32


def _pack_ints(items: list[Any]) -> bytes | None:
    try:
        packed = array.array("q", items)
    except OverflowError:
        return None
    return b"i" + U32.pack(len(items)) + packed.tobytes()


def _pack_floats(items: list[Any]) -> bytes:
    return b"d" + U32.pack(len(items)) + array.array("d", items).tobytes()


def _pack_bools(items: list[Any]) -> bytes:
    return b"o" + U32.pack(len(items)) + bytes(items)


def _pack_strings(items: list[Any]) -> bytes:
    data = "".join(items).encode("utf-8", "surrogatepass")
    lengths = array.array("I", map(len, items)).tobytes()
    return b"s" + U32.pack(len(items)) + U32.pack(len(data)) + lengths + data


PACKERS: Final[dict[type, Callable[[list[Any]], bytes | None]]] = {
    int: _pack_ints,
    float: _pack_floats,
    bool: _pack_bools,
    str: _pack_strings,
}


def unpack_numbers(code: str, data: bytes) -> list[Any]:
    packed: array.array[Any] = array.array(code)
    packed.frombytes(data)
    return packed.tolist()


def unpack_strings(lengths: "array.array[int]", data: bytes) -> list[str]:
    joined = bytes(data).decode("utf-8", "surrogatepass")
    out = []
    at = 0
    for length in lengths:
        out.append(joined[at : at + length])
        at += length
    if at != len(joined):
        raise WireError("string lengths do not add up")
    return out
