def drop_expired(records: list[dict], now: int) -> list:
    """Remove the expired records from the list and return their ids."""
    kept, removed = [], []
    for record in records:
        if record["expires"] is not None and float(record["expires"]) <= float(now):
            removed.append(record["id"])
        else:
            kept.append(record)
    records[:] = kept
    return removed
