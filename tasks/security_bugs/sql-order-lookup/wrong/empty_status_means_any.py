import sqlite3


def find_orders(rows, customer, status=None):
    db = sqlite3.connect(":memory:")
    db.execute("CREATE TABLE orders (id INTEGER, customer TEXT, status TEXT, cents INTEGER)")
    db.executemany("INSERT INTO orders VALUES (?, ?, ?, ?)", rows)
    query, values = "SELECT id, status, cents FROM orders WHERE customer = ?", [customer]
    if status:
        query += " AND status = ?"
        values.append(status)
    return db.execute(query + " ORDER BY id", values).fetchall()
