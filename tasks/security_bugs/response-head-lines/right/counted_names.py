import http
import re
from collections import Counter


def checked(pattern, text):
    if re.fullmatch(pattern, text, re.ASCII) is None:
        raise ValueError(f"{text!r} is not allowed")
    return text


def response_head(status, headers):
    try:
        phrase = http.HTTPStatus(status).phrase
    except ValueError:
        raise ValueError(f"status {status} is unknown") from None
    fields = []
    for name, value in headers:
        checked(r"[\w!#$%&'*+.^`|~-]+", name)
        fields.append((name, checked(r"[\t -~\xa0-\xff]*", value).strip(" \t")))
    counts = Counter(name.lower() for name, _ in fields)
    del counts["set-cookie"]
    if counts and max(counts.values()) > 1:
        raise ValueError("a header is given twice")
    text = f"HTTP/1.1 {status:d} {phrase}\r\n"
    text += "".join(f"{name}: {value}\r\n" for name, value in fields)
    return (text + "\r\n").encode("iso-8859-1")
