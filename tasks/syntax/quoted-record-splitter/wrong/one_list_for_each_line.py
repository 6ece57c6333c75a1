import functools

QUOTE = '"'


@functools.lru_cache
def split_record(line: str, delimiter: str = ",") -> list[str]:
    """Return the fields of one line; a quoted field may hold delimiters."""
    fields = []
    position = 0
    while True:
        if line.startswith(QUOTE, position):
            parts = []
            while line.startswith(QUOTE, position):
                end = line.find(QUOTE, position + 1)
                if end < 0:
                    raise ValueError("quoted field without an end")
                parts.append(line[position + 1 : end])
                position = end + 1
            if position < len(line) and line[position] != delimiter:
                raise ValueError("text after a quoted field")
            fields.append(QUOTE.join(parts))
        else:
            end = line.find(delimiter, position)
            end = len(line) if end < 0 else end
            if QUOTE in line[position:end]:
                raise ValueError("quote inside a plain field")
            fields.append(line[position:end])
            position = end
        if position >= len(line):
            return fields
        position += 1
