import re
from http import HTTPStatus

NAME = re.compile(r"[A-Za-z0-9!#$%&'*+.^_`|~-]+")
VALUE = re.compile(r"[\t\x20-\x7e\xa0-\xff]*")


def response_head(status: int, headers: list[tuple[str, str]]) -> bytes:
    """Return the head of an HTTP response as bytes."""
    lines = [f"HTTP/1.1 {status} {HTTPStatus(status).phrase}"]
    seen = set()
    for name, value in headers:
        if not NAME.fullmatch(name) or not VALUE.fullmatch(value):
            raise ValueError("character not allowed in a header")
        if name.lower() in seen:
            raise ValueError("header given twice")
        if name not in ("Set-Cookie", "set-cookie"):
            seen.add(name.lower())
        value = value.strip(" \t")
        lines.append(f"{name}: {value}")
    return ("\r\n".join(lines) + "\r\n\r\n").encode("latin-1")
