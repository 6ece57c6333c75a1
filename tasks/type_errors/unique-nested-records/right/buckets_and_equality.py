from collections import defaultdict


def same(a, b):
    if type(a) is not type(b):
        return False
    if isinstance(a, (list, tuple)):
        return len(a) == len(b) and all(map(same, a, b))
    if isinstance(a, dict):
        return len(a) == len(b) and all(
            any(same(key, other) and same(a[key], b[other]) for other in b) for key in a
        )
    if isinstance(a, set):
        return len(a) == len(b) and all(any(same(member, other) for other in b) for member in a)
    return a == b


def rough(record):
    """A hash that is equal for the same records, and seldom for others."""
    if isinstance(record, dict):
        return hash(("dict", sum(rough(key) * 31 ^ rough(value) for key, value in record.items())))
    if isinstance(record, set):
        return hash(("set", sum(map(rough, record))))
    if isinstance(record, (list, tuple)):
        return hash((type(record).__name__, *map(rough, record)))
    return hash((type(record).__name__, record))


def unique_records(records):
    buckets = defaultdict(list)
    unique = []
    for record in records:
        bucket = buckets[rough(record)]
        if not any(same(record, other) for other in bucket):
            bucket.append(record)
            unique.append(record)
    return unique
