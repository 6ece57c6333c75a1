def drop_expired(records, now):
    for record in records:
        record["gone"] = record["expires"] is not None and record["expires"] <= now
    removed = [record["id"] for record in records if record["gone"]]
    records[:] = [record for record in records if not record["gone"]]
    return removed
