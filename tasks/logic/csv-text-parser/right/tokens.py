import re

TOKENS = re.compile(r'"(?:[^"]|"")*"|\r\n|\n|\r|"|.', re.DOTALL)


def parse_csv(text, delimiter=","):
    """Whole quoted parts, line ends and single characters come one after another."""
    rows = []
    row = None
    parts = []
    quoted = False
    for match in TOKENS.finditer(text):
        token = match.group()
        if row is None:
            row = []
        if token == delimiter or token in ("\n", "\r\n"):
            row.append("".join(parts))
            parts, quoted = [], False
            if token != delimiter:
                rows.append(row)
                row = None
        elif token in ("\r", '"') or quoted or (token[0] == '"' and parts):
            raise ValueError(f"unexpected {token!r} at {match.start()}")
        elif token[0] == '"':
            parts.append(token[1:-1].replace('""', '"'))
            quoted = True
        else:
            parts.append(token)
    if row is not None:
        rows.append([*row, "".join(parts)])
    return rows
