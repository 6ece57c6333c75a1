def text_of(record):
    """A text that is equal for the same records only: members of dicts and sets are written in order."""
    match record:
        case dict():
            return "{" + ",".join(sorted(f"{text_of(key)}:{text_of(value)}" for key, value in record.items())) + "}"
        case set():
            return "<" + ",".join(sorted(map(text_of, record))) + ">"
        case list():
            return "[" + ",".join(map(text_of, record)) + "]"
        case tuple():
            return "(" + ",".join(map(text_of, record)) + ")"
        case float():
            return "float 0.0" if record == 0 else f"float {record!r}"
    return repr(record)


def unique_records(records):
    seen = set()
    unique = []
    for record in records:
        key = text_of(record)
        if key not in seen:
            seen.add(key)
            unique.append(record)
    return unique
