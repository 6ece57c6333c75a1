import re
from http import HTTPStatus


def response_head(status, headers):
    lines = [f"HTTP/1.1 {status} {HTTPStatus(status).phrase}"]
    seen = set()
    for name, value in headers:
        if not re.fullmatch(r"[A-Za-z0-9!#$%&'*+.^_`|~-]+", name):
            raise ValueError("name")
        if not re.fullmatch(r"[\t\x20-\x7e\xa0-\xff]*", value):
            raise ValueError("value")
        if name.lower() in seen:
            raise ValueError("twice")
        if name.lower() != "set-cookie":
            seen.add(name.lower())
        lines.append(f"{name}: {value.strip()}")
    return ("\r\n".join(lines) + "\r\n\r\n").encode("latin-1")
