from itertools import groupby


def encode(text):
    parts = []
    for char, group in groupby(text):
        length = len(list(group))
        parts.append(str(length) if length > 1 else "")
        parts.append("\\" + char if char.isdigit() or char == "\\" else char)
    return "".join(parts)


def decode(code):
    text, length, escaped = [], "", False
    for char in code:
        if not escaped and char.isdigit():
            if char == "0" and not length:
                raise ValueError("length")
            length += char
        elif not escaped and char == "\\":
            escaped = True
        else:
            text.append(char * int(length or 1))
            length, escaped = "", False
    if length or escaped:
        raise ValueError("end")
    return "".join(text)
