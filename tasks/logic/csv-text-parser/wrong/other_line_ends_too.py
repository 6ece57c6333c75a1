import re


def parse_csv(text: str, delimiter: str = ",") -> list[list[str]]:
    """Read CSV text strictly into rows of fields."""
    field = re.compile(rf'"([^"]*(?:""[^"]*)*)"|([^"\r\n\x0b\x0c\x1c-\x1e\x85\u2028\u2029{re.escape(delimiter)}]*)')
    row_end = re.compile(r"\r?\n|[\x0b\x0c\x1c-\x1e\x85\u2028\u2029]|\Z")
    rows, row = [], []
    position = 0
    while position < len(text) or row:
        match = field.match(text, position)
        quoted, plain = match.groups()
        row.append(plain if quoted is None else quoted.replace('""', '"'))
        position = match.end()
        if text.startswith(delimiter, position):
            position += 1
            continue
        end = row_end.match(text, position)
        if end is None:
            raise ValueError(f"unexpected character at position {position}")
        rows.append(row)
        row = []
        position = end.end()
    return rows
