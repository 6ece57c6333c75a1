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
    first = {}
    for record in records:
        first.setdefault(freeze(record), record)
    records[:] = first.values()
    return list(records)
