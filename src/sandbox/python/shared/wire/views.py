"""Views of mappings and the wrappers of `collections` and `types`: equal to what plain Python says, and no list."""

import collections
import types
from typing import Any

from shared.wire.codec import Decoder, Encoder, kind
from shared.wire.containers import hashable, put_items, read_items


def _put_keys(enc: Encoder, value: Any, depth: int) -> None:
    enc.put_sequence(b"k", list(value), depth)


def _put_values(enc: Encoder, value: Any, depth: int) -> None:
    enc.put_sequence(b"p", list(value), depth)


def _put_item_view(enc: Encoder, value: Any, depth: int) -> None:
    enc.out.append(b"P")
    put_items(enc, list(value), depth)


def _put_proxy(enc: Encoder, value: Any, depth: int) -> None:
    enc.out.append(b"x")
    put_items(enc, list(value.items()), depth)


def _put_chain(enc: Encoder, value: Any, depth: int) -> None:
    enc.put_sequence(b"g", list(value.maps), depth)


def _read_chain(dec: Decoder, depth: int) -> Any:
    maps: list[Any] = [m for m in dec.sequence(depth) if isinstance(m, (dict, types.MappingProxyType))]
    return collections.ChainMap(*maps)


def _put_user_dict(enc: Encoder, value: Any, depth: int) -> None:
    enc.out.append(b"U")
    put_items(enc, list(value.data.items()), depth)


def _put_user_list(enc: Encoder, value: Any, depth: int) -> None:
    enc.put_sequence(b"W", list(value.data), depth)


def _put_user_string(enc: Encoder, value: Any, depth: int) -> None:
    enc.out.append(b"G")
    enc.text(str(value.data))


kind(type({}.keys()), b"k", _put_keys, lambda dec, depth: dict.fromkeys(hashable(dec.sequence(depth))).keys())
kind(type({}.values()), b"p", _put_values, lambda dec, depth: dict(enumerate(dec.sequence(depth))).values())
kind(type({}.items()), b"P", _put_item_view, lambda dec, depth: dict(read_items(dec, depth)).items())
kind(
    types.MappingProxyType,
    b"x",
    _put_proxy,
    lambda dec, depth: types.MappingProxyType(dict(read_items(dec, depth))),
)
kind(collections.ChainMap, b"g", _put_chain, _read_chain)
kind(collections.UserDict, b"U", _put_user_dict, lambda dec, depth: collections.UserDict(dict(read_items(dec, depth))))
kind(collections.UserList, b"W", _put_user_list, lambda dec, depth: collections.UserList(dec.sequence(depth)))
kind(collections.UserString, b"G", _put_user_string, lambda dec, depth: collections.UserString(dec.text()))
