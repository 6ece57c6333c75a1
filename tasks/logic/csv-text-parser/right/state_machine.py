def parse_csv(text, delimiter=","):
    rows, row, field = [], [], []
    state = "start"
    position, end = 0, len(text)
    while position < end:
        char = text[position]
        position += 1
        if state == "quoted":
            if char == '"':
                state = "after"
            else:
                field.append(char)
            continue
        if state == "after" and char == '"':
            field.append('"')
            state = "quoted"
            continue
        if char == "\r":
            if text[position : position + 1] != "\n":
                raise ValueError("carriage return without line feed")
            position += 1
            char = "\n"
        if char == delimiter:
            row.append("".join(field))
            field = []
            state = "field"
        elif char == "\n":
            row.append("".join(field))
            rows.append(row)
            row, field = [], []
            state = "start"
        elif state == "after" or (char == '"' and field):
            raise ValueError(f"unexpected {char!r}")
        elif char == '"':
            state = "quoted"
        else:
            field.append(char)
            state = "plain"
    if state == "quoted":
        raise ValueError("a quote is not closed")
    if state != "start":
        row.append("".join(field))
        rows.append(row)
    return rows
