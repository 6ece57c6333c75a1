def drop_expired(records, now):
    """Everything is taken off the end and what stays is put back in its order."""
    kept = []
    removed = []
    while records:
        record = records.pop()
        match record:
            case {"expires": None}:
                kept.append(record)
            case {"expires": moment, "id": name} if moment <= now:
                removed.append(name)
            case _:
                kept.append(record)
    while kept:
        records.append(kept.pop())
    removed.reverse()
    return removed
