import re


def column_name(index):
    """Names of one length are counted off first; what is left is a number in base 26."""
    if index < 1:
        raise ValueError("too small")
    index -= 1
    length, block = 1, 26
    while index >= block:
        index -= block
        length, block = length + 1, block * 26
    letters = []
    for _ in range(length):
        letters.insert(0, chr(65 + index % 26))
        index //= 26
    return "".join(letters)


def column_index(name):
    codes = [ord(char) - 64 for char in name]
    if not codes or min(codes) < 1 or max(codes) > 26:
        raise ValueError(f"bad column {name!r}")
    return sum(code * 26**power for power, code in enumerate(reversed(codes)))


CELL = re.compile(r"\A\$?(?P<column>[A-Z]+)\$?(?P<row>[1-9][0-9]*)\Z", re.ASCII)


def parse_cell(text):
    if match := CELL.match(text):
        return int(match["row"]), column_index(match["column"])
    raise ValueError(f"bad cell {text!r}")
