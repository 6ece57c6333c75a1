# task: frequent-votes
# A database in memory does the counting.
import sqlite3


def frequent_candidates(votes, share):
    if share < 1:
        raise ValueError("share must be at least 1")
    with sqlite3.connect(":memory:") as db:
        db.execute("create table votes (place integer, kind text, name)")
        db.executemany("insert into votes values (?, ?, ?)", [(i, type(v).__name__, v) for i, v in enumerate(votes)])
        rows = db.execute("select name from votes group by kind, name having count(*) * ? > ? order by min(place)", (share, len(votes)))
        return [name for (name,) in rows]
