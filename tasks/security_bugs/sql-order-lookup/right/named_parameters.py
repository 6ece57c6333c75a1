import sqlite3
from contextlib import closing

QUERY = """
    SELECT id, status, cents
    FROM orders
    WHERE customer = :customer AND (:status IS NULL OR status = :status)
    ORDER BY id
"""


def find_orders(rows, customer, status=None):
    with closing(sqlite3.connect(":memory:")) as db:
        db.execute("CREATE TABLE orders (id INTEGER, customer TEXT, status TEXT, cents INTEGER)")
        for row in rows:
            db.execute("INSERT INTO orders VALUES (?, ?, ?, ?)", row)
        return list(db.execute(QUERY, {"customer": customer, "status": status}))
