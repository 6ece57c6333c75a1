"""Small plain data as the interpreter itself writes it: made and read in a tenth of the wire's time.

Only what the harness sends is ever read in this form. What comes from a candidate is read by the wire's own decoder,
which no bytes can lead astray; `marshal` promises nothing of the kind.
"""

import marshal
import types
from typing import Any, Final

WITHOUT_REFERENCES: Final = 2  # later versions of the format write the same value in more than one way
_PARTS_AT_ONE_DEPTH: Final = 1000
_LEVELS: Final = 8
_SCALARS: Final = frozenset((bool, int, float, complex, str, bytes, types.NoneType))
_PLAIN: Final = _SCALARS | {list, tuple, dict, set, frozenset}


def plain_bytes(value: Any) -> bytes | None:
    """Bytes that only the same value has, to the bit and the type; None for what is more than plain data, holds more
    than 1,000 parts at one depth or nests more than 8 deep."""
    return marshal.dumps(value, WITHOUT_REFERENCES) if is_plain(value, _PARTS_AT_ONE_DEPTH, _LEVELS) else None


def read_plain_bytes(data: bytes) -> Any:
    """The value again. Only for bytes that the harness made."""
    return marshal.loads(data)


def is_plain(value: Any, most_parts: int, most_levels: int) -> bool:
    """Whether a value is made of exact numbers, texts, bytes, None and of exact lists, tuples, dicts and sets."""
    level = [value]
    for _ in range(most_levels + 1):
        kinds = set(map(type, level))
        if kinds <= _SCALARS:
            return True
        if not kinds <= _PLAIN:
            return False
        below: list[Any] = []
        for part in level:
            if type(part) in _SCALARS:
                continue
            values = part.values() if type(part) is dict else ()
            if len(below) + len(part) + len(values) > most_parts:
                return False
            below += part
            below += values
        level = below
    return False
