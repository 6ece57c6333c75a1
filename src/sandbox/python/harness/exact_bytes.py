"""Plain data as bytes: the quickest way to find out that two values are the same."""

import collections
import marshal
from typing import Any

from shared.copying import DICTS
from shared.plain_data import WITHOUT_REFERENCES


def exact_bytes(value: object) -> bytes | None:
    """Bytes that only the same value has, to the bit and the type, but that a bytearray or an array has those of
    `bytes`, which it equals; None for what is more than plain data, or nests too deep.

    The same value may have other bytes too (a set in another order), so only equality tells something.
    """
    try:
        return marshal.dumps(value, WITHOUT_REFERENCES)  # type: ignore[arg-type]  # what it refuses is the answer
    except ValueError:
        return None


def exact_look(container: Any) -> bytes | None:
    """Of a container of any kind: the bytes of what it holds, in order. Two kinds may look the same."""
    kind = type(container)
    if kind in DICTS:
        return exact_bytes(list(container.items()))
    return exact_bytes(list(container) if kind is collections.deque else container)
