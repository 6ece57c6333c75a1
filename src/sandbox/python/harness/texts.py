"""Texts about values that a fix sent: bounded, the same on every run, and free of addresses and control characters."""

import re
from typing import Any

from harness.exact_bytes import exact_bytes

_REPR_LIMIT = 300
_DEPTH_LIMIT = 20
_SMALL_BYTES = 1500
_BRACKET = re.compile(r"[\[\]()]")
_ADDRESS = re.compile(r"0x[0-9a-fA-F]{6,16}|(?<=\bid=')\d{6,20}(?=')")
_CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\U000e0000-\U000e007f]")


_SHORT = frozenset((bool, float, type(None)))
# So many items at both ends of a sequence are enough for what `show` keeps of it: an item is shown by three
# characters or more.
_ITEMS_AT_EACH_END = 60


def clean(text: str, limit: int = 2000) -> str:
    """Without control characters, addresses and lone surrogates; at most `limit` characters."""
    if len(text) <= limit and text.isascii() and text.isprintable() and "0x" not in text and "id=" not in text:
        return text
    text = _CONTROL.sub("", text.replace("\r\n", "\n").replace("\x1b", "\\x1b"))
    text = _ADDRESS.sub(lambda found: "0x…" if found[0].startswith("0x") else "…", text)
    text = text.encode("utf-8", "backslashreplace").decode("utf-8")
    return text if len(text) <= limit else text[: limit - 1] + "…"


def show(value: object, limit: int = _REPR_LIMIT) -> str:
    """`repr`, with sets in sorted order and cut in the middle beyond `limit` characters."""
    text = clean(show_small(value) or _show(value, 0), 100_000)
    if len(text) <= limit:
        return text
    half = limit // 2
    return f"{text[:half]} … {text[-half:]}"


def show_small(value: object) -> str | None:
    """The same as `_show`, sooner: for plain data of small size without sets or dicts, where that is `repr`. None for
    all else."""
    data = exact_bytes(value)
    if data is None or len(data) > _SMALL_BYTES:
        return None
    text = repr(value)
    return None if "{" in text or _may_be_deep(text) else text


def _may_be_deep(text: str) -> bool:
    if text.count("[") + text.count("(") <= _DEPTH_LIMIT:
        return False
    if "'" in text or '"' in text:
        return True  # its brackets need not be those of lists and tuples
    depth = 0
    for bracket in _BRACKET.findall(text):
        depth += 1 if bracket in "[(" else -1
        if depth > _DEPTH_LIMIT:
            return True
    return False


def _show(value: Any, depth: int) -> str:
    kind = type(value)
    if kind is int:
        return repr(value) if value.bit_length() <= 12_000 else f"<integer of {value.bit_length()} bits>"
    if kind in _SHORT:
        return repr(value)
    remote_name = kind.__dict__.get("_remote_methods") is not None or any(
        "_remote_methods" in base.__dict__ for base in kind.__mro__
    )
    if remote_name:
        return f"<{object.__getattribute__(value, '_remote_name')} object>"
    if depth > _DEPTH_LIMIT:
        return "…"
    if kind is list and value:
        return "[" + _items(value, depth) + "]"
    if kind is tuple and value:
        return "(" + _items(value, depth) + ("," if len(value) == 1 else "") + ")"
    if kind in (set, frozenset) and value:
        inner = ", ".join(sorted(_show(v, depth + 1) for v in list(value)[:1000]))
        return "{" + inner + "}" if kind is set else "frozenset({" + inner + "})"
    if kind is dict and value:
        return (
            "{" + ", ".join(f"{_show(k, depth + 1)}: {_show(v, depth + 1)}" for k, v in list(value.items())[:200]) + "}"
        )
    if kind in (str, bytes) and len(value) > 2000:
        return repr(value[:1000]) + "…" + repr(value[-200:])
    try:
        return repr(value)
    except Exception as error:
        return f"<{kind.__name__}, whose repr raises {type(error).__name__}>"


def _items(values: list[Any] | tuple[Any, ...], depth: int) -> str:
    if len(values) <= 2 * _ITEMS_AT_EACH_END:
        return ", ".join([_show(v, depth + 1) for v in values])
    first, last = values[:_ITEMS_AT_EACH_END], values[-_ITEMS_AT_EACH_END:]
    return ", ".join([_show(v, depth + 1) for v in first]) + ", …, " + ", ".join([_show(v, depth + 1) for v in last])


def show_call(name: str, args: tuple[Any, ...], kwargs: dict[str, Any]) -> str:
    parts = [show(a, 120) for a in args] + [f"{k}={show(v, 120)}" for k, v in kwargs.items()]
    text = f"{name}({', '.join(parts)})"
    return text if len(text) <= 400 else text[:200] + " … " + text[-190:]
