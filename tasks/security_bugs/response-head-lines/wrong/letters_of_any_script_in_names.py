from http import HTTPStatus


def response_head(status, headers):
    lines = [f"HTTP/1.1 {status} {HTTPStatus(status).phrase}"]
    seen = set()
    for name, value in headers:
        if not name or not all(char.isalnum() or char in "!#$%&'*+-.^_`|~" for char in name):
            raise ValueError("name")
        if any(char != "\t" and not (" " <= char <= "~" or "\xa0" <= char <= "\xff") for char in value):
            raise ValueError("value")
        if name.lower() in seen:
            raise ValueError("twice")
        if name.lower() != "set-cookie":
            seen.add(name.lower())
        lines.append(name + ": " + value.strip(" \t"))
    return ("\r\n".join(lines) + "\r\n\r\n").encode("latin-1", "replace")
