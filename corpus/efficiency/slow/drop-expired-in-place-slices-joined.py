# task: drop-expired-in-place
# Joins what is before and behind each expired record.
def drop_expired(records, now):
    removed, place = [], 0
    while place < len(records):
        if records[place]["expires"] is not None and records[place]["expires"] <= now:
            removed.append(records[place]["id"])
            records[:] = records[:place] + records[place + 1:]
        else:
            place += 1
    return removed
