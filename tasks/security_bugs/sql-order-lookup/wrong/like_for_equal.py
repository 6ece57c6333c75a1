import sqlite3


def find_orders(rows, customer, status=None):
    db = sqlite3.connect(":memory:")
    db.execute("CREATE TABLE orders (id INTEGER, customer TEXT, status TEXT, cents INTEGER)")
    db.executemany("INSERT INTO orders VALUES (?, ?, ?, ?)", rows)
    query, values = "SELECT id, status, cents FROM orders WHERE customer LIKE ?", [customer]
    if status is not None:
        query += " AND status LIKE ?"
        values.append(status)
    return db.execute(query + " ORDER BY id", values).fetchall()
