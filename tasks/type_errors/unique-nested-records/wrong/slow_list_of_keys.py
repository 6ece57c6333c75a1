def freeze(record):
    kind = type(record).__name__
    if isinstance(record, dict):
        return kind, frozenset((freeze(key), freeze(value)) for key, value in record.items())
    if isinstance(record, set):
        return kind, frozenset(map(freeze, record))
    if isinstance(record, (list, tuple)):
        return kind, tuple(map(freeze, record))
    return kind, record


def unique_records(records):
    keys, unique = [], []
    for record in records:
        key = freeze(record)
        if key not in keys:
            keys.append(key)
            unique.append(record)
    return unique
