def drop_expired(records, now):
    def expired(record):
        return record["expires"] is not None and not record["expires"] > now

    ids = [record["id"] for record in records if expired(record)]
    alive = [record for record in records if not expired(record)]
    records.clear()
    records.extend(alive)
    return ids
