from typing import Any


def freeze(record: Any) -> Any:
    """Return a hashable key that is equal for the same records only."""
    kind = type(record).__name__
    if isinstance(record, dict):
        return kind, tuple((freeze(key), freeze(record[key])) for key in sorted(record, key=str))
    if isinstance(record, set):
        return kind, frozenset(map(freeze, record))
    if isinstance(record, (list, tuple)):
        return kind, tuple(map(freeze, record))
    return kind, record


def unique_records(records: list) -> list:
    """Return the records without repeated ones."""
    first: dict = {}
    for record in records:
        first.setdefault(freeze(record), record)
    return list(first.values())
