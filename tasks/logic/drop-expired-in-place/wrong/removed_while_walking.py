def drop_expired(records, now):
    removed = []
    for record in records:
        if record["expires"] is not None and record["expires"] <= now:
            removed.append(record["id"])
            records.remove(record)
    return removed
