from typing import Any


def freeze(record: Any) -> str:
    """Return a text that is equal for the same records only."""
    kind = type(record).__name__
    if isinstance(record, dict):
        return f"{kind}{{{','.join(sorted(freeze(key) + ':' + freeze(value) for key, value in record.items()))}}}"
    if isinstance(record, set):
        return f"{kind}{{{','.join(sorted(map(freeze, record)))}}}"
    if isinstance(record, (list, tuple)):
        return f"{kind}[{','.join(map(freeze, record))}]"
    return f"{kind}:{record + 0 if isinstance(record, float) else record}"


def unique_records(records: list) -> list:
    """Return the records without repeated ones."""
    return list({freeze(record): record for record in reversed(records)}.values())[::-1]
