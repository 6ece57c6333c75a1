"""Small immutable objects of the standard library that a text or a few fields say all of."""

import ipaddress
import pathlib
import types
import uuid
from typing import Any, Final

from shared.wire.codec import Decoder, Encoder, kind
from shared.wire.containers import put_items, read_items
from shared.wire.limits import WireError

_TEXT_LIMIT: Final = 4096
_MADE_OF_TEXT: Final[dict[str, Any]] = {
    made.__name__: made
    for made in (
        pathlib.PurePosixPath,
        pathlib.PureWindowsPath,
        pathlib.PosixPath,
        ipaddress.IPv4Address,
        ipaddress.IPv6Address,
        ipaddress.IPv4Network,
        ipaddress.IPv6Network,
        ipaddress.IPv4Interface,
        ipaddress.IPv6Interface,
    )
}


def _put_text_object(enc: Encoder, value: Any, depth: int) -> None:
    made = next(base for base in type.__dict__["__mro__"].__get__(type(value)) if base in _MADE_OF_TEXT.values())
    enc.out.append(b"@")
    enc.text(made.__name__)
    enc.text(made.__str__(value))


def _read_text_object(dec: Decoder, depth: int) -> Any:
    made = _MADE_OF_TEXT.get(dec.text())
    text = dec.text()
    if made is None or len(text) > _TEXT_LIMIT:
        raise WireError("unknown object of the standard library")
    return made(text)


def _put_uuid(enc: Encoder, value: Any, depth: int) -> None:
    enc.out.append(b"u" + value.bytes)


def _put_namespace(enc: Encoder, value: Any, depth: int) -> None:
    enc.out.append(b"~")
    put_items(enc, list(value.__dict__.items()), depth)


def _read_namespace(dec: Decoder, depth: int) -> types.SimpleNamespace:
    facts = dict(read_items(dec, depth))
    if not all(type(name) is str for name in facts):
        raise WireError("malformed namespace")
    return types.SimpleNamespace(**dec.attributes(facts))


for _made in _MADE_OF_TEXT.values():
    kind(_made, b"@", _put_text_object, _read_text_object)
kind(uuid.UUID, b"u", _put_uuid, lambda dec, depth: uuid.UUID(bytes=bytes(dec.take(16))))
kind(types.SimpleNamespace, b"~", _put_namespace, _read_namespace)
