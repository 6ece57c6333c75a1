def drop_expired(records, now):
    removed = [r["id"] for r in records if r["expires"] is not None and r["expires"] < now]
    records[:] = [r for r in records if r["expires"] is None or r["expires"] >= now]
    return removed
