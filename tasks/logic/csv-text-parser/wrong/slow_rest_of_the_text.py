import re


def parse_csv(text, delimiter=","):
    field = re.compile(rf'"([^"]*(?:""[^"]*)*)"|([^"\r\n{re.escape(delimiter)}]*)')
    rows, row = [], []
    while text or row:
        match = field.match(text)
        quoted, plain = match.groups()
        row.append(plain if quoted is None else quoted.replace('""', '"'))
        text = text[match.end() :]
        if text.startswith(delimiter):
            text = text[1:]
            continue
        if text.startswith("\r\n"):
            text = text[2:]
        elif text.startswith("\n"):
            text = text[1:]
        elif text:
            raise ValueError("unexpected character")
        rows.append(row)
        row = []
    return rows
