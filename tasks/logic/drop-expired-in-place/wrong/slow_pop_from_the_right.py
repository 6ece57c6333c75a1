def drop_expired(records, now):
    removed = []
    for place in range(len(records) - 1, -1, -1):
        expires = records[place]["expires"]
        if expires is not None and expires <= now:
            removed.insert(0, records.pop(place)["id"])
    return removed
