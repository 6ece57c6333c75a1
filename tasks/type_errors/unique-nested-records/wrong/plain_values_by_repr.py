from collections.abc import Hashable
from typing import Any


def freeze(record: Any) -> Hashable:
    """Return a hashable key that is equal for the same records only."""
    kind = type(record).__name__
    if isinstance(record, dict):
        return kind, frozenset((freeze(key), freeze(value)) for key, value in record.items())
    if isinstance(record, set):
        return kind, frozenset(map(freeze, record))
    if isinstance(record, (list, tuple)):
        return kind, tuple(map(freeze, record))
    return kind, repr(record)


def unique_records(records: list) -> list:
    """Return the records without repeated ones."""
    first: dict[Hashable, Any] = {}
    for record in records:
        first.setdefault(freeze(record), record)
    return list(first.values())
