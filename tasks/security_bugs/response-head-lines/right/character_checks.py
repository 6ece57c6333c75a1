from http import HTTPStatus
from string import ascii_letters, digits

NAME_CHARS = frozenset(ascii_letters + digits + "!#$%&'*+-.^_`|~")


def is_printable(char):
    return char == "\t" or " " <= char <= "~" or "\xa0" <= char <= "\xff"


def response_head(status, headers):
    head = bytearray(f"HTTP/1.1 {status} {HTTPStatus(status).phrase}\r\n", "latin-1")
    used = {}
    for name, value in headers:
        if not name or not NAME_CHARS.issuperset(name):
            raise ValueError(f"bad name {name!r}")
        if not all(is_printable(char) for char in value):
            raise ValueError(f"bad value of {name}")
        key = name.lower()
        if key in used and key != "set-cookie":
            raise ValueError(f"{name} is there twice")
        used[key] = True
        head += f"{name}: ".encode("ascii") + value.strip("\t ").encode("latin-1") + b"\r\n"
    return bytes(head + b"\r\n")
