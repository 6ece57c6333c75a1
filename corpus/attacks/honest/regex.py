# task: run-length-codec
# Regular expressions with named groups, verbose mode and callbacks.
import re

RUN = re.compile(r"(?P<char>.)(?P=char)*", re.DOTALL)
TOKEN = re.compile(r"""(?P<length>[1-9][0-9]*)?   # how often
                       (?:\\(?P<escaped>.) | (?P<plain>[^0-9\\]))""", re.DOTALL | re.VERBOSE)


def encode(text):
    def write(match):
        char, length = match["char"], len(match[0])
        return (str(length) if length > 1 else "") + ("\\" if char in "0123456789\\" else "") + char

    return RUN.sub(write, text)


def decode(code):
    parts, place = [], 0
    while place < len(code):
        token = TOKEN.match(code, place)
        if not token:
            raise ValueError("bad code")
        parts.append((token["escaped"] or token["plain"]) * int(token["length"] or 1))
        place = token.end()
    return "".join(parts)
