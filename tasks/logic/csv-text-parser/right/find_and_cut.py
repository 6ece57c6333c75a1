def parse_csv(text, delimiter=","):
    rows = []
    row = []
    position = 0
    more = False
    while position < len(text) or more:
        field, position = read_field(text, position, delimiter)
        row.append(field)
        more = text.startswith(delimiter, position)
        if more:
            position += 1
            continue
        if text.startswith("\r\n", position):
            position += 2
        elif text.startswith("\n", position):
            position += 1
        elif position < len(text):
            raise ValueError(f"unexpected text at {position}")
        rows.append(row)
        row = []
    return rows


def read_field(text, position, delimiter):
    if not text.startswith('"', position):
        end = position
        while end < len(text) and text[end] not in (delimiter, "\n", "\r", '"'):
            end += 1
        return text[position:end], end
    pieces = []
    while True:
        close = text.find('"', position + 1)
        if close < 0:
            raise ValueError("open quote")
        pieces.append(text[position + 1 : close])
        position = close + 1
        if not text.startswith('"', position):
            return '"'.join(pieces), position
