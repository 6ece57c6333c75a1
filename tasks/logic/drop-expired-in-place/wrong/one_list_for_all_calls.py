def drop_expired(records: list[dict], now: int, removed: list = []) -> list:
    """Remove the expired records from the list and return their ids."""
    removed.clear()
    kept = []
    for record in records:
        if record["expires"] is not None and record["expires"] <= now:
            removed.append(record["id"])
        else:
            kept.append(record)
    records[:] = kept
    return removed
