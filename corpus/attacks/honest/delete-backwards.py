# task: drop-expired-in-place
# Deletes from the end with del, by an iterator of indexes.
import operator


def drop_expired(records, now):
    gone = [i for i, r in enumerate(records) if r["expires"] is not None and r["expires"] <= now]
    ids = [*map(operator.itemgetter("id"), (records[i] for i in gone))]
    marked = set(gone)
    records[:] = [r for i, r in enumerate(records) if i not in marked]
    return ids
