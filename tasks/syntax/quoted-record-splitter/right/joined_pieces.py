def split_record(line, delimiter=","):
    """The line is cut at every delimiter; pieces of one quoted field are put together again."""
    fields = []
    open_parts = None
    for piece in line.split(delimiter):
        if open_parts is None:
            if not piece.startswith('"'):
                if '"' in piece:
                    raise ValueError("quote in a plain field")
                fields.append(piece)
                continue
            open_parts = []
            piece = piece[1:]
        body = piece.replace('""', "\0\0") if "\0" not in piece else None
        if body is None:
            return with_marks(line, delimiter)
        quote = find_single(piece)
        if quote is None:
            open_parts.append(piece.replace('""', '"'))
            continue
        if quote != len(piece) - 1:
            raise ValueError("text behind a quoted field")
        open_parts.append(piece[:-1].replace('""', '"'))
        fields.append(delimiter.join(open_parts))
        open_parts = None
    if open_parts is not None:
        raise ValueError("a quoted field does not end")
    return fields


def with_marks(line, delimiter):
    mark = next(char for char in map(chr, range(0xE000, 0xF8FF)) if char not in line)
    return [field.replace(mark, "\0") for field in split_record(line.replace("\0", mark), delimiter)]


def find_single(text):
    place = text.find('"')
    while place >= 0:
        if text[place + 1 : place + 2] != '"':
            return place
        place = text.find('"', place + 2)
    return None
