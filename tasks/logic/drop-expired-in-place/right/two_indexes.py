def drop_expired(records, now):
    removed = []
    write = 0
    for record in records:
        expires = record["expires"]
        if expires is None or expires > now:
            records[write] = record
            write += 1
        else:
            removed.append(record["id"])
    del records[write:]
    return removed
