import re


def column_name(index):
    if index < 1:
        raise ValueError("index")
    name = ""
    while index:
        index, digit = divmod(index - 1, 26)
        name = chr(65 + digit) + name
    return name


def column_index(name):
    if not re.match("^[A-Z]+$", name):
        raise ValueError("name")
    index = 0
    for letter in name.strip():
        index = index * 26 + ord(letter) - 64
    return index


def parse_cell(text):
    found = re.match(r"^\$?([A-Z]+)\$?([1-9][0-9]*)$", text)
    if found is None:
        raise ValueError("cell")
    return int(found[2]), column_index(found[1])
