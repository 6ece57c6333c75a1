import re
from itertools import groupby

TOKEN = re.compile(r"([1-9][0-9]{0,2})?(?:\\(.)|([^0-9\\]))", re.DOTALL)


def encode(text: str) -> str:
    """Write runs of equal characters as length and character."""
    parts = []
    for char, group in groupby(text):
        length = len(list(group))
        if length > 1:
            parts.append(str(length))
        if char in "0123456789\\":
            parts.append("\\")
        parts.append(char)
    return "".join(parts)


def decode(code: str) -> str:
    """Turn a run-length code back into its text."""
    parts = []
    position = 0
    while position < len(code):
        token = TOKEN.match(code, position)
        if token is None:
            raise ValueError(f"bad code at position {position}")
        length, escaped, plain = token.groups()
        parts.append((escaped or plain) * int(length or 1))
        position = token.end()
    return "".join(parts)
