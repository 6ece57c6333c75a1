import re


def parse_csv(text, delimiter=","):
    field = re.compile(rf'"([^"]*(?:""[^"]*)*)"|([^"\r\n{delimiter}]*)')
    rows, row, position = [], [], 0
    while position < len(text) or row:
        match = field.match(text, position)
        quoted, plain = match.groups()
        row.append(plain if quoted is None else quoted.replace('""', '"'))
        position = match.end()
        if text.startswith(delimiter, position):
            position += 1
            continue
        end = re.compile(r"\r?\n|\Z").match(text, position)
        if end is None:
            raise ValueError("unexpected character")
        rows.append(row)
        row, position = [], end.end()
    return rows
