from functools import reduce
from string import ascii_uppercase as LETTERS


def column_name(index):
    if index < 1:
        raise ValueError(f"no column {index}")
    before, letter = divmod(index - 1, 26)
    return (column_name(before) if before else "") + LETTERS[letter]


def column_index(name):
    if not name or not set(name) <= set(LETTERS):
        raise ValueError(f"no column {name!r}")
    return reduce(lambda index, letter: 26 * index + LETTERS.index(letter) + 1, name, 0)


def parse_cell(text):
    rest = text[1:] if text.startswith("$") else text
    letters = rest[: len(rest) - len(rest.lstrip(LETTERS))]
    row = rest[len(letters) :]
    row = row[1:] if row.startswith("$") else row
    if not row or row[0] == "0" or row.strip("0123456789"):
        raise ValueError(f"no cell {text!r}")
    return int(row), column_index(letters)
