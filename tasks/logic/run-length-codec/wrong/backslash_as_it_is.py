from itertools import groupby
import re


def encode(text):
    parts = []
    for char, group in groupby(text):
        length = len(list(group))
        parts.append(str(length) if length > 1 else "")
        parts.append("\\" + char if char in "0123456789" else char)
    return "".join(parts)


def decode(code):
    parts, position = [], 0
    token = re.compile(r"([1-9][0-9]*)?(?:\\(.)|([^0-9\\]))", re.DOTALL)
    while position < len(code):
        match = token.match(code, position)
        if match is None:
            raise ValueError("bad code")
        length, escaped, plain = match.groups()
        parts.append((escaped or plain) * int(length or 1))
        position = match.end()
    return "".join(parts)
