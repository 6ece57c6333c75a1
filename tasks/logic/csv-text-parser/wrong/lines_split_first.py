def parse_csv(text, delimiter=","):
    rows = []
    for line in text.splitlines():
        row, place = [], 0
        while place <= len(line):
            if line[place : place + 1] == '"':
                end, field = place + 1, ""
                while True:
                    if end >= len(line):
                        raise ValueError("open quote")
                    if line[end] == '"':
                        if line[end + 1 : end + 2] != '"':
                            break
                        end += 1
                    field += line[end]
                    end += 1
                place = end + 1
                if place < len(line) and line[place] != delimiter:
                    raise ValueError("text after a quote")
            else:
                end = line.find(delimiter, place)
                end = len(line) if end < 0 else end
                field = line[place:end]
                if '"' in field or "\r" in field:
                    raise ValueError("quote in a plain field")
                place = end
            row.append(field)
            place += 1
        rows.append(row)
    return rows
