def freeze(record):
    if isinstance(record, dict):
        return hash(("d", frozenset((freeze(k), freeze(v)) for k, v in record.items())))
    if isinstance(record, (set, list, tuple)):
        kind = type(record).__name__
        return hash((kind, frozenset(map(freeze, record)) if kind == "set" else tuple(map(freeze, record))))
    return hash((type(record).__name__, record))


def unique_records(records):
    first = {}
    for record in records:
        first.setdefault(freeze(record), record)
    return list(first.values())
