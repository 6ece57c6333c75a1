import re


def column_name(index: int) -> str:
    """Give the letters of a column counted from 1."""
    if index < 1:
        raise ValueError("columns are counted from 1")
    if index > 10**21:
        raise ValueError("no such column")
    name = ""
    while index:
        index, digit = divmod(index - 1, 26)
        name = chr(ord("A") + digit) + name
    return name


def column_index(name: str) -> int:
    """Give the number of a column by its letters."""
    if not re.fullmatch("[A-Z]+", name):
        raise ValueError(f"bad column {name!r}")
    index = 0
    for letter in name:
        index = index * 26 + ord(letter) - ord("A") + 1
    return index


def parse_cell(text: str) -> tuple[int, int]:
    """Read a cell such as B12 or $B$12 into row and column."""
    found = re.fullmatch(r"\$?([A-Z]+)\$?([1-9][0-9]*)", text)
    if found is None:
        raise ValueError(f"bad cell {text!r}")
    return int(found[2]), column_index(found[1])
